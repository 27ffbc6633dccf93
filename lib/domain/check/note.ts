/** Note checks: whether the public note, written by hand, says of figures and months what the draft changes. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import type { DraftStatement } from "@/lib/domain/editorial/statement";
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import { piecesTouched } from "./line";
import { figuresWithUnit, foreignWords, unitWords } from "./note-claim";
import { noteOf } from "@/lib/domain/register/note";
import { noteFacts } from "./note-fact";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";
import { figuresIn } from "@/lib/domain/typed/figure";

export const NOTE_LENGTH = { min: 5, max: 200 } as const;
const NAMED_AT_MOST = 6;

/** Writes the public note of a draft from what it changes; empty where it changes nothing that can be told. */
export type NoteWriter = (
  doc: DraftDoc,
  view: RegisterView,
  today: PlainDate,
  /** What the draft states, where it was read already. */
  statements?: readonly DraftStatement[],
) => string;

/** A note that is empty is written from the differences when the draft is sent; one written by hand is held to them. */
export function noteIssues(
  doc: DraftDoc,
  statements: readonly DraftStatement[],
  view: RegisterView,
  today: PlainDate,
): Issue[] {
  const note = doc.publicNote.trim();
  const length = [...note].length;
  if (length === 0) return [];
  if (length > NOTE_LENGTH.max) return [issue("publicNote", "public_note_too_long", { max: NOTE_LENGTH.max, length })];
  if (length < NOTE_LENGTH.min) return doc.minor ? [] : [issue("publicNote", "public_note_required")];
  // While an item cannot be read, nobody knows what the note should say.
  if (statements.length < doc.items.length) return [];
  const said = figuresIn(note);
  const known = statements.map((statement) => noteFacts(statement, view));
  return [
    ...figureIssues(
      said.figures.filter((figure) => !known.some(({ figures }) => figures.has(figure))),
      known.flatMap(({ made }) => made).filter((figure) => !said.figures.includes(figure)),
    ),
    ...monthIssues(
      said.months.filter((month) => !known.some(({ months }) => months.has(month))),
      statements.map(({ from }) => from).filter((month) => !said.months.includes(month)),
    ),
    ...wordIssues("publicNote", foreignWords(note, known, view, today)),
    ...withdrawalIssues(note, statements),
  ];
}

/** Words that the change does not bear out are asked about: what is wrong with them only a person can tell. */
function wordIssues(field: string, words: readonly string[]): Issue[] {
  return words.length === 0 ? [] : [issue(field, "note_word_foreign", { words: list(words) })];
}

const REMARKS = [
  { language: "zh", field: "noteZh" },
  { language: "en", field: "noteEn" },
] as const;

const SAYS_THE_END = /撤销|废止|停止|取消|不再|终止|失效|withdr[ae]w|repeal|cancel|no longer|\bends?\b/i;

/** A rule that goes without a word of its going. */
function withdrawalIssues(note: string, statements: readonly DraftStatement[]): Issue[] {
  const isSilent = statements.some(({ payload }) => payload === null) && !SAYS_THE_END.test(note);
  return isSilent ? [issue("publicNote", "note_end_missing")] : [];
}

/** Sums and rates of the remark for readers that the rule does not state: it stands beside the amount, and no public note speaks of it. */
export function remarkIssues(statement: DraftStatement, view: RegisterView): Issue[] {
  const { payload } = statement;
  if (payload === null || payload.kind === "guide") return [];
  const { note } = payload.kind === "rule" ? payload.rule : payload.parameter;
  const facts = noteFacts(statement, view);
  const published = piecesTouched(view, statement).map(({ item }) => noteOf(item));
  return REMARKS.flatMap(({ language, field }) => {
    const text = note?.[language] ?? "";
    if (published.some((before) => before?.[language] === text)) return [];
    const sums = figuresWithUnit(text).filter((figure) => !facts.figures.has(figure));
    return wordIssues(field, [...new Set([...sums, ...unitWords(text, [facts])])]);
  });
}

/** Another figure in the place of the one that changed is an error; one more, or one less, is asked about. */
function figureIssues(foreign: readonly string[], missing: readonly string[]): Issue[] {
  if (foreign.length > 0 && missing.length > 0) {
    return [issue("publicNote", "note_figure_wrong", { figures: list(foreign), missing: list(missing) })];
  }
  return [
    ...(foreign.length === 0 ? [] : [issue("publicNote", "note_figure_foreign", { figures: list(foreign) })]),
    ...(missing.length === 0 ? [] : [issue("publicNote", "note_figure_missing", { figures: list(missing) })]),
  ];
}

function monthIssues(foreign: readonly CreditMonth[], missing: readonly CreditMonth[]): Issue[] {
  const [first] = foreign;
  if (first === undefined) return [];
  const [from] = missing;
  return from === undefined
    ? [issue("publicNote", "note_month_foreign", { month: first })]
    : [issue("publicNote", "note_month_wrong", { month: first, from })];
}

function list(figures: readonly string[]): string {
  return [...new Set(figures)].slice(0, NAMED_AT_MOST).join("、");
}
