/** Question plans: which facts can change the result, so that a reader is asked for nothing else. */
import { pensionMonth, schemeOfCategory } from "@/lib/domain/calculation/base";
import { isExpression } from "@/lib/domain/rule/method-kind";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { FACT_NAMES, type Fact, factOf, parseFact } from "@/lib/domain/rule/fact";
import type { Seq } from "@/lib/domain/register/item";
import type { Base, Cond, Expr, Method } from "@/lib/domain/rule/method.schema";
import { partsOf } from "@/lib/domain/rule/method-part";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { type Lookup, type RuleUsed, narrowerQuestion, resolve } from "@/lib/domain/register/resolution";

export interface QuestionPlan {
  /** In the order in which they are best asked. A birth month is enough until an answer asks for `birthDay`. */
  readonly facts: readonly Fact[];
  /** The special statuses that rules ask about, where `tags` is among the facts. */
  readonly tags: readonly string[];
}

interface Needs {
  readonly view: RegisterView;
  readonly lookup: Lookup;
  readonly facts: Set<Fact>;
  readonly tags: Set<string>;
  readonly categories: Set<string>;
}

/**
 * The facts that can change what somebody in this region and category gets for the month: those the rule in force, its deductions,
 * its separate lines and the rules it refers to ask for. Empty where no fact matters, also where there is no rule.
 */
export function inputsNeeded(
  view: RegisterView,
  asked: { readonly region: string; readonly category: string; readonly month: CreditMonth; readonly known?: Seq },
): QuestionPlan {
  const { region, category, month } = asked;
  const lookup: Lookup = { region, category, month, known: asked.known ?? view.seq };
  const needs: Needs = { view, lookup, facts: new Set(), tags: new Set(), categories: new Set() };
  const { rule, narrower } = resolve(view, lookup);
  if (narrower.length > 0) needs.facts.add(narrowerQuestion(narrower));
  if (rule !== null) ofRule(rule, needs);
  for (const component of indexOf(view).components) {
    const line = resolve(view, { ...lookup, component }).rule;
    if (line !== null) ofMethod(line.payload.method, needs);
  }
  return { facts: [...needs.facts].sort((left, right) => rank(left) - rank(right)), tags: [...needs.tags] };
}

function rank(fact: Fact): number {
  const name = parseFact(fact)?.name;
  return name === undefined ? FACT_NAMES.length : FACT_NAMES.indexOf(name);
}

function ofRule({ payload }: RuleUsed, needs: Needs): void {
  const { method, deductions, crediting } = payload;
  if (!isExpression(method)) return;
  ofMethod(method, needs);
  for (const deduction of deductions) if ("base" in deduction) ofBase(deduction.base, needs);
  const proRata = crediting.midYear === "actual_months" || crediting.midYear === "none";
  if (crediting.frequency === "yearly" && proRata) needs.facts.add("retiredOn");
}

function ofMethod(method: Method, needs: Needs): void {
  for (const { expr } of partsOf(method)) ofExpr(expr, needs);
}

function ofExpr(expr: Expr, needs: Needs): void {
  switch (expr.op) {
    case "fixed":
    case "sum":
    case "min":
    case "max":
    case "clamp":
      return;
    case "rate":
      return ofBase(expr.base, needs);
    case "top_up_year":
      return ofBase(expr.of, needs);
    case "per_year_of_age":
      return void needs.facts.add("birthDate");
    case "per_contribution_year":
      return void needs.facts.add("contributionYears");
    case "own_credit":
      return void needs.facts.add(ownCreditFact(expr.reference));
    case "of_category":
      return ofCategory(expr.category, needs);
    case "table":
      for (const { when } of expr.rows) ofCond(when, needs);
  }
}

function ownCreditFact(reference: Extract<Expr, { op: "own_credit" }>["reference"]): Fact {
  if ("month" in reference) return factOf("ownCreditOfMonth", reference.month);
  return factOf("ownCreditYearTotal", reference.meanOfYear);
}

/** A category that is being looked at already is not looked at again, so that a cycle ends. */
function ofCategory(category: string, needs: Needs): void {
  if (needs.categories.has(category)) return;
  needs.categories.add(category);
  const { rule, narrower } = resolve(needs.view, { ...needs.lookup, category });
  if (rule !== null) ofMethod(rule.payload.method, needs);
  if (narrower.length === 0) return;
  const scheme = schemeOfCategory(indexOf(needs.view).categoryPath(needs.lookup.category));
  if (scheme === null) needs.facts.add(narrowerQuestion(narrower));
  for (const leaf of narrower) if (scheme === null || leaf === `retired_${scheme}`) ofCategory(leaf, needs);
}

function ofCond(cond: Cond, needs: Needs): void {
  if ("all" in cond) cond.all.forEach((one) => ofCond(one, needs));
  else if ("tag" in cond) {
    needs.facts.add("tags");
    needs.tags.add(cond.tag);
  } else if ("age" in cond) {
    const [from, to] = cond.age;
    if ((from ?? 0) > 0 || to !== null) needs.facts.add("birthDate");
  } else if ("contributionYears" in cond) needs.facts.add("contributionYears");
  else if ("ownPension" in cond) needs.facts.add("ownPension");
  else needs.facts.add("retiredOn" in cond ? "retiredOn" : "birthDate");
}

function ofBase(base: Base, needs: Needs): void {
  switch (base.base) {
    case "own_contribution_base":
      return void needs.facts.add("contributionBase");
    case "credited_this_year":
      return void needs.facts.add("creditedThisYear");
    case "own_pension":
      return void needs.facts.add(pensionFact(base.at, needs.lookup.month));
    case "parameter": {
      const path = indexOf(needs.view).categoryPath(needs.lookup.category);
      if (base.scheme === "by_person" && schemeOfCategory(path) === null) needs.facts.add("pension_scheme");
      return;
    }
    case "clamp":
      for (const part of [base.of, base.min, base.max]) if (part !== undefined) ofBase(part, needs);
  }
}

function pensionFact(at: Extract<Base, { base: "own_pension" }>["at"], month: CreditMonth): Fact {
  if (at === "current") return "ownPension";
  return at === "retirement_month" ? "pensionOfRetirementMonth" : factOf("pensionOfMonth", pensionMonth(at, month));
}
