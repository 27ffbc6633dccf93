/** Combinations: the sum, the lowest or the highest of some amounts, each rounded on its own where the rule says so. */
import type { Calculation } from "./calculation";
import { type Exact, ZERO, exactFen, exactTwelfth, minus, plus, times, exactYuanText } from "@/lib/domain/value/exact";
import type { Amount } from "./expression";
import type { RuleLine } from "./line";
import { round } from "@/lib/domain/rule/rounding";

/** Every part is worked out, so that all that is lacking is named at once. */
export function combined(op: "sum" | "min" | "max", parts: readonly Amount[], line: RuleLine): Amount {
  if (op !== "sum") return best(op, parts);
  return sum(parts, line.settings.rounding.stage === "each_part" ? partRounding(line) : AS_IT_IS);
}

/** The terms of a combination as its step shows them: decimal yuan, separated by spaces. */
class Terms {
  readonly of: number[] = [];
  text = "";

  add(amount: Exact, step: number): void {
    this.text = this.text === "" ? exactYuanText(amount) : `${this.text} ${exactYuanText(amount)}`;
    this.of.push(step);
  }
}

/** What a part counts for in a sum. */
type PartRounding = (amount: Exact, calculation: Calculation) => Exact;

const AS_IT_IS: PartRounding = (amount) => amount;

/** A part is rounded in the period in which it is credited: a year's part as a year's sum. */
function partRounding({ settings, rule }: RuleLine): PartRounding {
  const { rounding } = settings;
  const { unitFen, mode } = rounding;
  const isYearly = rule?.payload.crediting.frequency === "yearly";
  return (amount, calculation) => {
    const whole = isYearly ? times(amount, 12) : amount;
    const roundedFen = round(whole, rounding);
    if (exactFen(roundedFen) === whole) return amount;
    const key = isYearly ? "year" : "rounding";
    if (calculation.trace !== null) {
      calculation.step(key, { unitFen, mode }, exactFen(roundedFen), calculation.fromLast);
    }
    const counted = isYearly ? exactTwelfth(roundedFen) : exactFen(roundedFen);
    calculation.lost = plus(calculation.lost, minus(amount, counted));
    return counted;
  };
}

function sum(parts: readonly Amount[], rounded: PartRounding): Amount {
  return (calculation) => {
    const terms = calculation.trace === null ? null : new Terms();
    let [total, lost]: [Exact, Exact] = [ZERO, ZERO];
    let [lacks, isYearly, isCredit] = [false, false, false];
    const { credited } = calculation;
    let none: string | null = null;
    for (const part of parts) {
      calculation.credited = false;
      calculation.lost = ZERO;
      calculation.none = null;
      const amount = part(calculation);
      if (calculation.none !== null) none ??= calculation.none;
      else if (amount === null) lacks = true;
      // No row of a table, or a yearly settlement: nothing is added.
      if (!calculation.credited) continue;
      isCredit = true;
      isYearly ||= calculation.isYearly;
      if (amount === null) continue;
      const counted = rounded(amount, calculation);
      total = plus(total, counted);
      lost = plus(lost, calculation.lost);
      terms?.add(counted, calculation.made);
    }
    calculation.credited = credited || isCredit;
    calculation.isYearly = isYearly;
    calculation.lost = lost;
    // A share of nothing adds nothing; where all that is credited are such shares, nothing is.
    calculation.none = lacks || isCredit || calculation.topUpFen !== null ? null : none;
    if (lacks || calculation.none !== null) return null;
    if (terms !== null && (isCredit || calculation.topUpFen === null)) {
      calculation.step("sum", { terms: terms.text }, total, terms.of);
    }
    return total;
  };
}

/** Of equals the first. What the chosen part rests on, the result rests on. A share of nothing is the lowest, and never the highest. */
function best(op: "min" | "max", parts: readonly Amount[]): Amount {
  return (calculation) => {
    const terms = calculation.trace === null ? null : new Terms();
    let chosen: Exact | null = null;
    let lost: Exact = ZERO;
    let [lacks, isYearly] = [false, false];
    let none: string | null = null;
    for (const part of parts) {
      calculation.isYearly = false;
      calculation.lost = ZERO;
      calculation.none = null;
      const amount = part(calculation);
      if (amount === null) {
        if (calculation.none === null) lacks = true;
        else none ??= calculation.none;
        continue;
      }
      terms?.add(amount, calculation.made);
      if (chosen !== null && (op === "min" ? amount >= chosen : amount <= chosen)) continue;
      chosen = amount;
      lost = calculation.lost;
      isYearly = calculation.isYearly;
    }
    calculation.isYearly = isYearly;
    calculation.lost = lost;
    calculation.none = op === "min" || (!lacks && chosen === null) ? none : null;
    if (lacks || chosen === null || calculation.none !== null) return null;
    if (terms !== null && calculation.credited) calculation.step(op, { terms: terms.text }, chosen, terms.of);
    return chosen;
  };
}
