/** A region's sheet: everything its page says about one category at one moment, and how that came about. */
import type { Category } from "@/lib/domain/place/category";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Seq } from "@/lib/domain/register/item";
import { type OutlineValue, type Outline, type OutlineLine, outline } from "./outline";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { Region } from "@/lib/domain/place/region";
import { indexOf, seriesOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import type { SeriesRef } from "@/lib/domain/register/series";

export interface SheetAsked {
  readonly region: string;
  readonly category: string;
  readonly month: CreditMonth;
  readonly known: Seq;
  readonly today: PlainDate;
}

/** Credit months `[from, to)` in which a region's answer stays the same, and what it is. */
export interface SheetPeriod {
  readonly from: CreditMonth;
  readonly to: CreditMonth | null;
  readonly outline: Outline;
}

export interface RegionSheet {
  readonly region: Region;
  /** From the province down to the region's parent. */
  readonly above: readonly Region[];
  readonly category: Category;
  readonly outline: Outline;
  /** Every category that a page lists, the asked one among them. */
  readonly rows: readonly { readonly category: Category; readonly outline: Outline }[];
  /** Oldest first; before the first one nothing was ever recorded. */
  readonly periods: readonly SheetPeriod[];
}

/** The sheet of a region and category; null where either does not exist. */
export function regionSheet(view: RegisterView, asked: SheetAsked): RegionSheet | null {
  const region = view.regions.get(asked.region);
  const category = view.categories.get(asked.category);
  if (region === undefined || category === undefined) return null;
  return {
    region,
    above: regionsAbove(view, region),
    category,
    outline: outline(view, asked),
    rows: listedRows(view, asked),
    periods: periodsOf(view, asked),
  };
}

/** The regions above one, from the province down; the nation is left out. */
export function regionsAbove(view: RegisterView, region: Region): Region[] {
  const codes = indexOf(view).regionPath(region.code).slice(1).toReversed();
  return codes.flatMap((code) => view.regions.get(code) ?? []).filter((above) => above.level !== "nation");
}

/** The periods in which the answer to a region and category stays the same, oldest first. */
export function periodsOf(view: RegisterView, asked: SheetAsked): SheetPeriod[] {
  const periods: { from: CreditMonth; to: CreditMonth | null; outline: Outline; mark: string }[] = [];
  for (const from of turningMonths(view, asked)) {
    const found = outline(view, { ...asked, month: from });
    const mark = markOf(found);
    const last = periods.at(-1);
    if (last?.mark === mark) continue;
    if (last !== undefined) last.to = from;
    periods.push({ from, to: null, outline: found, mark });
  }
  return periods.map(({ mark: _mark, ...period }) => period);
}

/** Every month at which a rule or a parameter on the way up begins or ends, as known. */
function turningMonths(view: RegisterView, { region, category, known }: SheetAsked): CreditMonth[] {
  const index = indexOf(view);
  const months = new Set<CreditMonth>();
  const regions = new Set(index.regionPath(region));
  const categories = new Set(index.categoryPath(category));
  for (const [id, series] of seriesOf(view)) {
    if (!matters(series, regions, categories)) continue;
    for (const piece of index.pieces(id, known)) {
      months.add(piece.from);
      if (piece.to !== null) months.add(piece.to);
    }
  }
  return [...months].sort();
}

function matters(series: SeriesRef, regions: ReadonlySet<string>, categories: ReadonlySet<string>): boolean {
  if (!regions.has(series.region)) return false;
  return series.kind === "parameter" || (series.kind === "rule" && categories.has(series.category));
}

/** Two periods with the same mark read the same. */
function markOf(found: Outline): string {
  const own = found.state === "no_rule" ? [found.state, found.why.kind, found.resolution.narrower] : statedBy(found);
  return JSON.stringify([own, found.others.map((line) => [line.code, statedBy(line)])]);
}

function statedBy(said: OutlineLine | Exclude<Outline, { state: "no_rule" }>): unknown[] {
  if (said.state === "withheld") return [said.state, said.withheld];
  const values = said.state === "rule" ? said.bands.map(({ when, value }) => [when, expressionFigures(value)]) : [];
  return [said.state, said.rule.itemId, values];
}

/** Without the rule: the same rule is another piece of time where something else was said in between. */
function expressionFigures(value: OutlineValue): unknown {
  if (value.kind !== "amount") return value;
  const { rule: _rule, ...figures } = value.credited;
  return figures;
}

function listedRows(view: RegisterView, asked: SheetAsked): RegionSheet["rows"] {
  return [...view.categories.values()].flatMap((category) => {
    const found =
      category.code === asked.category ? outline(view, asked) : outline(view, { ...asked, category: category.code });
    return isListed(view, category, found, asked.category) ? [{ category, outline: found }] : [];
  });
}

/** The broad categories always; a narrower one only where it has a rule of its own, or is the one asked about. */
function isListed(view: RegisterView, category: Category, found: Outline, asked: string): boolean {
  if (category.code === asked) return true;
  if (category.parentCode === null)
    return ![...view.categories.values()].some((other) => other.parentCode === category.code);
  const parent = view.categories.get(category.parentCode);
  return parent?.parentCode === null || found.rule?.category === category.code;
}
