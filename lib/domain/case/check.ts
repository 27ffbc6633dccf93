/** Case checks: why a case's items could not be saved, sealed or published, by the checks and under the reason codes of the workflow. */
import { type CaseRegister, caseRegister, firstMonthOf } from "./case";
import type { Case, Given } from "./schema";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { claimIssues } from "@/lib/domain/check/claim";
import { exampleIssues } from "@/lib/domain/check/example";
import { issue } from "@/lib/domain/typed/field-reading";
import { nationalRails, unexplained } from "@/lib/domain/check/guard-rail";
import type { Issue } from "@/lib/domain/typed/issue";
import type { PublishedItem } from "@/lib/domain/register/item";
import { erasureIssues, overlapIssues, saysAlready, targetIssues } from "@/lib/domain/check/line";
import { issuesOfMethod, issuesOfSettings } from "@/lib/domain/check/method";
import { findParameter } from "@/lib/domain/register/parameter";
import { type PlainDate, lastDay } from "@/lib/domain/value/plain-date";
import { referenceErrors } from "@/lib/domain/check/reference";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { isOfRule } from "@/lib/domain/register/series";
import type { RulePayload } from "@/lib/domain/rule/schema";

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
 * The first reason to refuse the items of a case; null where there is none. What saving, sealing and publishing refuse of an item by
 * itself is asked of every item; guard-rails without a reason, worked examples, what is claimed of sources, overlap and what is covered
 * only of those an act is about. `today`: the day of the act.
 */
export function rejectionOf(one: Case, today: PlainDate = LATEST): Rejection | null {
  for (const [index, given] of one.given.entries()) {
    const found = monthRejection(given, `/given/${index}`);
    if (found !== null) return found;
  }
  const isAct = one.action === "seal" || one.action === "publish";
  const register = caseRegister(one);
  const view = register.asKnown(null);
  for (const [index, item] of register.items.entries()) {
    const found = ruleRejection(
      item,
      view,
      { acts: isAct && one.given[index]?.publishedOn === undefined },
      `/given/${index}`,
    );
    if (found !== null) return found;
  }
  if (!isAct) return null;
  return (
    claimRejection(one, register.items, today) ?? overlapRejection(one, register.items) ?? lineRejection(one, register)
  );
}

function monthRejection(given: Given, pointer: string): Rejection | null {
  const from = firstMonthOf(given);
  if (from === null) return { rejected: "credit_month_required", pointer: `${pointer}/from` };
  const isBackwards = given.to !== undefined && given.to !== null && given.to <= from;
  return isBackwards ? { rejected: "month_order", pointer: `${pointer}/to` } : null;
}

/** `acts`: the item is to be sealed or published, so what is asked of a draft then is asked too. */
function ruleRejection(
  item: PublishedItem,
  view: RegisterView,
  { acts }: { readonly acts: boolean },
  pointer: string,
): Rejection | null {
  if (item.payload?.kind !== "rule" || !isOfRule(item)) return null;
  const { rule } = item.payload;
  const categories = indexOf(view).categoryPath(item.series.category);
  const { op } = rule.method;
  if (categories.includes("resident") && op !== "none" && op !== "unknown") {
    return { rejected: "resident_with_amount", pointer: `${pointer}/method` };
  }
  const issues = [
    ...issuesOfMethod(rule.method),
    ...settingIssues(rule, acts),
    ...referenceErrors({ ...item, hides: [] }, view),
    ...(acts ? railIssues(item, rule, view, categories) : []),
    ...(acts ? exampleIssues(item, view, rule, LATEST) : []),
  ];
  const [first] = issues.filter(({ severity }) => severity === "error");
  return first === undefined ? null : rejectionFor(first, issues, pointer);
}

/** A question where the policy year of a retirement switch is not said is answered by the calendar year; an act must say it. */
function settingIssues({ settings }: RulePayload, acts: boolean): Issue[] {
  const { retireSwitch: _switch, ...others } = settings;
  return issuesOfSettings(acts ? settings : others);
}

/** Nothing of a case is in the future of this day. */
const LATEST: PlainDate = lastDay(2199, 12);

function railIssues(
  item: PublishedItem,
  rule: RulePayload,
  view: RegisterView,
  categories: readonly string[],
): Issue[] {
  const { region } = item.series;
  const lookup = {
    region,
    code: "AVG_PENSION",
    year: "latest",
    scheme: undefined,
    month: item.from,
    known: view.seq,
  } as const;
  const averageFen = findParameter(indexOf(view), lookup)?.payload.fen ?? null;
  const left = nationalRails(rule, { categories, to: item.to, averagesFen: averageFen === null ? [] : [averageFen] });
  return [...left, ...unexplained(left, rule.guardRailReasons)];
}

/** A case that names no level claims nothing of its sources; these are asked all the same. */
const WITHOUT_A_LEVEL: ReadonlySet<string> = new Set(["unknown_kind_required", "day_to_come"]);

/** What an item that is to be sealed or published claims of its sources, and of why an amount is not known. */
function claimRejection({ given }: Case, items: readonly PublishedItem[], today: PlainDate): Rejection | null {
  for (const [index, { payload }] of items.entries()) {
    const one = given[index];
    if (one === undefined || one.publishedOn !== undefined || payload === null) continue;
    const asked = one.verification === undefined ? WITHOUT_A_LEVEL : null;
    const issues = claimIssues(payload, today).filter(({ key }) => asked === null || asked.has(key));
    const [first] = issues.filter(({ severity }) => severity === "error");
    if (first !== undefined) return rejectionFor(first, issues, `/given/${index}`);
  }
  return null;
}

function rejectionFor(first: Issue, issues: readonly Issue[], pointer: string): Rejection {
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

/** What an item that is to be sealed or published must hold against its line as published before. */
function lineRejection({ given }: Case, register: CaseRegister): Rejection | null {
  const before = register.published();
  for (const [index, item] of register.items.entries()) {
    const one = given[index];
    if (one === undefined || one.publishedOn !== undefined) continue;
    const statement = { ...item, hides: one.hides ? register.items.map(({ itemId }) => itemId) : [] };
    const issues = [
      ...targetIssues(before, statement),
      ...erasureIssues(before, statement),
      ...(saysAlready(before, statement) ? [issue("", "identical")] : []),
    ];
    const [first] = issues.filter(({ severity }) => severity === "error");
    if (first !== undefined) return rejectionFor(first, issues, `/given/${index}`);
  }
  return null;
}

/** Items that are already published may be covered by later ones; those of one revision may not overlap. */
function overlapRejection({ given }: Case, items: readonly PublishedItem[]): Rejection | null {
  const drafted = items.filter((_item, index) => given[index]?.publishedOn === undefined);
  const [clash] = overlapIssues(drafted.map((item) => ({ ...item, hides: [] })));
  const index = items.findIndex(({ itemId }) => itemId === clash?.itemId);
  if (clash === undefined) return null;
  const month = items.map(({ from }) => from).find((from) => from === clash.issue.params.month);
  const pointer = `/given/${index}`;
  return { rejected: clash.issue.key, pointer, ...(month === undefined ? {} : { overlapMonth: month }) };
}
