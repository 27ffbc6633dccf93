/** Outlines: the rule in force as a table, for a reader who has told nothing about themselves. */
import type { AmountAnswer, Unknown, Warning } from "@/lib/domain/calculation/answer";
import type { NoRuleReason } from "@/lib/domain/register/no-rule";
import { type Calculation, type Circumstances, Findings } from "@/lib/domain/calculation/calculation";
import { startCalculation } from "@/lib/domain/calculation/category-credit";
import { type CreditMonth, dayAskedOf } from "@/lib/domain/value/credit-month";
import { creditOf } from "@/lib/domain/calculation/crediting";
import { netOf } from "@/lib/domain/calculation/deduction";
import { amountOf } from "@/lib/domain/calculation/expression";
import type { Fen } from "@/lib/domain/value/fen";
import { type RuleLine, type RuledLine, isRuled, ruleLineOf } from "@/lib/domain/calculation/line";
import type { Seq } from "@/lib/domain/register/item";
import { ageLimitsOf } from "@/lib/domain/rule/method-part";
import { type BandOfOutline, outlineBandsOf } from "./outline-band";
import type { Cond, Expr } from "@/lib/domain/rule/method.schema";
import { noRuleReason } from "@/lib/domain/register/no-rule";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";
import type { Resolution, RuleUsed } from "@/lib/domain/register/resolution";
import type { Step } from "@/lib/domain/calculation/step";

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
  const findings = new Findings();
  const { resolution } = line;
  const base = () => ({
    region,
    category,
    month,
    known,
    resolution,
    warnings: line.warnings(findings, today).map((warning) => withEveryAge(warning, line)),
    others: line.others.flatMap(outlinedLine),
  });
  const { withheld } = resolution;
  if (withheld !== null) return { ...base(), state: "withheld", rule: null, withheld };
  if (!isRuled(line)) return { ...base(), state: "no_rule", rule: null, why: noRuleReason(view, line.lookup) };
  const said = saidOf(line, findings);
  return { ...base(), ...said, rule: line.rule };
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
  const said = saidOf(line, new Findings());
  return said.state === "no_account" ? [] : [{ code, ...said, rule: line.rule }];
}

function saidOf(line: RuledLine, findings: Findings): Said {
  const { method } = line.rule.payload;
  if (method.op === "none") return { state: "no_account", reason: method.reason };
  if (method.op === "unknown") {
    return { state: "unknown_by_source", kind: method.kind ?? null, reason: method.reason };
  }
  if (method.op === "approximate") return { state: "approximate", approximateFen: method.fen, per: method.per };
  const passed = passedOn(method, line);
  if (passed !== null) {
    passed.findings.rules.forEach((one) => findings.useRule(one));
    return passed.says;
  }
  const bands = outlineBandsOf(method).map((band) => outlined(band, line, findings));
  if (line.isSilentOnAge) findings.ageLimit = ageLimitsOf(method)[0] ?? null;
  return { state: "rule", bands };
}

/** Nobody in particular: every personal fact is lacking. */
function anybody({ lookup }: RuleLine): Circumstances {
  return { on: dayAskedOf(lookup.month), person: {}, birth: null, category: lookup.category, retiredFrom: null };
}

interface PassedOn {
  readonly says: Exclude<Said, { state: "rule" }>;
  readonly findings: Findings;
}

/** What another category's credit, of which the rule takes a share, says of everybody instead of an amount; null where it says no such thing. */
function passedOn(method: Expr, line: RuledLine): PassedOn | null {
  const findings = new Findings();
  const calculation = startCalculation(line, anybody(line), findings, null);
  const amount = amountOf(method, line)(calculation);
  if (calculation.none !== null) return { says: { state: "no_account", reason: calculation.none }, findings };
  if (findings.unknown !== null && findings.facts.size === 0) {
    return { says: { state: "unknown_by_source", ...findings.unknown }, findings };
  }
  if (amount === null || !findings.isApproximate) return null;
  const { amountFen, yearFen } = creditOf(amount, calculation);
  const per = yearFen === null ? "month" : "year";
  return { says: { state: "approximate", approximateFen: yearFen ?? amountFen, per }, findings };
}

function outlined(band: BandOfOutline, line: RuledLine, all: Findings): OutlineBand {
  const findings = new Findings();
  const steps: Step[] = [];
  const value = bandValue(band.expr, startCalculation(line, anybody(line), findings, steps), steps);
  findings.parametersUsed.forEach((parameter) => all.useParameter(parameter));
  findings.rules.forEach((rule) => all.useRule(rule));
  return { when: band.when, printed: band.printed, value };
}

function bandValue(expr: Expr, calculation: Calculation, steps: readonly Step[]): OutlineValue {
  const { findings } = calculation;
  const amount = amountOf(expr, calculation.line)(calculation);
  if (amount !== null) {
    const { amountFen, yearFen } = creditOf(amount, calculation);
    const shown = [...steps];
    const { netFen, deductions } = netOf(amountFen, calculation);
    const { rule, topUpFen } = calculation;
    return { kind: "amount", credited: { rule, amountFen, yearFen, netFen, deductions, topUpFen, steps: shown } };
  }
  if (findings.withheld !== null) return { kind: "withheld", withheld: findings.withheld };
  const missing = [...findings.parametersLacking];
  return missing.length > 0 ? { kind: "missing_parameter", expr, missing } : { kind: "formula", expr };
}
