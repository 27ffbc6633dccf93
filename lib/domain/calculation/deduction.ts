/** Deductions: what is taken off the credit before it arrives. Each is rounded on its own to the fen, half up. */
import type { AnswerLine } from "./answer";
import { figureOf } from "./base";
import type { Calculation } from "./calculation";
import { exactFen, exactShare, exactTwelfth, exactTwelfthOfShare } from "@/lib/domain/value/exact";
import { type Fen, fen } from "@/lib/domain/value/fen";
import type { RuleLine } from "./line";
import { monthNumberOf } from "@/lib/domain/value/plain-date";
import { TO_THE_FEN, round } from "@/lib/domain/rule/rounding";
import type { Deduction } from "@/lib/domain/rule/schema";

/** The deductions of the month, and what remains of the gross. */
export interface Net {
  readonly deductions: readonly AnswerLine[];
  /** Null where the rule has no deduction, or one that cannot be worked out. */
  readonly netFen: Fen | null;
  /** Facts and figures that a deduction lacks. */
  readonly netMissing: readonly string[];
  /** What comes off in every month, without what one month of the year alone takes; null where it cannot be worked out. */
  readonly steadyFen: Fen | null;
}

/** A deduction made ready for one person after another: what it takes, null where a fact or figure is lacking. */
export interface Taking {
  readonly code: string;
  /** Is it taken in every month, rather than in this one alone? */
  readonly isSteady: boolean;
  readonly fenFor: (calculation: Calculation) => Fen | null;
}

/** The deductions of a line's rule that are taken in its month. */
export function takingsOf(line: RuleLine): readonly Taking[] {
  const deductions = line.rule?.payload.deductions ?? [];
  const now = monthNumberOf(line.lookup.month);
  return deductions
    .filter(({ month }) => month === undefined || month === now)
    .map((deduction) => ({
      code: deduction.code,
      isSteady: deduction.month === undefined,
      fenFor: taking(deduction, line),
    }));
}

/** A yearly deduction is taken whole in its month, or a twelfth each month where no month is stated. */
function taking(deduction: Deduction, line: RuleLine): Taking["fenFor"] {
  const isWhole = deduction.per === "month" || deduction.month !== undefined;
  if ("fen" in deduction) {
    const fixed = round(isWhole ? exactFen(deduction.fen) : exactTwelfth(deduction.fen), TO_THE_FEN);
    return () => fixed;
  }
  const { ppm } = deduction;
  const figure = figureOf(deduction.base, line);
  return (calculation) => {
    const base = figure(calculation);
    if (base === null) return null;
    return round(isWhole ? exactShare(base, ppm) : exactTwelfthOfShare(base, ppm), TO_THE_FEN);
  };
}

/** Takes the rule's deductions off the gross. One that lacks a fact leaves the net unknown; it never spoils the gross. */
export function netOf(gross: Fen, calculation: Calculation): Net {
  const { line } = calculation;
  if (!hasDeductions(line)) return NO_DEDUCTION;
  const deductions: AnswerLine[] = [];
  let [net, steady]: [number, number] = [gross, 0];
  for (const { code, isSteady, fenFor } of line.takings) {
    const amount = fenFor(calculation);
    if (amount === null) return { ...NO_DEDUCTION, netMissing: lackingIn(calculation), steadyFen: null };
    if (amount > 0) deductions.push({ code, fen: amount });
    net -= amount;
    if (isSteady) steady += amount;
  }
  return { deductions, netFen: fen(net), netMissing: NOTHING, steadyFen: fen(steady) };
}

function lackingIn({ findings }: Calculation): string[] {
  return [...findings.parametersLacking, ...findings.facts];
}

/** Does anything come off the credit, in whichever month? */
export function hasDeductions(line: RuleLine): boolean {
  return line.rule !== null && line.rule.payload.deductions.length > 0;
}

/** Nothing to take off, so no net to tell. */
const NOTHING: readonly string[] = [];
export const NO_DEDUCTION: Net = { deductions: [], netFen: null, netMissing: NOTHING, steadyFen: fen(0) };
