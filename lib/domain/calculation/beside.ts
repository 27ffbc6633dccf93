/** Besides: the separate lines beside a credit, whatever is known of the credit itself. */
import type { Answer, OpenLine, OtherLine, Question } from "./answer";
import type { Circumstances } from "./calculation";
import { type RuleLine, othersOf } from "./line";
import { NOTHING_BESIDE, lineAnswer } from "./line-answer";

export type Beside = Pick<Answer, "otherLines" | "openLines">;

/** The separate lines beside the credit, e.g. an exam allowance, each with its money or with what is said instead. */
export function linesBeside(line: RuleLine, question: Question, at: Circumstances): Beside {
  const others = othersOf(line);
  if (others.length === 0) return NOTHING_BESIDE;
  const otherLines: OtherLine[] = [];
  const openLines: OpenLine[] = [];
  for (const other of others) {
    const code = other.lookup.component ?? "";
    const answer = lineAnswer(other, question, at, null);
    switch (answer.state) {
      case "amount":
        otherLines.push({ code, fen: answer.amountFen, yearFen: answer.yearFen, rule: answer.rule });
        break;
      case "no_rule":
      case "no_account":
      case "invalid_input":
        break;
      default:
        openLines.push({ code, answer });
    }
  }
  return { otherLines, openLines };
}

/** Is the same said beside two answers? */
export function sameLines(left: Beside, right: Beside): boolean {
  const said = ({ otherLines, openLines }: Beside) =>
    JSON.stringify([
      otherLines.map(({ code, fen, yearFen }) => [code, fen, yearFen]),
      openLines.map(({ code, answer: { state } }) => [code, state]),
    ]);
  return said(left) === said(right);
}
