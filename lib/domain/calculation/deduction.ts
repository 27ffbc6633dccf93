/** Deductions: what is taken off the credit before it arrives. Each is rounded on its own to the fen, half up. */
import type { AnswerLine } from "./answer";
import { baseFigure } from "./base";
import type { Calculation } from "./calculation";
import { exactFen, exactShare, exactTwelfth, exactTwelfthOfShare } from "@/lib/domain/value/exact";
import { type Fen, fen } from "@/lib/domain/value/fen";
import { type Findings, NOTHING_FOUND, both } from "./findings";
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
  /** What working them out came upon. */
  readonly findings: Findings;
}

/** Takes the rule's deductions off the gross: lines of their own, not steps towards it, and what they lack does not spoil it. */
export function netOf(gross: Fen, calculation: Calculation): Net {
  const { line } = calculation;
  const { deductions } = line.rule.payload;
  if (deductions.length === 0) return NO_DEDUCTION;
  const now = monthNumberOf(line.lookup.month);
  const taken: AnswerLine[] = [];
  let [net, steady]: [number, number] = [gross, 0];
  let findings = NOTHING_FOUND;
  for (const deduction of deductions) {
    if (deduction.month !== undefined && deduction.month !== now) continue;
    const amount = takenBy(deduction, calculation.unwritten);
    findings = both(findings, amount.findings);
    if (amount.fen === null) return { ...NO_DEDUCTION, netMissing: lackingIn(findings), steadyFen: null, findings };
    if (amount.fen > 0) taken.push({ code: deduction.code, fen: amount.fen });
    net -= amount.fen;
    if (deduction.month === undefined) steady += amount.fen;
  }
  return { deductions: taken, netFen: fen(net), netMissing: NOTHING, steadyFen: fen(steady), findings };
}

interface Taken {
  /** Null where a fact or figure is lacking. */
  readonly fen: Fen | null;
  readonly findings: Findings;
}

/** A yearly deduction is taken whole in its month, or a twelfth each month where no month is stated. */
function takenBy(deduction: Deduction, calculation: Calculation): Taken {
  const isWhole = deduction.per === "month" || deduction.month !== undefined;
  if ("fen" in deduction) {
    const amount = isWhole ? exactFen(deduction.fen) : exactTwelfth(deduction.fen);
    return { fen: round(amount, TO_THE_FEN), findings: NOTHING_FOUND };
  }
  const { fen: base, findings } = baseFigure(deduction.base, calculation);
  if (base === null) return { fen: null, findings };
  const amount = isWhole ? exactShare(base, deduction.ppm) : exactTwelfthOfShare(base, deduction.ppm);
  return { fen: round(amount, TO_THE_FEN), findings };
}

function lackingIn({ parametersLacking, facts }: Findings): string[] {
  return [...parametersLacking, ...facts];
}

const NOTHING: readonly string[] = [];

/** Nothing to take off, so no net to tell. */
const NO_DEDUCTION: Net = {
  deductions: [],
  netFen: null,
  netMissing: NOTHING,
  steadyFen: fen(0),
  findings: NOTHING_FOUND,
};
