/** Outlines: the rule in force as a table, for a reader who has told nothing about themselves. */
import type { AmountAnswer, Unknown, Warning } from "@/lib/domain/calculation/answer";
import type { NoRuleReason } from "@/lib/domain/register/no-rule";
import type { Calculation, Circumstances } from "@/lib/domain/calculation/calculation";
import { startCalculation } from "@/lib/domain/calculation/category-credit";
import { type CreditMonth, dayAskedOf } from "@/lib/domain/value/credit-month";
import { creditOf } from "@/lib/domain/calculation/crediting";
import { netOf } from "@/lib/domain/calculation/deduction";
import { expressionFigures } from "@/lib/domain/calculation/expression";
import type { Fen } from "@/lib/domain/value/fen";
import { type Findings, NOTHING_FOUND, both } from "@/lib/domain/calculation/findings";
import {
  type RuleLine,
  type RuledLine,
  isRuled,
  isSilentOnAge,
  othersOf,
  ruleLineOf,
} from "@/lib/domain/calculation/line";
import type { Seq } from "@/lib/domain/register/item";
import { ageLimitsOf } from "@/lib/domain/rule/method-part";
import { type BandOfOutline, outlineBandsOf } from "./outline-band";
import type { Cond, Expr } from "@/lib/domain/rule/method.schema";
import { noRuleReason } from "@/lib/domain/register/no-rule";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";
import type { Resolution, RuleUsed } from "@/lib/domain/register/resolution";
import type { Step } from "@/lib/domain/calculation/step";
import { warningsOf } from "@/lib/domain/calculation/warning";

/** What is credited where no personal fact matters: the figures of an answer. */
export type Credited = Pick<
  AmountAnswer,
  "rule" | "amountFen" | "yearFen" | "netFen" | "deductions" | "topUpFen" | "steps"
>;

/** What a rule says before anything is known of a person. */
type Said =
  | { readonly state: "rule"; readonly bands: readonly OutlineBand[] }
  | { readonly state: "approximate"; readonly approximateFen: Fen; readonly per: "month" | "year" }
  | { readonly state: "no_account"; readonly reason: string }
  | ({ readonly state: "unknown_by_source" } & Unknown);

/** What would decide did not pass the check against entry `withheld` of the log. */
interface Withheld {
  readonly state: "withheld";
  readonly rule: null;
  readonly withheld: Seq;
}

/** A separate line beside the credit, e.g. an exam allowance: never added to it. */
export type OutlineLine = { readonly code: string } & (({ readonly rule: RuleUsed } & Said) | Withheld);

/** What one band pays. `formula`: depends on the person's own figures, so it is said in words. */
export type OutlineValue =
  | {
      readonly kind: "amount";
      readonly credited: Credited;
    }
  | { readonly kind: "missing_parameter"; readonly expr: Expr; readonly missing: readonly string[] }
  /** A figure or rule referred to is withheld. */
  | { readonly kind: "withheld"; readonly withheld: Seq }
  | { readonly kind: "formula"; readonly expr: Expr };

export interface OutlineBand {
  /** Null: one value for everybody. */
  readonly when: Cond | null;
  /** As the source prints it; null where there is one value. */
  readonly printed: string | null;
  readonly value: OutlineValue;
}

interface OutlineBase {
  readonly region: string;
  readonly category: string;
  readonly month: CreditMonth;
  readonly known: Seq;
  readonly resolution: Resolution;
  readonly warnings: readonly Warning[];
  /** They stand whatever is known of the credit itself. */
  readonly others: readonly OutlineLine[];
}

export type Outline =
  | (OutlineBase & { readonly rule: RuleUsed } & Said)
  | (OutlineBase & { readonly state: "no_rule"; readonly rule: null; readonly why: NoRuleReason })
  | (OutlineBase & Withheld);

export interface OutlineQuestion {
  readonly region: string;
  readonly category: string;
  readonly month: CreditMonth;
  /** The publication to answer as of; default the newest. */
  readonly known?: Seq;
  readonly today: PlainDate;
}

/**
 * The rule in force for a month as a table, without a person: one row a band, in the order of the document.
 * A band that needs no personal fact carries its amount; the month is asked about as everywhere.
 */
export function outline(view: RegisterView, question: OutlineQuestion): Outline {
  const { region, category, month, today } = question;
  const known = question.known ?? view.seq;
  const line = ruleLineOf(view, region, category, month, known);
  const { resolution } = line;
  const base = (findings: Findings) => ({
    region,
    category,
    month,
    known,
    resolution,
    warnings: warningsOf(resolution, findings, { month, today }).map((warning) => withEveryAge(warning, line)),
    others: othersOf(line).flatMap(outlinedLine),
  });
  const { withheld } = resolution;
  if (withheld !== null) return { ...base(NOTHING_FOUND), state: "withheld", rule: null, withheld };
  if (!isRuled(line)) {
    return { ...base(NOTHING_FOUND), state: "no_rule", rule: null, why: noRuleReason(view, line.lookup) };
  }
  const { says, findings } = saidOf(line);
  return { ...base(findings), ...says, rule: line.rule };
}

