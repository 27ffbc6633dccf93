/** Case checks: why a case's items could not be saved, sealed or published, by the checks and under the reason codes of the workflow. */
import { caseRegister, firstMonthOf } from "./case";
import type { Case, Given } from "./case.schema";
import type { CreditMonth } from "./credit-month";
import { exampleIssues } from "./example-check";
import { nationalRails, unexplained } from "./guard-rail";
import type { Issue } from "./issue";
import type { PublishedItem } from "./item";
import { overlapIssues } from "./line-checks";
import { issuesOfMethod, issuesOfSettings } from "./method-check";
import { findParameter } from "./parameter";
import { type PlainDate, lastDay } from "./plain-date";
import { referenceErrors } from "./reference-checks";
import { indexOf } from "./register-index";
import type { RegisterView } from "./register-view";
import type { RulePayload } from "./rule.schema";

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
 * itself is asked of every item; overlap within the revision and guard-rails without a reason only where the case acts.
 */
export function rejectionOf(one: Case): Rejection | null {
  for (const [index, given] of one.given.entries()) {
    const found = monthRejection(given, `/given/${index}`);
    if (found !== null) return found;
  }
  const register = caseRegister(one);
  const view = register.asKnown(null);
  for (const [index, item] of register.items.entries()) {
    const found = ruleRejection(item, view, one, `/given/${index}`);
    if (found !== null) return found;
  }
  return one.action === undefined || one.action === "save_draft" ? null : overlapRejection(one, register.items);
}

function monthRejection(given: Given, pointer: string): Rejection | null {
  const from = firstMonthOf(given);
  if (from === null) return { rejected: "credit_month_required", pointer: `${pointer}/from` };
  const isBackwards = given.to !== undefined && given.to !== null && given.to <= from;
  return isBackwards ? { rejected: "month_order", pointer: `${pointer}/to` } : null;
}

function ruleRejection(item: PublishedItem, view: RegisterView, one: Case, pointer: string): Rejection | null {
  if (item.payload?.kind !== "rule") return null;
  const { rule } = item.payload;
  const categories = indexOf(view).categoryPath(item.series.key.split("/")[0] ?? "");
  const { op } = rule.method;
  if (categories.includes("resident") && op !== "none" && op !== "unknown") {
    return { rejected: "resident_with_amount", pointer: `${pointer}/method` };
  }
  const acts = one.action === "seal" || one.action === "publish";
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

function rejectionFor(first: Issue, issues: readonly Issue[], pointer: string): Rejection {
  const rejection = {
    rejected: first.key,
    pointer: `${pointer}/${first.field.replaceAll(".", "/")}`,
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
