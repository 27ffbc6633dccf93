/** Combinations: the sum, the lowest or the highest of some amounts, each rounded on its own where the rule says so. */
import type { Calculation } from "./calculation";
import { type Exact, ZERO, exactFen, exactTwelfth, exactYuanText, minus, plus, times } from "@/lib/domain/value/exact";
import { type Figures, type Told, bothTopUps, nothing, undecided } from "./figures";
import { NOTHING_FOUND, both } from "./findings";
import { round } from "@/lib/domain/rule/rounding";
import { NO_STEP, fromStep } from "./step";

/** Every part has been worked out, so that all that is lacking is named at once. */
export function combined(op: "sum" | "min" | "max", parts: readonly Figures[], calculation: Calculation): Figures {
  const result = op === "sum" ? sum(parts, calculation) : best(op, parts, calculation);
  return {
    ...result,
    isCredit: parts.some(({ isCredit }) => isCredit),
    topUp: parts.reduce<Figures["topUp"]>((settled, { topUp }) => bothTopUps(settled, topUp), null),
    findings: parts.reduce((found, { findings }) => both(found, findings), NOTHING_FOUND),
  };
}

/** A part as it counts in a sum: rounded where the rule rounds parts, in the period in which it is credited: a year's part as a year's sum. */
export function roundedPart(part: Figures, calculation: Calculation): Figures {
  const { settings, rule } = calculation.line;
  const { rounding } = settings;
  if (rounding.stage !== "each_part" || part.exact === null || !part.isCredit) return part;
  const isYearly = rule.payload.crediting.frequency === "yearly";
  const whole = isYearly ? times(part.exact, 12) : part.exact;
  const roundedFen = round(whole, rounding);
  if (exactFen(roundedFen) === whole) return part;
  const { unitFen, mode } = rounding;
  const key = isYearly ? "year" : "rounding";
  const step = calculation.step(key, { unitFen, mode }, exactFen(roundedFen), fromStep(part.step));
  const counted = isYearly ? exactTwelfth(roundedFen) : exactFen(roundedFen);
  return { ...part, exact: counted, lost: plus(part.lost, minus(part.exact, counted)), step };
}

/** What a part says that nothing is credited for, rather than that something is lacking. */
function noneOf(part: Figures): string | null {
  return part.exact === null ? part.none : null;
}

function reasonsIn(parts: readonly Figures[]): { readonly none: string | null; readonly lacks: boolean } {
  const none = parts.map(noneOf).find((reason) => reason !== null) ?? null;
  return { none, lacks: parts.some((part) => part.exact === null && part.none === null) };
}

/** No row of a table, and a yearly settlement, add nothing. A share of nothing neither; where all that is credited are such shares, nothing is. */
function sum(parts: readonly Figures[], calculation: Calculation): Figures {
  const { none, lacks } = reasonsIn(parts);
  const isCredit = parts.some((part) => part.isCredit);
  const isSettled = parts.some(({ topUp }) => topUp !== null);
  if (lacks) return undecided(NOTHING_FOUND);
  if (none !== null && !isCredit && !isSettled) return nothing(none, NOTHING_FOUND);
  const added = parts.filter((part): part is Told => part.isCredit && part.exact !== null);
  const exact = added.reduce<Exact>((total, part) => plus(total, part.exact), ZERO);
  const lost = added.reduce<Exact>((total, part) => plus(total, part.lost), ZERO);
  const isYearly = parts.some((part) => part.isCredit && part.isYearly);
  const step = isCredit || !isSettled ? written("sum", exact, added, calculation) : lastStep(parts);
  return { exact, isYearly, isCredit, lost, step, topUp: null, findings: NOTHING_FOUND };
}

/** Of equals the first. What the chosen part rests on, the result rests on. A share of nothing is the lowest, and never the highest. */
function best(op: "min" | "max", parts: readonly Figures[], calculation: Calculation): Figures {
  const { none, lacks } = reasonsIn(parts);
  const amounts = parts.filter((part): part is Told => part.exact !== null);
  const chosen = amounts.reduce<Told | null>((found, part) => {
    if (found !== null && (op === "min" ? part.exact >= found.exact : part.exact <= found.exact)) return found;
    return part;
  }, null);
  if (none !== null && (op === "min" || (!lacks && chosen === null))) {
    return { ...nothing(none, NOTHING_FOUND), isYearly: chosen?.isYearly ?? false };
  }
  if (lacks || chosen === null) return undecided(NOTHING_FOUND);
  const isCredit = parts.some((part) => part.isCredit);
  return { ...chosen, step: isCredit ? written(op, chosen.exact, amounts, calculation) : lastStep(parts) };
}

/** The terms as the step shows them: decimal yuan, separated by spaces. */
function written(op: "sum" | "min" | "max", exact: Exact, terms: readonly Told[], calculation: Calculation): number {
  if (!calculation.isWritten) return NO_STEP;
  const text = terms.map((term) => exactYuanText(term.exact)).join(" ");
  return calculation.step(
    op,
    { terms: text },
    exact,
    terms.map(({ step }) => step),
  );
}

function lastStep(parts: readonly Figures[]): number {
  return parts.findLast(({ step }) => step !== NO_STEP)?.step ?? NO_STEP;
}
