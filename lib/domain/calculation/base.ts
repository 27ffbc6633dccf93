/** Bases: what a rate is taken of. Always whole fen. */
import type { Calculation } from "./calculation";
import { type CreditMonth, addMonths } from "@/lib/domain/value/credit-month";
import { type Fact, factOf } from "@/lib/domain/rule/fact";
import { fen } from "@/lib/domain/value/fen";
import {
  type Findings,
  NOTHING_FOUND,
  both,
  lackingFact,
  lackingParameter,
  usingParameter,
  withheldFor,
} from "./findings";
import type { Base } from "@/lib/domain/rule/method.schema";
import { type ParameterLookup, type ParameterUsed, seekParameter } from "@/lib/domain/register/parameter";
import { missingFigure } from "@/lib/domain/register/missing";
import { monthNumberOf, yearOf } from "@/lib/domain/value/plain-date";
import { FROM_NOTHING, NO_PARAMS, NO_STEP, type Step, type StepKey } from "./step";

type PensionScheme = "enterprise" | "public";
type ParameterBase = Extract<Base, { base: "parameter" }>;
type PensionBase = Extract<Base, { base: "own_pension" }>;
type ClampedBase = Extract<Base, { base: "clamp" }>;

/** Whole fen; null where a fact or a regional figure is lacking, which the findings name. */
export interface BaseFigure {
  readonly fen: number | null;
  /** The step that says it; `NO_STEP` where none does. */
  readonly step: number;
  readonly findings: Findings;
}

/** The base for the person, as the calculation's line reads it: its month, and its region's figures. */
export function baseFigure(base: Base, calculation: Calculation): BaseFigure {
  const { person } = calculation.at;
  switch (base.base) {
    case "own_contribution_base":
      return ownFigure(person.contributionBase, "contributionBase", { key: "own_base" }, calculation);
    case "credited_this_year":
      return ownFigure(person.creditedThisYear, "creditedThisYear", { key: "credited_this_year" }, calculation);
    case "own_pension":
      return ownPension(base, calculation);
    case "parameter":
      return parameterFigure(base, calculation);
    case "clamp":
      return clampedFigure(base, calculation);
  }
}

function missing(findings: Findings): BaseFigure {
  return { fen: null, step: NO_STEP, findings };
}

function ownFigure(
  value: number | undefined,
  fact: Fact,
  { key, params = NO_PARAMS }: { readonly key: StepKey; readonly params?: Step["params"] },
  calculation: Calculation,
): BaseFigure {
  if (value === undefined) return missing(lackingFact(fact));
  const step = calculation.write({ key, params, resultFen: fen(value), of: FROM_NOTHING, source: null });
  return { fen: value, step, findings: NOTHING_FOUND };
}

function ownPension({ at }: PensionBase, calculation: Calculation): BaseFigure {
  const { ownPension: current, pensionOfRetirementMonth, pensionOfMonth } = calculation.at.person;
  const said = (of: string) => ({ key: "own_pension", params: { at: of } }) as const;
  if (at === "current") return ownFigure(current, "ownPension", said(at), calculation);
  if (at === "retirement_month") {
    return ownFigure(pensionOfRetirementMonth, "pensionOfRetirementMonth", said(at), calculation);
  }
  const of = pensionMonth(at, calculation.line.lookup.month);
  return ownFigure(pensionOfMonth?.[of], factOf("pensionOfMonth", of), said(of), calculation);
}

/** The month whose pension counts. `last_june`: the June whose pension counts from July to the next June. */
export function pensionMonth(at: "last_june" | "prev_december" | CreditMonth, month: CreditMonth): CreditMonth {
  const number = monthNumberOf(month);
  if (at === "last_june") return addMonths(month, number > 6 ? 6 - number : -6 - number);
  return at === "prev_december" ? addMonths(month, -number) : at;
}

function parameterFigure(base: ParameterBase, calculation: Calculation): BaseFigure {
  if (base.scheme !== "by_person") return regionalFigure(base, base.scheme, calculation);
  const scheme = pensionSchemeFor(calculation);
  return scheme === null ? missing(lackingFact("pension_scheme")) : regionalFigure(base, scheme, calculation);
}

/** Looked up where the person is insured, not where the rule stands. */
function regionalFigure(base: ParameterBase, scheme: PensionScheme | undefined, calculation: Calculation): BaseFigure {
  const { index, lookup: of } = calculation.line;
  const { region, month, known } = of;
  const year = base.year === "previous" ? yearOf(month) - 1 : base.year;
  const lookup: ParameterLookup = { region, code: base.code, year, scheme, month, known };
  const found = seekParameter(index, lookup);
  if (found === null) return missing(lackingParameter(missingFigure(lookup)));
  if ("withheld" in found) return missing(withheldFor(found.withheld));
  const step = calculation.isWritten ? calculation.write(parameterStep(found, scheme)) : NO_STEP;
  return { fen: found.payload.fen, step, findings: usingParameter(found) };
}

function parameterStep({ code, year, payload, series }: ParameterUsed, scheme: string | undefined): Step {
  const { status } = payload;
  const { region } = series;
  const named = { code, status, region, scheme: scheme ?? "" };
  const params: Step["params"] = year === null ? named : { ...named, year };
  return { key: "parameter", params, resultFen: fen(payload.fen), of: FROM_NOTHING, source: series };
}

/** The person's own pension scheme: as said, else as the category referred to implies, else the person's own category. */
function pensionSchemeFor({ at, line }: Calculation): PensionScheme | null {
  const { person, category } = at;
  const impliedBy = (code: string) => schemeOfCategory(line.index.categoryPath(code));
  return person.pensionScheme ?? impliedBy(line.lookup.category) ?? impliedBy(category);
}

/** The pension scheme a category implies; flexible retirees are in the enterprise scheme. `path`: the category and its parents. */
export function schemeOfCategory(path: readonly string[]): PensionScheme | null {
  if (path.includes("retired_public")) return "public";
  return path.includes("retired_enterprise") || path.includes("retired_flexible") ? "enterprise" : null;
}

/** Every part is looked at, so that all that is lacking is named at once. The lower limit is looked at first. */
function clampedFigure({ of, min, max }: ClampedBase, calculation: Calculation): BaseFigure {
  const value = baseFigure(of, calculation);
  const low = min === undefined ? null : baseFigure(min, calculation);
  const high = max === undefined ? null : baseFigure(max, calculation);
  const findings = [value, low, high].reduce(
    (found, part) => (part === null ? found : both(found, part.findings)),
    NOTHING_FOUND,
  );
  const [least, most] = [low === null ? 0 : low.fen, high === null ? Number.MAX_SAFE_INTEGER : high.fen];
  if (value.fen === null || least === null || most === null) return missing(findings);
  const params = { wasFen: value.fen };
  if (value.fen < least) {
    return { fen: least, step: limited("base_floor", least, params, [value, low], calculation), findings };
  }
  if (value.fen > most) {
    return { fen: most, step: limited("base_ceiling", most, params, [value, high], calculation), findings };
  }
  return { ...value, findings };
}

function limited(
  key: "base_floor" | "base_ceiling",
  limit: number,
  params: Step["params"],
  of: readonly (BaseFigure | null)[],
  calculation: Calculation,
): number {
  const from = of.flatMap((figure) => figure?.step ?? []);
  return calculation.write({ key, params, resultFen: fen(limit), of: from, source: null });
}