/** A reader who has told no age is told of every age that is open, not of the first alone. */
function withEveryAge(warning: Warning, { rule }: RuleLine): Warning {
  const ages = rule === null ? [] : [...new Set(ageLimitsOf(rule.payload.method))].toSorted((a, b) => a - b);
  if (warning.key !== "age_timing_not_stated" || warning.params.age === undefined || ages.length < 2) return warning;
  return { ...warning, params: { ...warning.params, ages: ages.join("、") } };
}

/** A line without a credit of its own says nothing beside the credit. */
function outlinedLine(line: RuleLine): OutlineLine[] {
  const code = line.lookup.component ?? "";
  const { withheld } = line.resolution;
  if (withheld !== null) return [{ code, state: "withheld", rule: null, withheld }];
  if (!isRuled(line)) return [];
  const { says } = saidOf(line);
  return says.state === "no_account" ? [] : [{ code, ...says, rule: line.rule }];
}

interface Outlined {
  readonly says: Said;
  readonly findings: Findings;
}

function saidOf(line: RuledLine): Outlined {
  const { method } = line.rule.payload;
  switch (method.op) {
    case "none":
      return outright({ state: "no_account", reason: method.reason });
    case "unknown":
      return outright({ state: "unknown_by_source", kind: method.kind ?? null, reason: method.reason });
    case "approximate":
      return outright({ state: "approximate", approximateFen: method.fen, per: method.per });
    default:
      return passedOn(method, line) ?? inBands(method, line);
  }
}

function outright(says: Said): Outlined {
  return { says, findings: NOTHING_FOUND };
}

function inBands(method: Expr, line: RuledLine): Outlined {
  const outlined = outlineBandsOf(method).map((band) => outlinedBand(band, line));
  const found = outlined.reduce((all, { findings: { parametersUsed, rules } }) => {
    return both(all, { ...NOTHING_FOUND, parametersUsed, rules });
  }, NOTHING_FOUND);
  const ageLimit = isSilentOnAge(line) ? (ageLimitsOf(method)[0] ?? null) : null;
  return { says: { state: "rule", bands: outlined.map(({ band }) => band) }, findings: { ...found, ageLimit } };
}

/** Nobody in particular: every personal fact is lacking. */
function anybody({ lookup }: RuleLine): Circumstances {
  return { on: dayAskedOf(lookup.month), person: {}, birth: null, category: lookup.category, retiredFrom: null };
}

/** What another category's credit, of which the rule takes a share, says of everybody instead of an amount; null where it says no such thing. */
function passedOn(method: Expr, line: RuledLine): Outlined | null {
  const calculation = startCalculation(line, anybody(line), null);
  const figures = expressionFigures(method, calculation);
  const { unknown, facts, rules, isApproximate } = figures.findings;
  const findings = { ...NOTHING_FOUND, rules };
  if (figures.exact === null && figures.none !== null) {
    return { says: { state: "no_account", reason: figures.none }, findings };
  }
  if (unknown !== null && facts.length === 0) return { says: { state: "unknown_by_source", ...unknown }, findings };
  if (figures.exact === null || !isApproximate) return null;
  const { amountFen, yearFen } = creditOf(figures, calculation);
  const per = yearFen === null ? "month" : "year";
  return { says: { state: "approximate", approximateFen: yearFen ?? amountFen, per }, findings };
}

function outlinedBand({ when, printed, expr }: BandOfOutline, line: RuledLine) {
  const steps: Step[] = [];
  const { value, findings } = bandValue(expr, startCalculation(line, anybody(line), steps), steps);
  return { band: { when, printed, value }, findings };
}

interface ValueFound {
  readonly value: OutlineValue;
  readonly findings: Findings;
}

function bandValue(expr: Expr, calculation: Calculation, steps: readonly Step[]): ValueFound {
  const figures = expressionFigures(expr, calculation);
  const { findings } = figures;
  if (figures.exact !== null) {
    const { amountFen, yearFen } = creditOf(figures, calculation);
    const { netFen, deductions, findings: taken } = netOf(amountFen, calculation);
    const { rule } = calculation.line;
    const topUpFen = figures.topUp?.fen ?? null;
    const credited = { rule, amountFen, yearFen, netFen, deductions, topUpFen, steps };
    return { value: { kind: "amount", credited }, findings: both(findings, taken) };
  }
  return { value: valueWithout(expr, findings), findings };
}

function valueWithout(expr: Expr, { withheld, parametersLacking }: Findings): OutlineValue {
  if (withheld !== null) return { kind: "withheld", withheld };
  return parametersLacking.length > 0
    ? { kind: "missing_parameter", expr, missing: parametersLacking }
    : { kind: "formula", expr };
}
