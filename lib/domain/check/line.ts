/** Line checks: what one statement of a draft must hold against the line it speaks about and the lines around it. */
import { isArea } from "@/lib/domain/place/area";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { DraftStatement, RuleStatement } from "@/lib/domain/editorial/statement";
import { issue, lightened } from "@/lib/domain/typed/field-reading";
import { regionsBelow } from "@/lib/domain/register/inheritance";
import type { Issue } from "@/lib/domain/typed/issue";
import type { PublishedItem } from "@/lib/domain/register/item";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import type { RulePayload } from "@/lib/domain/rule/schema";
import { same } from "@/lib/domain/value/sameness";
import { resolve, type Lookup } from "@/lib/domain/register/resolution";
import { isOfRule, ruleLine, ruleSeries, seriesId } from "@/lib/domain/register/series";
import { pieceAt, timeline, type Piece } from "@/lib/domain/register/timeline";

/** The pieces of the statement's line, as last published. */
export function piecesOf(view: RegisterView, { series }: DraftStatement): Piece[] {
  return timeline(view.itemsBySeries.get(seriesId(series)) ?? [], view.seq);
}

/** The pieces that hold in some month of the statement, ascending. */
export function piecesTouched(view: RegisterView, statement: DraftStatement): Piece[] {
  return piecesOf(view, statement).filter((piece) => overlaps(piece, statement.from, statement.to));
}

/** The rule in force on the statement's own line in its first month; null where there is none. */
export function ruleInForce(view: RegisterView, statement: DraftStatement): RulePayload | null {
  const item = pieceAt(piecesOf(view, statement), statement.from)?.item;
  return item?.op === "assert" && item.payload?.kind === "rule" ? item.payload.rule : null;
}

/**
 * Published items that begin later than the statement and that it would cover: each must be acknowledged, by its id, in `hides`.
 * The same question as the database's `erasures_of`.
 */
export function erasures(view: RegisterView, statement: DraftStatement): Piece[] {
  return piecesOf(view, statement).filter(
    (piece) =>
      piece.item.from > statement.from &&
      (statement.to === null || piece.from < statement.to) &&
      (piece.to === null || piece.to > statement.from),
  );
}

/** An error for each later item that would be hidden unacknowledged, a note for each acknowledged one. */
export function erasureIssues(view: RegisterView, statement: DraftStatement): Issue[] {
  const pieces = erasures(view, statement);
  const once = pieces.filter(
    (piece, index) => pieces.findIndex(({ item }) => item.itemId === piece.item.itemId) === index,
  );
  return once.map((piece) => {
    const { itemId, seq } = piece.item;
    const isKnown = statement.hides.includes(itemId);
    const found = issue("hides", "hides_later", { from: piece.from, seq, item: itemId });
    return isKnown ? lightened(found) : found;
  });
}

/** Does the line already say exactly this, for all these months? */
export function saysAlready(view: RegisterView, statement: DraftStatement): boolean {
  const piece = pieceAt(piecesOf(view, statement), statement.from);
  if (piece === null || piece.item.op !== statement.op || !same(piece.item.payload, statement.payload)) return false;
  if (statement.legalDate !== null && piece.item.legalDate !== statement.legalDate) return false;
  return piece.to === null || (statement.to !== null && statement.to <= piece.to);
}

/** A correction and a reinstatement name a published item of their own line; a withdrawal needs something to withdraw. */
export function targetIssues(view: RegisterView, statement: DraftStatement): Issue[] {
  const items = view.itemsBySeries.get(seriesId(statement.series)) ?? [];
  if (statement.kind === "change") return [];
  if (statement.kind === "withdrawal") {
    const isAnythingLeft = piecesOf(view, statement).some(
      (piece) => piece.item.op === "assert" && overlaps(piece, statement.from, statement.to),
    );
    return isAnythingLeft ? [] : [issue("from", "nothing_to_withdraw", { from: statement.from })];
  }
  const target = items.find(({ itemId }) => itemId === statement.targetItemId);
  return isRightTarget(target, statement) ? [] : [issue("targetItemId", "target_required")];
}

