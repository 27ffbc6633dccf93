/** Method checks: whether a method makes sense by itself, whatever the register says around it. What a form cannot type is checked too. */
import { type Coverage, admitsNobody, coverageOf } from "./band-coverage";
import { isExpression } from "./method-kind";
import { issue } from "./field-reading";
import type { Issue } from "./issue";
import { partsOf } from "./method-part";
import type { Cond, Expr, Method, Row } from "./method.schema";
import type { RegisterView } from "./register-view";
import { type Lookup, resolve } from "./resolution";
import type { RuleSettings } from "./rule.schema";

/** Expressions may stand inside one another so many deep; a single amount is one deep. */
export const MOST_LEVELS = 4;

/**
 * Errors in a method: bands with a hole, an overlap or no printed wording, rows that never apply, lower limits above upper ones,
 * nesting deeper than four. Fields are paths inside the payload, such as `method.rows.1.when`. Bounds of money and rates are the schema's.
 */
export function issuesOfMethod(method: Method): Issue[] {
  if (!isExpression(method)) return [];
  const optional = new Set(optionalTables(method));
  return [
    ...depthIssues(method),
    ...partsOf(method).flatMap(({ path, expr }) => [
      ...limitIssues(path, expr),
      ...(expr.op === "table" ? tableIssues(path, expr.rows, optional.has(expr)) : []),
    ]),
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

/** Does the rule a lookup finds refer, through other categories' credits, to itself? */
export function refersToItself(view: RegisterView, lookup: Lookup): boolean {
  const visited = new Set<string>();
  // Without remembering what leads nowhere, rules that refer to one another many times over take forever to follow.
  const harmless = new Set<string>();
  const leadsBack = (category: string): boolean => {
    const { rule } = resolve(view, { ...lookup, category });
    if (rule === null) return false;
    if (visited.has(rule.itemId)) return true;
    if (harmless.has(rule.itemId)) return false;
    visited.add(rule.itemId);
    const found = partsOf(rule.payload.method).some(
      ({ expr }) => expr.op === "of_category" && leadsBack(expr.category),
    );
    visited.delete(rule.itemId);
    if (!found) harmless.add(rule.itemId);
    return found;
  };
  return leadsBack(lookup.category);
}

function depthIssues(method: Expr): Issue[] {
  const deepest = partsOf(method).find(({ path }) => depthOf(path) > MOST_LEVELS);
  return deepest === undefined ? [] : [issue(deepest.path, "method_too_deep", { max: MOST_LEVELS })];
}

/** `method` is one deep, `method.rows.1.then.of` three. */
function depthOf(path: string): number {
  return 1 + (path.match(/\.(?:then|parts\.\d+|of|min)(?=\.|$)/g) ?? []).length;
}

/** Tables that are parts of a sum may leave people out: such a part is then not due. */
function optionalTables(method: Expr): Expr[] {
  return partsOf(method).flatMap(({ expr }) =>
    expr.op === "sum" ? expr.parts.filter(({ op }) => op === "table") : [],
  );
}

function tableIssues(path: string, rows: readonly Row[], isOptional: boolean): Issue[] {
  const printed = rows.flatMap((row, index) =>
    row.printed.trim() === "" ? issue(`${path}.rows.${index}.printed`, "band_printed_required") : [],
  );
  const empty = rows.flatMap(({ when }, index) =>
    admitsNobody(when) ? issue(`${path}.rows.${index}.when`, "range_empty") : [],
  );
  if (empty.length > 0) return [...printed, ...empty];
  const coverage = coverageOf(rows);
  const overlaps = coverage.overlaps.map(({ row, age }) => {
    const field = `${path}.rows.${row}.when`;
    return age === null ? issue(field, "bands_overlap") : issue(field, "age_bands_overlap", { age });
  });
  const unreachable = coverage.unreachable.map((row) => issue(`${path}.rows.${row}.when`, "band_unreachable"));
  const mayBeLeftOut = isOptional && rows.every(({ when }) => asksForStatus(when));
  const gaps = mayBeLeftOut ? [] : gapIssues(path, rows, coverage);
  return [...printed, ...gaps, ...overlaps, ...unreachable];
}

/** A gap is said at the row that ends where it begins. */
function gapIssues(path: string, rows: readonly Row[], { ageGaps, isIncomplete }: Coverage): Issue[] {
  if (isIncomplete && ageGaps.length === 0) return [issue(path, "bands_incomplete")];
  return ageGaps.map(([from, to]) => {
    const before = rows.findIndex(({ when }) => "age" in when && when.age[1] === from);
    const field = `${path}.rows.${Math.max(before, 0)}.when`;
    const params: Issue["params"] = to === null ? { from: from ?? 0 } : { from: from ?? 0, to };
    return issue(field, "age_bands_incomplete", params);
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
