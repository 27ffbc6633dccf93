/** The oracle's next change: one month after the other is asked about, until another amount is paid or none any more. */
import type { OracleAnswer, OracleQuestion } from "./oracle";
import { oracleAnswer } from "./oracle";
import { lastDayIn, monthNumber, monthText } from "./oracle-calendar";

/** `2026-12 amount 11000`; a month that asks for more of the person is passed by, and said in brackets. Empty where nothing changes. */
export function oracleChanges(question: OracleQuestion, months: number): string {
  const first = monthNumber(question.on);
  const now = oracleAnswer({ ...question, on: lastDayIn(monthText(first)) });
  if (now.state !== "amount") return "";
  let asking = "";
  for (let ahead = 1; ahead <= months; ahead += 1) {
    const month = monthText(first + ahead);
    const then = oracleAnswer({ ...question, on: lastDayIn(month) });
    if (then.state === "missing_input" && asking === "") asking = `(${month}) `;
    if (then.state === "missing_input" || then.state === "invalid_input" || paysTheSame(now, then)) continue;
    return `${asking}${month} ${then.state} ${then.amountFen ?? ""}`;
  }
  return asking;
}

/** A year's total that goes on is the same credit, whatever its last month takes. */
function paysTheSame(now: OracleAnswer, then: OracleAnswer): boolean {
  if (then.state !== "amount") return false;
  if (now.yearFen !== undefined && now.yearFen === then.yearFen) return true;
  return now.amountFen === then.amountFen && (now.yearFen === undefined || then.yearFen === undefined);
}
