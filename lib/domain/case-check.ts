/** Case checks: why a case's items could not be saved, sealed or published, under the reason codes of the workflow. */
import { coverageOf } from "./band-coverage";
import type { Case, Given } from "./case.schema";
import { firstMonthOf, seriesOf } from "./case";
import { categoriesUp } from "./category";
import { CATEGORY_TREE, RESIDENT } from "./category-tree";
import type { CreditMonth } from "./credit-month";
import type { IssueKey } from "./issue-key";
import type { Expr, Method, Row } from "./method.schema";
import { seriesId } from "./series";

/** Why the items are refused. `pointer` is the JSON pointer of the place within the case. */
export interface Rejection {
  readonly rejected: IssueKey;
  readonly pointer: string;
  /** The first month two items of one revision both cover. */
  readonly overlapMonth?: CreditMonth;
  /** Ages in no band. */
  readonly uncovered?: readonly number[];
}

/** The first reason to refuse the items of a case; null where there is none. Overlap counts within one revision only. */
export function rejectionOf(one: Case): Rejection | null {
  for (const [index, given] of one.given.entries()) {
    const found = itemRejection(given, `/given/${index}`);
    if (found !== null) return found;
  }
  return one.action === undefined || one.action === "save_draft" ? null : overlapRejection(one.given);
}

function itemRejection(given: Given, pointer: string): Rejection | null {
  const from = firstMonthOf(given);
  if (from === null) return { rejected: "credit_month_required", pointer: `${pointer}/from` };
  if (given.to != null && given.to <= from) return { rejected: "month_order", pointer: `${pointer}/to` };
  if (given.kind !== "rule" || given.method === undefined) return null;
  const { method, category } = given;
  const path = categoriesUp(category, CATEGORIES);
  if (path.includes(RESIDENT) && method.op !== "none" && method.op !== "unknown") {
    return { rejected: "resident_with_amount", pointer: `${pointer}/method` };
  }
  return methodRejection(method, `${pointer}/method`);
}

const CATEGORIES = new Map(CATEGORY_TREE.map((category) => [category.code, category]));

function methodRejection(method: Method, pointer: string): Rejection | null {
  switch (method.op) {
    case "table":
      return (
        bandsRejection(method.rows, `${pointer}/rows`) ??
        firstOf(method.rows.map(({ then }, index) => [then, `${pointer}/rows/${index}/then`]))
      );
    case "sum":
    case "min":
    case "max":
      return firstOf(method.parts.map((part, index) => [part, `${pointer}/parts/${index}`]));
    case "clamp":
      return methodRejection(method.of, `${pointer}/of`);
    case "top_up_year":
      return methodRejection(method.min, `${pointer}/min`);
    default:
      return null;
  }
}

function firstOf(parts: readonly (readonly [Expr, string])[]): Rejection | null {
  for (const [part, pointer] of parts) {
    const found = methodRejection(part, pointer);
    if (found !== null) return found;
  }
  return null;
}

/** Bands of age must cover every age once. A table that asks for anything else is not judged here. */
function bandsRejection(rows: readonly Row[], pointer: string): Rejection | null {
  const ranges = rows.flatMap(({ when }) => ("age" in when ? [when.age] : []));
  if (ranges.length < rows.length) return null;
  const { ageGaps, overlaps } = coverageOf(rows);
  if (overlaps.length > 0) return { rejected: "age_bands_overlap", pointer };
  const uncovered = ageGaps.flatMap(([from, to]) => agesIn(from ?? 0, to ?? MOST_YEARS));
  return uncovered.length === 0 ? null : { rejected: "age_bands_incomplete", pointer, uncovered };
}

function agesIn(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(to, MOST_YEARS) - from) }, (_, index) => from + index);
}

const MOST_YEARS = 131;

/** Items that are already published may be covered by later ones; those of one revision may not overlap. */
function overlapRejection(given: readonly Given[]): Rejection | null {
  const drafted = given.flatMap((item, index) => (item.publishedOn === undefined ? [{ item, index }] : []));
  for (const [place, { item, index }] of drafted.entries()) {
    for (const { item: earlier } of drafted.slice(0, place)) {
      const overlapMonth = commonMonth(earlier, item);
      if (overlapMonth !== null) {
        return { rejected: "overlap_in_revision", pointer: `/given/${index}`, overlapMonth };
      }
    }
  }
  return null;
}

function commonMonth(left: Given, right: Given): CreditMonth | null {
  if (seriesId(seriesOf(left)) !== seriesId(seriesOf(right))) return null;
  const [from, other] = [firstMonthOf(left), firstMonthOf(right)];
  if (from === null || other === null) return null;
  const latest = from > other ? from : other;
  return (left.to == null || latest < left.to) && (right.to == null || latest < right.to) ? latest : null;
}