function isRightTarget(target: PublishedItem | undefined, statement: DraftStatement): boolean {
  if (target === undefined) return false;
  return statement.kind === "reinstatement" ? target.op === "assert" : overlaps(target, statement.from, statement.to);
}

function overlaps(
  one: { readonly from: CreditMonth; readonly to: CreditMonth | null },
  from: CreditMonth,
  to: CreditMonth | null,
): boolean {
  return (one.to === null || one.to > from) && (to === null || one.from < to);
}

/** Two statements of one draft about one line and month: the later one is refused, with the first month both cover. */
export function overlapIssues(statements: readonly DraftStatement[]): { itemId: string; issue: Issue }[] {
  return statements.flatMap((statement, index) => {
    const clash = statements
      .slice(0, index)
      .find((other) => same(other.series, statement.series) && overlaps(other, statement.from, statement.to));
    if (clash === undefined) return [];
    const month = clash.from > statement.from ? clash.from : statement.from;
    return { itemId: statement.itemId, issue: issue("from", "overlap_in_revision", { month }) };
  });
}

/**
 * A warning for each narrower category for which a region above has a rule that this line would now answer before; the answer stays
 * region-first. None where the region, or one between, has a rule for that category itself.
 */
export function narrowerIssues(after: RegisterView, statement: DraftStatement): Issue[] {
  if (!isOfRule(statement) || statement.op === "withdraw") return [];
  const index = indexOf(after);
  const { region, category, component } = statement.series;
  const narrower = [...after.categories.keys()].filter((code) => index.categoryPath(code).slice(1).includes(category));
  return narrower.flatMap((code) => {
    const line = component === undefined ? { category: code } : { category: code, component };
    const lookup = { ...line, region, month: statement.from, known: after.seq };
    if (!same(resolve(after, lookup).rule?.series, statement.series)) return [];
    const above = index
      .regionPath(region)
      .slice(1)
      .find((one) => speaksOf(after, { ...lookup, region: one }, code));
    if (above === undefined) return [];
    return issue("", "narrower_rule_above", { ...regionNames(after, [above]), category: code });
  });
}

function speaksOf(view: RegisterView, { region, component, month, known }: Lookup, category: string): boolean {
  const series = ruleSeries(region, category, component);
  return pieceAt(indexOf(view).pieces(seriesId(series), known), month)?.item.op === "assert";
}

/** More than any province has cities. */
const NAMED_AT_MOST = 40;

/** Names of regions as parameters of an issue, in both languages; `more`: how many are not named. */
export function regionNames(
  view: RegisterView,
  codes: readonly string[],
): { zh: string; en: string; count: number; more: number } {
  const named = codes.slice(0, NAMED_AT_MOST).map((code) => view.regions.get(code));
  return {
    zh: named.map((region) => region?.nameZh ?? "").join("、"),
    en: named.map((region) => region?.nameEn ?? region?.nameZh ?? "").join(", "),
    count: codes.length,
    more: codes.length - named.length,
  };
}

/** The regions a statement reaches: its own, where people are insured there, and those below. */
export function reachOf(view: RegisterView, statement: DraftStatement): string[] {
  return [statement.series.region, ...regionsBelow(view, statement.series.region)];
}

/** The regions where people are insured and credited by the statement's line in its first month; `after`: the register with it. */
export function insuredWith(after: RegisterView, statement: RuleStatement): string[] {
  const lookup = { ...ruleLine(statement.series), month: statement.from, known: after.seq };
  return reachOf(after, statement)
    .filter((region) => isPoolingLevel(after, region))
    .filter((region) => same(resolve(after, { ...lookup, region }).rule?.series, statement.series));
}

/** People are insured with pooling areas and special schemes, and with a municipality or province that has neither below it. */
function isPoolingLevel(view: RegisterView, code: string): boolean {
  const region = view.regions.get(code);
  if (region === undefined) return false;
  if (isArea(region)) return true;
  return region.level === "province" && ![...view.regions.values()].some(({ parentCode }) => parentCode === code);
}
