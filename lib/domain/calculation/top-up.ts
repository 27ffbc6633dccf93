/** Yearly settlements: what the credits of a year are short of the least it must come to, beside the amount of a month. */
import { baseFigure } from "./base";
import type { Calculation } from "./calculation";
import { ZERO, exactFen, times } from "@/lib/domain/value/exact";
import { fen } from "@/lib/domain/value/fen";
import { type Figures, bothTopUps, credited, undecided } from "./figures";
import { both } from "./findings";
import type { Base } from "@/lib/domain/rule/method.schema";
import { round } from "@/lib/domain/rule/rounding";
import { NO_PARAMS, fromStep } from "./step";

/** A settlement is not part of the amount and counts as nothing in it. `leastOf`: the least, as an amount a month. */
export function toppedUp(of: Base, leastOf: () => Figures, calculation: Calculation): Figures {
  const base = baseFigure(of, calculation);
  const least = leastOf();
  const findings = both(base.findings, least.findings);
  if (least.exact === null) return { ...least, isCredit: false, findings };
  if (base.fen === null) return { ...undecided(findings), topUp: least.topUp };
  const { rounding } = calculation.line.settings;
  const year = times(least.exact, 12);
  const leastFen = round(year, rounding);
  const short = fen(Math.max(0, leastFen - base.fen));
  const how = exactFen(leastFen) === year ? NO_PARAMS : { unitFen: rounding.unitFen, mode: rounding.mode };
  const params = { leastFen, creditedFen: base.fen, ...how };
  const step = calculation.step("top_up", params, exactFen(short), [base.step, least.step]);
  const topUp = bothTopUps(least.topUp, { fen: short, of: fromStep(step) });
  return { ...credited(ZERO, step), isCredit: false, topUp, findings };
}
