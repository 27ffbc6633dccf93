/** Deductions: what is taken off the credit before it arrives. Each is rounded on its own to the fen, half up. */
import type { Line } from "./answer";
import { baseFen } from "./base";
import type { Calculation } from "./calculation";
import { type Exact, exactFen, exactShare, exactTwelfth } from "./exact";
import { type Fen, fen } from "./fen";
import { monthNumberOf } from "./plain-date";
import { TO_THE_FEN, round } from "./rounding";
import type { Deduction } from "./rule.schema";

/** The deductions of the month, and what remains of the gross. */
export interface Net {
  readonly deductions: readonly Line[];
  /** Null where the rule has no deduction, or one that cannot be worked out. */
  readonly netFen: Fen | null;
}

/** Takes the rule's deductions off the gross. One that lacks a fact leaves the net unknown; it never spoils the gross. */
export function netOf(gross: Fen, calculation: Calculation): Net {
  const { deductions } = calculation.rule.payload;
  if (deductions.length === 0) return NO_DEDUCTION;
  const lines: Line[] = [];
  let net: number = gross;
  for (const deduction of deductions) {
    const amount = deducted(deduction, calculation);
    if (amount === null) return { deductions: [], netFen: null };
    if (amount > 0) lines.push({ code: deduction.code, fen: amount });
    net -= amount;
  }
  return { deductions: lines, netFen: fen(net) };
}

const NO_DEDUCTION: Net = { deductions: [], netFen: null };

/** A yearly deduction is taken whole in its month, or a twelfth each month where no month is stated. */
function deducted(deduction: Deduction, calculation: Calculation): Fen | null {
  const { per, month } = deduction;
  if (month !== undefined && month !== monthNumberOf(calculation.line.lookup.month)) return fen(0);
  const whole = per === "month" || month !== undefined;
  const of = "fen" in deduction ? deduction.fen : shareOf(deduction.ppm, baseFen(deduction.base, calculation));
  if (of === null) return null;
  return round(whole ? exactFen(of) : exactTwelfth(of), TO_THE_FEN);
}

function shareOf(ppm: number, base: number | null): Fen | null {
  const share: Exact | null = base === null ? null : exactShare(base, ppm);
  return share === null ? null : round(share, TO_THE_FEN);
}
