/** Case results: an answer under the names that the shared cases and the API use. Plain data, ready to be written as JSON. */
import type { Answer, AnswerLine, OpenLine, Warning } from "@/lib/domain/calculation/answer";
import type { Arrears } from "@/lib/domain/calculation/arrears";
import type { CaseAnswer } from "./case";
import type { UnknownKind } from "@/lib/domain/rule/unknown-kind";

/** Absent = has none. Money in fen, months as `YYYY-MM`. */
export interface CaseResult {
  readonly state: Answer["state"];
  readonly month: string;
  readonly amountFen?: number;
  readonly netFen?: number;
  readonly yearFen?: number;
  readonly approximateFen?: number;
  readonly per?: "month" | "year";
  readonly arrearsFen?: number;
  readonly totalFen?: number;
  readonly totalNetFen?: number;
  readonly arrearsMonths?: Arrears["months"];
  readonly topUpFen?: number;
  readonly deductions?: readonly AnswerLine[];
  readonly otherLines?: readonly AnswerLine[];
  /** Separate lines of which no amount can be told: their state, and what they say instead. */
  readonly openLines?: readonly OpenLineResult[];
  /** Facts and figures that a deduction lacks, so that there is no net. */
  readonly netMissing?: readonly string[];
  /** Before the switch to the retirees' credit: the category that counts, and the first month of the one asked about. */
  readonly creditedAs?: string;
  readonly asAskedFrom?: string;
  readonly unknownKind?: UnknownKind;
  readonly reason?: string;
  readonly hint?: string;
  readonly missing?: readonly string[];
  readonly invalid?: readonly string[];
  readonly withheld?: number;
  readonly warnings: readonly Warning["key"][];
  readonly fromRegion?: string;
  readonly fromCategory?: string;
}

type OpenLineResult = { readonly code: string; readonly state: Answer["state"] } & Pick<
  CaseResult,
  "approximateFen" | "per" | "unknownKind" | "reason" | "missing" | "withheld"
>;

/** The answer to a case as the cases spell it. With arrears, the totals are what is due with the month asked about. */
export function resultOf({ answer, arrears }: Pick<CaseAnswer, "answer" | "arrears">): CaseResult {
  const { rule, month, warnings } = answer;
  const from = rule === null ? {} : { fromRegion: rule.series.region, fromCategory: rule.category };
  const keys = [...new Set(warnings.map(({ key }) => key))];
  const said = { ...saidBy(answer), ...besideOf(answer), ...dueWith(answer, arrears) };
  return { state: answer.state, month, ...said, warnings: keys, ...from };
}

function saidBy(answer: Answer): Partial<CaseResult> {
  switch (answer.state) {
    case "amount": {
      const { amountFen, netFen, netMissing, yearFen, topUpFen, deductions } = answer;
      return {
        amountFen,
        ...(netFen === null ? {} : { netFen, deductions }),
        ...(yearFen === null ? {} : { yearFen }),
        ...(topUpFen === null ? {} : { topUpFen }),
        ...(netMissing.length === 0 ? {} : { netMissing }),
      };
    }
    case "approximate":
      return { approximateFen: answer.approximateFen, per: answer.per };
    case "no_account":
      return { reason: answer.reason };
    case "unknown_by_source":
      return { ...(answer.kind === null ? {} : { unknownKind: answer.kind }), reason: answer.reason };
    case "no_rule":
      return answer.hint === null ? {} : { hint: answer.hint };
    case "missing_parameter":
    case "missing_input":
      return { missing: answer.missing };
    case "withheld":
      return { withheld: answer.withheld };
    case "invalid_input":
      return { invalid: answer.invalid };
  }
}

/** Separate lines, which an amount lists also where there are none; and a switch that is still to come. */
function besideOf({ state, otherLines, openLines, switching }: Answer): Partial<CaseResult> {
  const lines = otherLines.map(({ code, fen }) => ({ code, fen }));
  return {
    ...(state === "amount" || lines.length > 0 ? { otherLines: lines } : {}),
    ...(openLines.length === 0 ? {} : { openLines: openLines.map(openLine) }),
    ...(switching === null ? {} : { creditedAs: switching.as, asAskedFrom: switching.from }),
  };
}

function openLine({ code, answer }: OpenLine): OpenLineResult {
  return { code, state: answer.state, ...saidBy(answer) };
}

function dueWith(answer: Answer, arrears: Arrears | null): Partial<CaseResult> {
  if (answer.state !== "amount" || arrears === null) return {};
  const { totalFen: arrearsFen, totalNetFen, months: arrearsMonths } = arrears;
  const totalFen = answer.amountFen + arrearsFen;
  const net = answer.netFen === null || totalNetFen === null ? {} : { totalNetFen: answer.netFen + totalNetFen };
  return { arrearsFen, totalFen, ...net, arrearsMonths };
}
