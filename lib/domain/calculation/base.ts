/** Bases: what a rate is taken of. Always whole fen. */
import type { Calculation } from "./calculation";
import { type CreditMonth, addMonths } from "@/lib/domain/value/credit-month";
import { type Fact, factOf } from "@/lib/domain/rule/fact";
import { fen } from "@/lib/domain/value/fen";
import type { RuleLine } from "./line";
import type { Base } from "@/lib/domain/rule/method.schema";
import { type ParameterLookup, type ParameterUsed, seekParameter } from "@/lib/domain/register/parameter";
import { missingFigure, spellMissing } from "@/lib/domain/register/missing";
import type { AskedPerson } from "./answer";
import { monthNumberOf, yearOf } from "@/lib/domain/value/plain-date";
import { FROM_NOTHING, NO_PARAMS, type Step, type StepKey } from "./step";

type PensionScheme = "enterprise" | "public";
type ParameterBase = Extract<Base, { base: "parameter" }>;
type PensionBase = Extract<Base, { base: "own_pension" }>;
type ClampedBase = Extract<Base, { base: "clamp" }>;

/** A base made ready for one person after another: fen, or null where a fact or a regional figure is lacking, which is then noted. */
export type BaseFigure = (calculation: Calculation) => number | null;

/** The base as one line reads it: its month, and its region's figures. */
export function figureOf(base: Base, line: RuleLine): BaseFigure {
  switch (base.base) {
    case "own_contribution_base":
      return ownFigure(({ contributionBase }) => contributionBase, "contributionBase", "own_base");
    case "credited_this_year":
      return ownFigure(({ creditedThisYear }) => creditedThisYear, "creditedThisYear", "credited_this_year");
    case "own_pension":
      return ownPension(base, line);
    case "parameter":
      return base.scheme === "by_person" ? figureOfScheme(base, line) : regionalFigure(base, line, base.scheme);
    case "clamp":
      return clampedFigure(base, line);
  }
}

function ownFigure(
  valueOf: (person: AskedPerson) => number | undefined,
  fact: Fact,
  key: StepKey,
  params: Step["params"] = NO_PARAMS,
): BaseFigure {
  return (calculation) => {
    const value = valueOf(calculation.at.person);
    if (value === undefined) return calculation.lack(fact);
    if (calculation.trace !== null) {
      calculation.write({ key, params, resultFen: fen(value), of: FROM_NOTHING, source: null });
    }
    return value;
  };
}

function ownPension({ at }: PensionBase, line: RuleLine): BaseFigure {
  if (at === "current") return ownFigure(({ ownPension: own }) => own, "ownPension", "own_pension", { at });
  if (at === "retirement_month") {
    return ownFigure((person) => person.pensionOfRetirementMonth, "pensionOfRetirementMonth", "own_pension", { at });
  }
  const of = pensionMonth(at, line.lookup.month);
  const valueOf = ({ pensionOfMonth }: AskedPerson) => pensionOfMonth?.[of];
  return ownFigure(valueOf, factOf("pensionOfMonth", of), "own_pension", { at: of });
}

/** The month whose pension counts. `last_june`: the June whose pension counts from July to the next June. */
export function pensionMonth(at: "last_june" | "prev_december" | CreditMonth, month: CreditMonth): CreditMonth {
  const number = monthNumberOf(month);
  if (at === "last_june") return addMonths(month, number > 6 ? 6 - number : -6 - number);
  return at === "prev_december" ? addMonths(month, -number) : at;
}

/** Looked up where the person is insured, not where the rule stands; once for a line, since nothing about a person matters. */
function regionalFigure(base: ParameterBase, line: RuleLine, scheme: PensionScheme | undefined): BaseFigure {
  const { region, month, known } = line.lookup;
  const year = base.year === "previous" ? yearOf(month) - 1 : base.year;
  const lookup: ParameterLookup = { region, code: base.code, year, scheme, month, known };
  const found = seekParameter(line.index, lookup);
  if (found === null) return (calculation) => calculation.lackParameter(spellMissing(missingFigure(lookup)));
  if ("withheld" in found) return (calculation) => calculation.lackWithheld(found.withheld);
  const step = parameterStep(found, scheme);
  const value: number = found.payload.fen;
  return (calculation) => {
    calculation.findings.useParameter(found);
    calculation.write(step);
    return value;
  };
}

function parameterStep({ code, year, payload, series }: ParameterUsed, scheme: string | undefined): Step {
  const { status } = payload;
  const { region } = series;
  const named = { code, status, region, scheme: scheme ?? "" };
  const params: Step["params"] = year === null ? named : { ...named, year };
  return { key: "parameter", params, resultFen: fen(payload.fen), of: FROM_NOTHING, source: series };
}

/** The figure of the person's own pension scheme: as said, else as the category referred to implies, else the person's own category. */
function figureOfScheme(base: ParameterBase, line: RuleLine): BaseFigure {
  const figures = {
    enterprise: regionalFigure(base, line, "enterprise"),
    public: regionalFigure(base, line, "public"),
  };
  const implied = schemeOfCategory(line.index.categoryPath(line.lookup.category));
  return (calculation) => {
    const { person, category } = calculation.at;
    const scheme = person.pensionScheme ?? implied ?? schemeOfCategory(line.index.categoryPath(category));
    return scheme === null ? calculation.lack("pension_scheme") : figures[scheme](calculation);
  };
}

/** The pension scheme a category implies; flexible retirees are in the enterprise scheme. `path`: the category and its parents. */
export function schemeOfCategory(path: readonly string[]): PensionScheme | null {
  if (path.includes("retired_public")) return "public";
  return path.includes("retired_enterprise") || path.includes("retired_flexible") ? "enterprise" : null;
}

/** Every part is looked at, so that all that is lacking is named at once. The lower limit is looked at first. */
function clampedFigure({ of, min, max }: ClampedBase, line: RuleLine): BaseFigure {
  const figure = figureOf(of, line);
  const floor = min === undefined ? null : figureOf(min, line);
  const ceiling = max === undefined ? null : figureOf(max, line);
  return (calculation) => {
    const value = figure(calculation);
    const valueStep = calculation.made;
    const low = floor === null ? 0 : floor(calculation);
    const lowStep = calculation.made;
    const high = ceiling === null ? Number.MAX_SAFE_INTEGER : ceiling(calculation);
    if (value === null || low === null || high === null) return null;
    if (value < low) return limited("base_floor", low, value, [valueStep, lowStep], calculation);
    if (value > high) return limited("base_ceiling", high, value, [valueStep, calculation.made], calculation);
    calculation.made = valueStep;
    return value;
  };
}

function limited(
  key: "base_floor" | "base_ceiling",
  limit: number,
  wasFen: number,
  of: readonly number[],
  calculation: Calculation,
): number {
  calculation.write({ key, params: { wasFen }, resultFen: fen(limit), of, source: null });
  return limit;
}
