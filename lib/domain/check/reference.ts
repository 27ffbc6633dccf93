/** Reference checks: what a rule refers to, other categories' credits and regional figures, in every region that would use it. */
import { schemeOfCategory } from "@/lib/domain/calculation/base";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { DraftStatement, RuleStatement } from "@/lib/domain/editorial/statement";
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import { insuredWith, reachOf, regionNames } from "./line";
import { categoriesReferredTo, refersToItself } from "./method";
import type { Base } from "@/lib/domain/rule/method.schema";
import { basesWithin, partsOf } from "@/lib/domain/rule/method-part";
import { isOfRule, ruleLine } from "@/lib/domain/register/series";
import { missingFigure, spellMissing } from "@/lib/domain/register/missing";
import { findParameter } from "@/lib/domain/register/parameter";
import { yearOf } from "@/lib/domain/value/plain-date";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { type Lookup, resolve } from "@/lib/domain/register/resolution";
import type { RulePayload } from "@/lib/domain/rule/schema";
import { same } from "@/lib/domain/value/sameness";

/** Errors: a category nobody knows, and a rule that comes back to itself in some region and month. `after`: the register with the draft. */
export function referenceErrors(statement: DraftStatement, after: RegisterView): Issue[] {
  if (!isOfRule(statement)) return [];
  const { payload } = statement;
  const rule = payload?.kind === "rule" ? payload.rule : null;
  const unknown = rule === null ? [] : unknownCategories(rule, after);
  if (unknown.length > 0) return unknown;
  if (rule !== null && categoriesReferredTo(rule.method).length === 0) return [];
  return cycleIssues(statement, after, rule);
}

/** Warnings that name every region where the rule would apply but a figure or a credit it needs is not recorded. */
export function missingBelow(statement: RuleStatement, after: RegisterView, rule: RulePayload): Issue[] {
  const lookup = { ...ruleLine(statement.series), month: statement.from, known: after.seq };
  const users = insuredWith(after, statement).map((region): Lookup => ({ ...lookup, region }));
  return [...missingParameters(rule, users, after), ...missingCredits(rule, users, after)];
}

function unknownCategories({ method }: RulePayload, { categories }: RegisterView): Issue[] {
  return partsOf(method).flatMap(({ path, expr }) =>
    expr.op === "of_category" && !categories.has(expr.category)
      ? issue(`${path}.category`, "category_unknown", { category: expr.category })
      : [],
  );
}

/** A region below may close the circle, and so may a rule that begins later: each is tried, in the months in which rules change. */
function cycleIssues(statement: RuleStatement, after: RegisterView, rule: RulePayload | null): Issue[] {
  const { series } = statement;
  const months = monthsOfChange(statement, after);
  for (const region of reachOf(after, statement)) {
    for (const month of months) {
      const lookup = { ...ruleLine(series), region, month, known: after.seq };
      const isUser = rule === null || same(resolve(after, lookup).rule?.series, series);
      if (!isUser || !refersToItself(after, lookup)) continue;
      const path = partsOf(rule?.method ?? NO_METHOD).find(({ expr }) => expr.op === "of_category")?.path ?? "";
      return [issue(path, "method_refers_to_itself", { ...regionNames(after, [region]), month })];
    }
  }
  return [];
}

const NO_METHOD = { op: "unknown", reason: "" } as const;

function monthsOfChange({ from, to }: DraftStatement, { itemsBySeries }: RegisterView): CreditMonth[] {
  const months = new Set([from]);
  for (const items of itemsBySeries.values()) {
    for (const item of items) {
      if (item.series.kind !== "rule") continue;
      for (const month of [item.from, item.to]) {
        if (month !== null && month > from && (to === null || month < to)) months.add(month);
      }
    }
  }
  return [...months].toSorted();
}

function missingParameters(rule: RulePayload, users: readonly Lookup[], after: RegisterView): Issue[] {
  const lacking = new Map<string, { path: string; regions: string[] }>();
  for (const { path, base } of figuresOf(rule)) {
    for (const user of users) {
      for (const name of lackingIn(user, base, after)) {
        const known = lacking.get(name) ?? { path, regions: [] };
        if (!known.regions.includes(user.region)) known.regions.push(user.region);
        lacking.set(name, known);
      }
    }
  }
  return [...lacking].map(([parameter, { path, regions }]) =>
    issue(path, "missing_parameters_below", { parameter, ...regionNames(after, regions) }),
  );
}

type Figure = Extract<Base, { base: "parameter" }>;

function figuresOf({ method, deductions }: RulePayload): { path: string; base: Figure }[] {
  const bases = [
    ...partsOf(method).flatMap(({ path, expr }) => {
      if (expr.op === "rate") return [{ path, base: expr.base }];
      return expr.op === "top_up_year" ? [{ path, base: expr.of }] : [];
    }),
    ...deductions.flatMap((one, index) =>
      "base" in one ? [{ path: `deductions.${index}.base`, base: one.base }] : [],
    ),
  ];
  return bases.flatMap(({ path, base }) =>
    basesWithin(base).flatMap((one) => (one.base === "parameter" ? [{ path, base: one }] : [])),
  );
}

function lackingIn({ region, category, month, known }: Lookup, base: Figure, after: RegisterView): string[] {
  const index = indexOf(after);
  const own = schemeOfCategory(index.categoryPath(category));
  const schemes = base.scheme === "by_person" ? (own === null ? SCHEMES : [own]) : [base.scheme];
  const year = base.year === "previous" ? yearOf(month) - 1 : base.year;
  return schemes.flatMap((scheme) => {
    const lookup = { region, code: base.code, year, scheme, month, known };
    return findParameter(index, lookup) === null ? spellMissing(missingFigure(lookup)) : [];
  });
}

const SCHEMES = ["enterprise", "public"] as const;

function missingCredits({ method }: RulePayload, users: readonly Lookup[], after: RegisterView): Issue[] {
  return partsOf(method).flatMap(({ path, expr }) => {
    if (expr.op !== "of_category") return [];
    const { category } = expr;
    const regions = users.flatMap(({ region, month, known }) => {
      const { rule, narrower } = resolve(after, { region, category, month, known });
      return rule !== null || narrower.length > 0 ? [] : region;
    });
    if (regions.length === 0) return [];
    return issue(`${path}.category`, "missing_credits_below", { category, ...regionNames(after, regions) });
  });
}
