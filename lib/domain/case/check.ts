/** Case checks: why a case's items could not be saved, sealed or published, by the checks and under the reason codes of the workflow. */
import { caseRegister, type CaseRegister, firstMonthOf } from "./case";
import type { Case, Given } from "./schema";
import { findingsOf, type StatementFinding } from "@/lib/domain/check/proposal";
import type { DraftStatement } from "@/lib/domain/editorial/statement";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { Issue } from "@/lib/domain/typed/issue";
import { type CreditMonth, parseCreditMonth } from "@/lib/domain/value/credit-month";
import { type PlainDate, lastDay } from "@/lib/domain/value/plain-date";

/** Why the items are refused. `pointer` is the JSON pointer of the place within the case. */
export interface Rejection {
  readonly rejected: string;
  readonly pointer: string;
  /** The first month two items of one revision both cover. */
  readonly overlapMonth?: CreditMonth;
  /** Ages in no band. */
  readonly uncovered?: readonly number[];
  readonly params?: Issue["params"];
}

/**
 * The first reason to refuse the items of a case; null where there is none. What is wrong with an item by itself is asked of every item;
 * what keeps a draft from being sealed only of those that an act is about. `today`: the day of the act.
 */
export function rejectionOf(
  one: Case,
  today: PlainDate = LATEST,
  register: CaseRegister = caseRegister(one),
): Rejection | null {
  for (const [index, given] of one.given.entries()) {
    const found = monthRejection(given, `/given/${index}`);
    if (found !== null) return found;
  }
  const errors = errorsOf(one, register, today);
  for (const [index, { itemId }] of register.items.entries()) {
    const issues = errors.filter((found) => found.itemId === itemId).map((found) => found.issue);
    const [first] = issues;
    if (first !== undefined) return rejectionFor(first, issues, `/given/${index}`);
  }
  return null;
}

/** Nothing of a case is in the future of this day. */
const LATEST: PlainDate = lastDay(2199, 12);

/** Everything that refuses the items of a case which has its months, by the item: the findings of the drafts that would say the same. */
export function errorsOf(one: Case, register: CaseRegister, today: PlainDate): StatementFinding[] {
  const { items } = register;
  const isAct = one.action === "seal" || one.action === "publish";
  const isDrafted = (index: number) => isAct && one.given[index]?.publishedOn === undefined;
  const indexOf = (itemId: string) => items.findIndex((item) => item.itemId === itemId);
  const drafted = items.flatMap((item, index) => (isDrafted(index) ? statementOf(item, one.given[index], items) : []));
  const others = items.flatMap((item, index) => (isDrafted(index) ? [] : (byItself(item) ?? [])));
  const found = [
    ...findingsOf(others, { scope: "item", view: register.asKnown(null), today }),
    ...findingsOf(drafted, {
      scope: "seal",
      view: register.published(),
      today,
      reasonOf: (itemId) => items[indexOf(itemId)]?.reason ?? null,
      hasLevel: (itemId) => one.given[indexOf(itemId)]?.verification !== undefined,
    }),
  ];
  return found.filter(({ issue }) => issue.severity === "error");
}

function statementOf(item: PublishedItem, given: Given | undefined, items: readonly PublishedItem[]): DraftStatement {
  return { ...item, hides: given?.hides === true ? items.map(({ itemId }) => itemId) : [] };
}

/** A question where the policy year of a retirement switch is not said is answered by the calendar year; an act must say it. */
function byItself(item: PublishedItem): DraftStatement | null {
  if (item.payload?.kind !== "rule") return null;
  const { retireSwitch: _switch, ...settings } = item.payload.rule.settings;
  return { ...item, payload: { kind: "rule", rule: { ...item.payload.rule, settings } }, hides: [] };
}

function monthRejection(given: Given, pointer: string): Rejection | null {
  const from = firstMonthOf(given);
  if (from === null) return { rejected: "credit_month_required", pointer: `${pointer}/from` };
  const isBackwards = given.to !== undefined && given.to !== null && given.to <= from;
  return isBackwards ? { rejected: "month_order", pointer: `${pointer}/to` } : null;
}

function rejectionFor(first: Issue, issues: readonly Issue[], pointer: string): Rejection {
  if (first.key === "overlap_in_revision") {
    const month = parseCreditMonth(String(first.params.month));
    return { rejected: first.key, pointer, ...(month === null ? {} : { overlapMonth: month }) };
  }
  const rejection = {
    rejected: first.key,
    pointer: first.field === "" ? pointer : `${pointer}/${first.field.replaceAll(".", "/")}`,
    params: first.params,
  };
  if (first.key !== "age_bands_incomplete") return rejection;
  return { ...rejection, uncovered: issues.filter(({ key }) => key === first.key).flatMap(agesIn) };
}

/** The oldest age that anybody may be asked about is 130. */
const AGES_END = 131;

function agesIn({ params: { from, to } }: Issue): number[] {
  const end = Math.min(Number(to ?? AGES_END), AGES_END);
  return Array.from({ length: Math.max(0, end - Number(from)) }, (_unused, index) => Number(from) + index);
}
