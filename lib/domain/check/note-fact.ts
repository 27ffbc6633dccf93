/** Note facts: what a true public text about a statement may name: its sums and rates, what changes into what, its months, its sources. */
import { decidesTheSame } from "@/lib/domain/register/amount-part";
import { addMonths, type CreditMonth } from "@/lib/domain/value/credit-month";
import { ruleDifferences } from "@/lib/domain/rule/difference";
import type { DraftStatement } from "@/lib/domain/editorial/statement";
import type { Payload } from "@/lib/domain/register/item";
import { piecesTouched } from "./line";
import { agesOf, figuresOf, figurePeriodsOf, ratesOf } from "@/lib/domain/form/payload-figure";
import type { RegisterView } from "@/lib/domain/register/view";
import { decimalText, figuresIn } from "@/lib/domain/typed/figure";

export interface NoteFacts {
  readonly statement: DraftStatement;
  /** Every figure a true note about the statement may name. */
  readonly figures: ReadonlySet<string>;
  /** Of these, the rates and changes in per cent; sums in yuan; sums by the year. */
  readonly rates: ReadonlySet<string>;
  readonly sums: ReadonlySet<string>;
  readonly yearly: ReadonlySet<string>;
  /** The amounts that are new: a note that names amounts names these. */
  readonly made: readonly string[];
  readonly changes: readonly ChangedAmount[];
  readonly months: ReadonlySet<CreditMonth>;
  readonly ages: ReadonlySet<number>;
  readonly periods: ReadonlySet<"month" | "year">;
  /** What the documents it rests on say, word for word: a note may repeat it. */
  readonly sources: string;
}

interface ChangedAmount {
  readonly before: string;
  readonly after: string;
  readonly isRaised: boolean;
  readonly isRate: boolean;
  /** Before, after, and by how much. */
  readonly sums: readonly string[];
  /** The same by the year, for sums by the month. */
  readonly yearly: readonly string[];
  /** In per cent of what was. */
  readonly share: string;
}

/** What may be said of a statement, with the register it changes. */
export function noteFacts(statement: DraftStatement, view: RegisterView): NoteFacts {
  const { from, to, payload, legalDate } = statement;
  const pieces = piecesTouched(view, statement);
  const old = pieces.flatMap(({ item }) => item.payload ?? []);
  const all = [...old, ...(payload === null ? [] : [payload])];
  const compared = old.flatMap((before) => (payload === null ? [] : changedAmounts(before, payload)));
  const changes = old.every((before) => payload !== null && decidesTheSame(before, payload)) ? [] : compared;
  const now = payload === null ? old : [payload];
  const cited = all.flatMap(wordsOf).join("\n");
  const rates = [
    ...all.flatMap(ratesOf),
    ...compared.flatMap(({ share, isRate, sums }) => (isRate ? [share, ...sums] : [share])),
  ];
  const yearly = compared.flatMap((change) => change.yearly);
  const sums = [
    ...all.flatMap(figuresOf).filter((figure) => !all.flatMap(ratesOf).includes(figure)),
    ...compared.flatMap(({ isRate, sums: own }) => (isRate ? [] : own)),
    ...yearly,
  ];
  return {
    statement,
    figures: new Set([...rates, ...sums, ...all.flatMap(figuresOf), ...figuresIn(cited).figures]),
    rates: new Set(rates),
    sums: new Set(sums),
    yearly: new Set(yearly),
    made: changes.map(({ after }) => after),
    changes,
    months: new Set([
      ...[from, ...(to === null ? [] : [to, addMonths(to, -1)])],
      ...pieces.flatMap((piece) => [piece.from, ...(piece.to === null ? [] : [piece.to, addMonths(piece.to, -1)])]),
      ...figuresIn(`${legalDate ?? ""}\n${cited}`).months,
    ]),
    ages: new Set(all.flatMap(agesOf)),
    periods: new Set(now.flatMap(figurePeriodsOf)),
    sources: now.flatMap(wordsOf).join("\n"),
  };
}

function changedAmounts(before: Payload, after: Payload): ChangedAmount[] {
  if (before.kind === "parameter" && after.kind === "parameter") {
    return before.parameter.fen === after.parameter.fen ? [] : [changed(before.parameter.fen, after.parameter.fen, 2)];
  }
  if (before.kind !== "rule" || after.kind !== "rule") return [];
  return ruleDifferences(before.rule, after.rule).flatMap((difference) => {
    if (difference.kind !== "value") return [];
    const [old, made] = [difference.before, difference.after];
    if (old.unit === "percent" || made.unit === "percent") {
      return old.unit === "percent" && made.unit === "percent" ? [changed(old.ppm, made.ppm, 4)] : [];
    }
    return [changed(old.fen, made.fen, 2)];
  });
}

function changed(before: number, after: number, decimals: number): ChangedAmount {
  const by = Math.abs(after - before);
  // In tenths of a per cent, half up, as the difference is printed.
  const tenths = before === 0 ? 0 : Math.floor((2 * by * 1000 + before) / (2 * before));
  const sums = [before, after, by];
  const isRate = decimals === 4;
  return {
    before: decimalText(before, decimals),
    after: decimalText(after, decimals),
    isRaised: after > before,
    isRate,
    sums: sums.map((sum) => decimalText(sum, decimals)),
    yearly: isRate ? [] : sums.map((sum) => decimalText(sum * 12, decimals)),
    share: decimalText(tenths, 1),
  };
}

function wordsOf(payload: Payload): string[] {
  if (payload.kind === "guide") return [];
  const { citations } = payload.kind === "rule" ? payload.rule : payload.parameter;
  return citations.flatMap(({ title, quote, issuedOn }) => [title, quote ?? "", (issuedOn ?? "").slice(0, 7)]);
}
