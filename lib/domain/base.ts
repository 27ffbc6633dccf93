/** Bases: what a rate is taken of. Always whole fen. */
import type { Calculation } from "./calculation";
import { type CreditMonth, addMonths } from "./credit-month";
import { exactFen } from "./exact";
import { type Fact, factOf } from "./fact";
import type { Base } from "./method.schema";
import { type ParameterUsed, findParameter, parameterName } from "./parameter";
import { monthNumberOf, yearOf } from "./plain-date";
import type { Step, StepKey } from "./step";

type PensionScheme = "enterprise" | "public";
type ParameterBase = Extract<Base, { base: "parameter" }>;
type PensionBase = Extract<Base, { base: "own_pension" }>;
type ClampedBase = Extract<Base, { base: "clamp" }>;

/** The base in fen; null where a fact or a regional figure is lacking, which is then noted. */
export function baseFen(base: Base, calculation: Calculation): number | null {
  const { person } = calculation.at;
  switch (base.base) {
    case "own_contribution_base":
      return own(person.contributionBase, "contributionBase", "own_base", calculation);
    case "credited_this_year":
      return own(person.creditedThisYear, "creditedThisYear", "credited_this_year", calculation);
    case "own_pension":
      return ownPension(base, calculation);
    case "parameter":
      return parameterFen(base, calculation);
    case "clamp":
      return clampedFen(base, calculation);
  }
}

function own(value: number | undefined, fact: Fact, key: StepKey, calculation: Calculation, of = ""): number | null {
  if (value === undefined) return calculation.lack(fact);
  calculation.step(key, of === "" ? {} : { at: of }, exactFen(value));
  return value;
}

function ownPension({ at }: PensionBase, calculation: Calculation): number | null {
  const { person } = calculation.at;
  const { month } = calculation.line.lookup;
  if (at === "current") return own(person.ownPension, "ownPension", "own_pension", calculation, at);
  if (at === "retirement_month") {
    return own(person.pensionOfRetirementMonth, "pensionOfRetirementMonth", "own_pension", calculation, at);
  }
  const of = pensionMonth(at, month);
  return own(person.pensionOfMonth?.[of], factOf("pensionOfMonth", of), "own_pension", calculation, of);
}

/** The month whose pension counts. `last_june`: the June whose pension counts from July to the next June. */
export function pensionMonth(at: "last_june" | "prev_december" | CreditMonth, month: CreditMonth): CreditMonth {
  const number = monthNumberOf(month);
  if (at === "last_june") return addMonths(month, number > 6 ? 6 - number : -6 - number);
  return at === "prev_december" ? addMonths(month, -number) : at;
}

/** Looked up where the person is insured, not where the rule stands; the first time for each scheme, since all else is the line's. */
function parameterFen(base: ParameterBase, calculation: Calculation): number | null {
  const { index, lookup: place } = calculation.line;
  const scheme = base.scheme === "by_person" ? schemeOf(calculation) : base.scheme;
  if (scheme === null) return calculation.lack("pension_scheme");
  const kept = calculation.line.parameters[scheme ?? "none"];
  const before = kept.get(base);
  if (before !== undefined) return used(before, scheme, calculation);
  const { region, month, known } = place;
  const year = base.year === "previous" ? yearOf(month) - 1 : base.year;
  const lookup = { region, code: base.code, year, scheme, month, known };
  const found = findParameter(index, lookup);
  if (found === null) return calculation.lackParameter(parameterName(lookup));
  kept.set(base, found);
  return used(found, scheme, calculation);
}

function used(found: ParameterUsed, scheme: string | undefined, calculation: Calculation): number {
  calculation.findings.useParameter(found);
  if (calculation.trace !== null) {
    const { code, payload, series } = found;
    const { status } = payload;
    const { region } = series;
    const params: Step["params"] =
      found.year === null
        ? { code, status, region, scheme: scheme ?? "" }
        : { code, status, region, scheme: scheme ?? "", year: found.year };
    calculation.step("parameter", params, exactFen(payload.fen), series);
  }
  return found.payload.fen;
}

/** The person's pension scheme: as said, else as the category implies. */
function schemeOf({ at, line }: Calculation): PensionScheme | null {
  return at.person.pensionScheme ?? schemeOfCategory(line.index.categoryPath(line.lookup.category));
}

/** The pension scheme a category implies; flexible retirees are in the enterprise scheme. `path`: the category and its parents. */
export function schemeOfCategory(path: readonly string[]): PensionScheme | null {
  if (path.includes("retired_public")) return "public";
  return path.includes("retired_enterprise") || path.includes("retired_flexible") ? "enterprise" : null;
}

function clampedFen({ of, min, max }: ClampedBase, calculation: Calculation): number | null {
  const value = baseFen(of, calculation);
  const low = min === undefined ? 0 : baseFen(min, calculation);
  const high = max === undefined ? Number.MAX_SAFE_INTEGER : baseFen(max, calculation);
  if (value === null || low === null || high === null) return null;
  if (value < low) {
    calculation.step("base_floor", {}, exactFen(low));
    return low;
  }
  if (value > high) {
    calculation.step("base_ceiling", {}, exactFen(high));
    return high;
  }
  return value;
}
