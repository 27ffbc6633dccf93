/** The oracle's next change: one month after the other is asked about, until another amount is paid or none any more. */
import type { OracleAnswer, OracleQuestion, SteadyLine } from "./oracle";
import { oracleAnswer } from "./oracle";
import { lastDayIn, monthNumber, monthText } from "./oracle-calendar";

/** `2026-12 amount 11000`; a month that asks for more of the person is passed by, and said in brackets. Empty where nothing changes. */
export function oracleChanges(question: OracleQuestion, months: number): string {
  const first = monthNumber(question.on);
  const now = oracleAnswer({ ...question, on: lastDayIn(monthText(first)) });
  if (now.state === "missing_input" || now.state === "invalid_input") return "";
  let asking = "";
  for (let ahead = 1; ahead <= months; ahead += 1) {
    const month = monthText(first + ahead);
    const then = oracleAnswer({ ...question, on: lastDayIn(month) });
    if (then.state === "missing_input" && asking === "") asking = `(${month}) `;
    if (then.state === "missing_input" || then.state === "invalid_input" || isTheSame(now, then)) continue;
    return `${asking}${month} ${then.state} ${then.amountFen ?? ""}`;
  }
  return asking;
}

function isTheSame(now: OracleAnswer, then: OracleAnswer): boolean {
  return creditIsTheSame(now, then) && linesAreTheSame(now, then);
}

/** A year's total that goes on is the same credit, whatever its last month takes; what cannot be worked out is no other deduction. */
function creditIsTheSame(now: OracleAnswer, then: OracleAnswer): boolean {
  if (now.state !== then.state) return false;
  if (now.state === "approximate") return now.approximateFen === then.approximateFen;
  if (now.state !== "amount") return true;
  const [taken, later] = [now.steadyFen, then.steadyFen];
  if (taken !== undefined && later !== undefined && taken !== later) return false;
  if (now.yearFen !== undefined && now.yearFen === then.yearFen) return true;
  return now.amountFen === then.amountFen && (now.yearFen === undefined || then.yearFen === undefined);
}

function linesAreTheSame({ steadyLines: now }: OracleAnswer, { steadyLines: then }: OracleAnswer): boolean {
  const codes = new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])]);
  return [...codes].every((code) => isTheSameLine(now?.get(code), then?.get(code)));
}

/** A fact that a line asks for in a later month is no change of it. */
function isTheSameLine(now: SteadyLine | undefined, then: SteadyLine | undefined): boolean {
  if (now === "missing_input" || then === "missing_input") return true;
  if (typeof now !== "object" || typeof then !== "object") return now === then;
  if (now.yearFen !== null && now.yearFen === then.yearFen) return true;
  return now.fen === then.fen && (now.yearFen === null || then.yearFen === null);
}
