/** Note checks: whether the public note, written by hand, says of figures and months what the draft changes. */
import { decidesTheSame } from "./amount-part";
import { addMonths, type CreditMonth } from "./credit-month";
import { ruleDifferences } from "./difference";
import type { DraftDoc } from "./draft.schema";
import type { DraftStatement } from "./draft-items";
import { issue } from "./field-reading";
import type { Issue } from "./issue";
import type { Payload } from "./item";
import { piecesTouched } from "./line-checks";
import { figuresOf } from "./payload-figure";
import type { PlainDate } from "./plain-date";
import type { RegisterView } from "./register-view";
import { decimalText, figuresIn } from "./text-figure";

export const NOTE_LENGTH = { min: 5, max: 200 } as const;
const NAMED_AT_MOST = 6;

/** Writes the public note of a draft from what it changes; empty where it changes nothing that can be told. */
export type NoteWriter = (doc: DraftDoc, view: RegisterView, today: PlainDate) => string;

/** A note that is empty is written from the differences when the draft is sent; one written by hand is held to them. */
export function noteIssues(doc: DraftDoc, statements: readonly DraftStatement[], view: RegisterView): Issue[] {
  const note = doc.publicNote.trim();
  const length = [...note].length;
  if (length === 0) return [];
  if (length > NOTE_LENGTH.max) return [issue("publicNote", "public_note_too_long", { max: NOTE_LENGTH.max, length })];
  if (length < NOTE_LENGTH.min) return doc.minor ? [] : [issue("publicNote", "public_note_required")];
  // While an item cannot be read, nobody knows what the note should say.
  if (statements.length < doc.items.length) return [];
  const said = figuresIn(note);
  const known = statements.map((statement) => knownOf(statement, view));
  return [
    ...figureIssues(
      said.figures.filter((figure) => !known.some(({ figures }) => figures.has(figure))),
      known.flatMap(({ made }) => made).filter((figure) => !said.figures.includes(figure)),
    ),
    ...monthIssues(
      said.months.filter((month) => !known.some(({ months }) => months.has(month))),
      statements.map(({ from }) => from).filter((month) => !said.months.includes(month)),
    ),
  ];
}

/** Another figure in the place of the one that changed is an error; one more, or one less, is asked about. */
function figureIssues(foreign: readonly string[], missing: readonly string[]): Issue[] {
  if (foreign.length > 0 && missing.length > 0) {
    return [issue("publicNote", "note_figure_wrong", { figures: list(foreign), missing: list(missing) })];
  }
  return [
    ...(foreign.length === 0
      ? []
      : [issue("publicNote", "note_figure_foreign", { figures: list(foreign) }, "warning")]),
    ...(missing.length === 0
      ? []
      : [issue("publicNote", "note_figure_missing", { figures: list(missing) }, "warning")]),
  ];
}

function monthIssues(foreign: readonly CreditMonth[], missing: readonly CreditMonth[]): Issue[] {
  const [first] = foreign;
  if (first === undefined) return [];
  const [from] = missing;
  return from === undefined
    ? [issue("publicNote", "note_month_foreign", { month: first }, "warning")]
    : [issue("publicNote", "note_month_wrong", { month: first, from })];
}

function list(figures: readonly string[]): string {
  return [...new Set(figures)].slice(0, NAMED_AT_MOST).join("、");
}

interface Known {
  /** Every figure a true note about the statement may name. */
  readonly figures: ReadonlySet<string>;
  /** The amounts that are new: a note that names amounts names these. */
  readonly made: readonly string[];
  readonly months: ReadonlySet<CreditMonth>;
}

function knownOf(statement: DraftStatement, view: RegisterView): Known {
  const { from, to, payload, legalDate } = statement;
  const pieces = piecesTouched(view, statement);
  const old = pieces.flatMap(({ item }) => item.payload ?? []);
  const all = [...old, ...(payload === null ? [] : [payload])];
  const compared = old.flatMap((before) => (payload === null ? [] : changedAmounts(before, payload)));
  const made = old.every((before) => payload !== null && decidesTheSame(before, payload)) ? [] : compared;
  return {
    figures: new Set([
      ...all.flatMap(figuresOf),
      ...compared.flatMap(({ of }) => of),
      ...all.flatMap((one) => wordsOf(one).flatMap((text) => figuresIn(text).figures)),
    ]),
    made: made.map(({ after }) => after),
    months: new Set([
      ...[from, ...(to === null ? [] : [to, addMonths(to, -1)])],
      ...pieces.flatMap((piece) => [piece.from, ...(piece.to === null ? [] : [piece.to, addMonths(piece.to, -1)])]),
      ...[legalDate ?? "", ...all.flatMap(wordsOf)].flatMap((text) => figuresIn(text).months),
    ]),
  };
}

interface ChangedAmount {
  readonly after: string;
  /** Before, after, and by how much: in yuan or per cent, by the year where it is by the month, and in per cent of what was. */
  readonly of: readonly string[];
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
  return {
    after: decimalText(after, decimals),
    of: [...sums, ...sums.map((sum) => sum * 12)]
      .map((sum) => decimalText(sum, decimals))
      .concat(decimalText(tenths, 1)),
  };
}

/** What the documents say: a note may repeat it. */
function wordsOf(payload: Payload): string[] {
  if (payload.kind === "guide") return [];
  const { citations } = payload.kind === "rule" ? payload.rule : payload.parameter;
  return citations.flatMap(({ title, quote, issuedOn }) => [title, quote ?? "", (issuedOn ?? "").slice(0, 7)]);
}
