/** Method checks: whether a method makes sense by itself, whatever the register says around it. What a form cannot type is checked too. */
import { type Coverage, admitsNobody, coverageOf } from "@/lib/domain/rule/band-coverage";
import { isExpression } from "@/lib/domain/rule/method-kind";
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import { MOST_LEVELS, partsOf } from "@/lib/domain/rule/method-part";
import type { Base, Cond, Expr, Method, Row } from "@/lib/domain/rule/method.schema";
import type { RegisterView } from "@/lib/domain/register/view";
import { type Lookup, resolve, schemesAmong } from "@/lib/domain/register/resolution";
import type { RuleSettings } from "@/lib/domain/rule/schema";
import { type ReachedTable, tablesOf } from "@/lib/domain/rule/table-reach";

/**
 * Errors in a method: bands with a hole, an overlap or no printed wording, rows that never apply, lower limits above upper ones,
 * nesting deeper than four. Fields are paths inside the payload, such as `method.rows.1.when`. Bounds of money and rates are the schema's.
 */
export function issuesOfMethod(method: Method): Issue[] {
  if (!isExpression(method)) return [];
  return [
    ...depthIssues(method),
    ...partsOf(method).flatMap(({ path, expr }) => limitIssues(path, expr)),
    ...tablesOf(method).flatMap(tableIssues),
  ];
}

/** What an age reference needs beside it: the day a policy year begins, or the month of the yearly look. */
export function issuesOfSettings(settings: RuleSettings): Issue[] {
  const needsStart = settings.ageReference === "policy_year_start" || settings.retireSwitch === "next_policy_year";
  return [
    ...(needsStart && settings.policyYearStart === undefined
      ? [issue("settings.policyYearStart", "policy_year_start_required")]
      : []),
    ...(settings.ageReference === "annual_month" && settings.annualMonth === undefined
      ? [issue("settings.annualMonth", "annual_month_required")]
      : []),
  ];
}

/**
 * Does the rule a lookup finds refer, through other categories' credits, to itself? The chain is followed as evaluation follows it:
 * from the credit of one category to that of another, never to a separate line.
 */
export function refersToItself(view: RegisterView, { component, ...lookup }: Lookup): boolean {
  const first = resolve(view, component === undefined ? lookup : { ...lookup, component }).rule;
  if (first === null) return false;
  // A separate line may be a share of the credit it stands beside; no credit is ever a share of a separate line.
  const visited = new Set(component === undefined ? [first.category] : []);
  // Without remembering what leads nowhere, rules that refer to one another many times over take forever to follow.
  const harmless = new Set<string>();
  const leadsBack = (category: string): boolean => {
    const found = resolve(view, { ...lookup, category });
    const { rule } = found;
    if (rule === null) return schemesAmong(found).some(leadsBack);
    if (harmless.has(rule.category)) return false;
    if (visited.has(rule.category)) return true;
    visited.add(rule.category);
    const isBack = categoriesReferredTo(rule.payload.method).some(leadsBack);
    visited.delete(rule.category);
    if (!isBack) harmless.add(rule.category);
    return isBack;
  };
  return categoriesReferredTo(first.payload.method).some(leadsBack);
}

/** The categories whose credit a method takes a share of. */
export function categoriesReferredTo(method: Method): string[] {
  return partsOf(method).flatMap(({ expr }) => (expr.op === "of_category" ? expr.category : []));
}

function depthIssues(method: Expr): Issue[] {
  const deepest = partsOf(method).find(
    ({ path, expr }) => depthOf(path) > MOST_LEVELS || innerDepth(expr) > MOST_LEVELS,
  );
  return deepest === undefined ? [] : [issue(deepest.path, "method_too_deep", { max: MOST_LEVELS })];
}

/** How deep the base or the conditions of an expression are by themselves. */
function innerDepth(expr: Expr): number {
  if (expr.op === "rate") return depthOfBase(expr.base);
  if (expr.op === "top_up_year") return depthOfBase(expr.of);
  return expr.op === "table" ? Math.max(...expr.rows.map(({ when }) => depthOfCond(when))) : 1;
}

function depthOfBase(base: Base): number {
  if (base.base !== "clamp") return 1;
  const parts = [base.of, base.min, base.max].flatMap((part) => part ?? []);
  return 1 + Math.max(...parts.map(depthOfBase));
}

function depthOfCond(cond: Cond): number {
  return "all" in cond ? 1 + Math.max(...cond.all.map(depthOfCond)) : 1;
}

/** `method` is one deep, `method.rows.1.then.of` three. */
function depthOf(path: string): number {
  return 1 + (path.match(/\.(?:then|parts\.\d+|of|min)(?=\.|$)/g) ?? []).length;
}

function tableIssues({ path, rows, reach, isPartOfSum }: ReachedTable): Issue[] {
  const printed = rows.flatMap((row, index) =>
    row.printed.trim() === "" ? issue(`${path}.rows.${index}.printed`, "band_printed_required") : [],
  );
  const empty = rows.flatMap(({ when }, index) =>
    admitsNobody(when) ? issue(`${path}.rows.${index}.when`, "range_empty") : [],
  );
  if (empty.length > 0) return [...printed, ...empty];
  const coverage = coverageOf(rows, reach);
  const overlaps = coverage.overlaps.map(({ row, age }) => {
    const field = `${path}.rows.${row}.when`;
    return age === null ? issue(field, "bands_overlap") : issue(field, "age_bands_overlap", { age });
  });
  const unreachable = coverage.unreachable.map((row) => issue(`${path}.rows.${row}.when`, "band_unreachable"));
  // A part of a sum that states one condition, or asks for a status, may leave people out: it is then not due.
  const mayBeLeftOut = isPartOfSum && (rows.length === 1 || rows.every(({ when }) => asksForStatus(when)));
  const gaps = mayBeLeftOut ? [] : gapIssues(path, rows, coverage);
  return [...printed, ...gaps, ...overlaps, ...unreachable];
}

/** A gap is said at the row that ends where it begins. */
function gapIssues(path: string, rows: readonly Row[], { ageGaps, isIncomplete }: Coverage): Issue[] {
  if (isIncomplete && ageGaps.length === 0) return [issue(path, "bands_incomplete")];
  return ageGaps.map(([from, to]) => {
    const before = rows.findIndex(({ when }) => "age" in when && when.age[1] === from);
    const field = `${path}.rows.${Math.max(before, 0)}.when`;
    return issue(field, "age_bands_incomplete", { from: from ?? 0, ...(to !== null && { to }) });
  });
}

function asksForStatus(when: Cond): boolean {
  return "all" in when ? when.all.some(asksForStatus) : "tag" in when;
}

function limitIssues(path: string, expr: Expr): Issue[] {
  if (expr.op === "clamp" && expr.minFen !== undefined && expr.maxFen !== undefined && expr.minFen > expr.maxFen) {
    return [issue(`${path}.minFen`, "range_empty")];
  }
  const isYears = expr.op === "per_contribution_year" && expr.to !== undefined;
  return isYears && (expr.from ?? 0) >= (expr.to ?? 0) ? [issue(`${path}.from`, "range_empty")] : [];
}
