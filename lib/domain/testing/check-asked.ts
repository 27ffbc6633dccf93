/** Drafts that are asked something before they are sent, for the tests of the checks. */
import { type Broken, LATER, NOW, sound } from "./check";
import { A_CITATION } from "./draft";
import { monthly } from "./register";

const REASON = "文件已废止，不再执行这一规定";
const note = (publicNote: string) => ({ doc: { publicNote } });

/** What the note says, what the sources say, and months nobody means by accident. */
export const ASKED: readonly Broken[] = [
  {
    key: "note_figure_wrong",
    field: "publicNote",
    severity: "error",
    ...note("自2027年1月起，标准由100元调整为118元"),
  },
  {
    key: "note_month_wrong",
    field: "publicNote",
    severity: "error",
    ...note("自2026年10月起，标准由100元调整为120元"),
  },
  {
    key: "note_figure_foreign",
    field: "publicNote",
    severity: "warning",
    ...note("每月120元，年底另发50元"),
  },
  { key: "note_figure_missing", field: "publicNote", severity: "warning", ...note("按新文件调整划入标准") },
  {
    key: "note_month_foreign",
    field: "publicNote",
    severity: "warning",
    ...note("自2027年1月起每月120元，2028年3月再调整"),
  },
  {
    key: "note_word_foreign",
    field: "publicNote",
    severity: "warning",
    ...note("自2027年1月起每月120%，标准由100元调整为120元"),
  },
  {
    key: "note_word_foreign",
    field: "fields.noteZh",
    severity: "warning",
    drafted: { rule: { ...sound.rule, note: { zh: "实际每月划入200元" } } },
  },
  {
    key: "note_end_missing",
    field: "publicNote",
    severity: "warning",
    drafted: { kind: "withdrawal", reason: REASON },
    ...note("标准按新文件执行"),
  },
  {
    key: "source_unchanged",
    field: "fields.citations.0.title",
    severity: "warning",
    drafted: { rule: { method: monthly("120"), citations: [A_CITATION] } },
  },
  {
    key: "amount_not_quoted",
    field: "fields.citations.0.quote",
    severity: "warning",
    drafted: { rule: { method: monthly("121") } },
  },
  {
    key: "answer_required",
    field: "answers.amount_not_quoted@fields.citations.0.quote",
    severity: "error",
    drafted: { rule: { method: monthly("121") } },
  },
  { key: "reaches_back", field: "from", severity: "warning", drafted: { ...sound, from: "2026-08" } },
  {
    key: "reaches_back",
    field: "from",
    severity: "warning",
    drafted: { kind: "withdrawal", reason: REASON, from: "2025-01" },
  },
  {
    key: "far_ahead",
    field: "from",
    severity: "warning",
    drafted: { ...sound, from: "2099-12" },
    given: [NOW, LATER],
  },
  { key: "long_ago", field: "from", severity: "warning", drafted: { ...sound, from: "1996-01" } },
];
