/** Resolution: which rule answers, found region first, then category. The path it took is part of the answer. */
import { childCategories } from "@/lib/domain/place/category";
import { BY_PENSION_SCHEME } from "@/lib/domain/place/category-tree";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { PublishedItem, Seq } from "./item";
import { type RegisterIndex, indexOf, kept } from "./view-index";
import type { RegisterView } from "./view";
import type { RulePayload } from "@/lib/domain/rule/schema";
import { type RuleSeries, ruleSeries, seriesId } from "./series";
import { type Piece, pieceAt } from "./timeline";

/** The rule that answers, and where it came from. */
export interface RuleUsed {
  readonly series: RuleSeries;
  readonly category: string;
  readonly itemId: string;
  readonly seq: Seq;
  /** ISO instant. */
  readonly publishedAt: string;
  /** The piece of the series' timeline that covers the month, as known. */
  readonly from: CreditMonth;
  readonly to: CreditMonth | null;
  readonly legalDate: string | null;
  readonly payload: RulePayload;
  /** True when found above the region asked about. */
  readonly inherited: boolean;
}

/** One region visited on the way up. `narrower`: it rules only on sub-categories, and which of them is meant is not known. */
export interface PathStep {
  readonly region: string;
  readonly found: "nothing" | "no_item_for_month" | "withdrawn" | "rule" | "blocked" | "narrower" | "withheld";
  readonly category: string | null;
}

export interface Resolution {
  readonly rule: RuleUsed | null;
  readonly path: readonly PathStep[];
  /** The sub-categories to choose from, where a region rules on them only; else empty. */
  readonly narrower: readonly string[];
  /** The entry that did not pass its check, where the line that would decide is withheld for it; else null. */
  readonly withheld: Seq | null;
}

/** Which rule line is looked for. */
export interface Lookup {
  readonly region: string;
  readonly category: string;
  /** A separate line, e.g. `exam_allowance`; absent = the credit itself. */
  readonly component?: string;
  readonly month: CreditMonth;
  readonly known: Seq;
}

/**
 * The rule for a lookup: region → parent → nation, and in each region the category, then its parents.
 * A rule that says `none` or `unknown` stops the walk; a withdrawn interval counts as having no rule.
 * A region that has no rule on the path but divides the category by ruling on its sub-categories stops it too, with `narrower`:
 * who asks must choose. A line that is withheld stops it as well: what it says is not known, so nothing behind it may answer.
 */
export function resolve(view: RegisterView, lookup: Lookup): Resolution {
  const { region, category, component, month, known } = lookup;
  const index = indexOf(view);
  const name = `${region}|${category}|${component ?? ""}|${month}|${known}`;
  return kept(resolutionsOf(view), name, () => walk(view, index, lookup));
}

/** The resolutions of a view, kept beside it as its index is. */
const resolutions = new WeakMap<RegisterView, Map<string, Resolution>>();

function resolutionsOf(view: RegisterView): Map<string, Resolution> {
  const earlier = resolutions.get(view);
  if (earlier !== undefined) return earlier;
  const memory = new Map<string, Resolution>();
  resolutions.set(view, memory);
  return memory;
}

/** The nearer region whose rule has ended or been withdrawn, so that a higher region's rule is used; else null. */
export function fallenBackFrom({ rule, path }: Resolution): PathStep | null {
  if (rule === null) return null;
  return path.find((step) => step.found === "no_item_for_month" || step.found === "withdrawn") ?? null;
}

/** What to ask somebody whose category a region divides. */
export function narrowerQuestion(narrower: readonly string[]): "pension_scheme" | "category" {
  const bySchemes = narrower.includes("retired_enterprise") && narrower.includes("retired_public");
  return bySchemes ? "pension_scheme" : "category";
}

function walk(view: RegisterView, index: RegisterIndex, lookup: Lookup): Resolution {
  const path: PathStep[] = [];
  for (const region of index.regionPath(lookup.region)) {
    let step: PathStep = { region, found: "nothing", category: null };
    for (const category of index.categoryPath(lookup.category)) {
      const series = ruleSeries(region, category, lookup.component);
      const withheld = index.withheld(seriesId(series));
      if (withheld !== null) {
        path.push({ region, found: "withheld", category });
        return { rule: null, path, narrower: [], withheld };
      }
      const pieces = index.pieces(seriesId(series), lookup.known);
      if (pieces.length === 0) continue;
      const piece = pieceAt(pieces, lookup.month);
      const payload = ruleIn(piece);
      if (piece !== null && payload !== null) {
        path.push({ region, found: stops(payload) ? "blocked" : "rule", category });
        return { rule: used(piece, payload, series, region !== lookup.region), path, narrower: [], withheld: null };
      }
      if (step.found === "nothing") step = { region, found: piece ? "withdrawn" : "no_item_for_month", category };
    }
    const narrower = lookup.component === undefined ? ruledChildren(view, index, region, lookup) : [];
    if (narrower.length > 1) {
      path.push({ region, found: "narrower", category: lookup.category });
      return { rule: null, path, narrower, withheld: null };
    }
    path.push(step);
  }
  return { rule: null, path, narrower: [], withheld: null };
}

/** The rule a piece asserts; null for none, a withdrawal, and a text taken down. */
function ruleIn(piece: Piece | null): RulePayload | null {
  if (piece === null || piece.item.op === "withdraw") return null;
  return piece.item.payload?.kind === "rule" ? piece.item.payload.rule : null;
}

function stops({ method }: RulePayload): boolean {
  return method.op === "none" || method.op === "unknown";
}

function used({ from, to, item }: Piece, payload: RulePayload, series: RuleSeries, inherited: boolean): RuleUsed {
  const { itemId, seq, publishedAt, legalDate }: PublishedItem = item;
  return { series, category: series.category, itemId, seq, publishedAt, from, to, legalDate, payload, inherited };
}

/**
 * The sub-categories a region divides the category into by ruling on them. Retirees are divided by pension scheme alone: with one scheme
 * goes the other, whose rule may stand higher up, while rules on special groups leave everybody else undivided.
 */
function ruledChildren(view: RegisterView, index: RegisterIndex, region: string, lookup: Lookup): string[] {
  const children = childCategories(lookup.category, view.categories);
  const ruled = children.filter((category) => {
    const series = seriesId(ruleSeries(region, category));
    if (index.withheld(series) !== null) return true;
    return ruleIn(pieceAt(index.pieces(series, lookup.known), lookup.month)) !== null;
  });
  if (!children.some(isScheme)) return ruled;
  return ruled.some(isScheme) ? children.filter((one) => ruled.includes(one) || isScheme(one)) : [];
}

/** The pension schemes among the sub-categories to choose from: whose credits a share of the divided category may be taken of. */
export function schemesAmong({ narrower }: Resolution): string[] {
  return narrower.filter(isScheme);
}

function isScheme(category: string): boolean {
  return BY_PENSION_SCHEME.some((scheme) => scheme === category);
}
