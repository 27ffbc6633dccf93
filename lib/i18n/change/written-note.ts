/** The written note: what a draft changes, told to the public in the register's own language, from the differences and nothing else. */
import { figureWords } from "@/lib/i18n/rule/missing";
import type { Difference } from "@/lib/domain/rule/difference";
import { addMonths, type CreditMonth } from "@/lib/domain/value/credit-month";
import { itemsOfDraft, type DraftStatement } from "@/lib/domain/editorial/statement";
import { piecesOf } from "@/lib/domain/check/line";
import { NOTE_LENGTH, type NoteWriter } from "@/lib/domain/check/note";
import type { RegisterView } from "@/lib/domain/register/view";
import { statementDifferences } from "@/lib/domain/check/statement-difference";
import { pieceAt } from "@/lib/domain/register/timeline";
import { differenceWords } from "./difference";
import { monthName } from "@/lib/i18n/core/format";
import { namesIn, type Names } from "@/lib/i18n/core/names";

const ZH = "zh-CN";

/** `自2027年1月起，标准：72.00 → 80.00 元/月（+8.00，+11.1%）。` Several items are named; what would be too long is counted. */
export const writtenNote: NoteWriter = (doc, view, today, statements = itemsOfDraft(doc, today).statements) => {
  if (statements.length < doc.items.length) return "";
  const names = namesIn(view, ZH);
  const told = statements.flatMap((statement) => {
    const said = toldOf(statement, view);
    return said.length === 0 ? [] : { statement, said: said.map((one) => differenceWords(one, ZH, names)) };
  });
  const [first] = told;
  if (first === undefined) return "";
  const isAlone = statements.length === 1;
  const whole = told
    .map(
      ({ statement, said }) =>
        `${isAlone ? "" : lineName(statement, names)}${spanOf(statement)}，${said.map(unended).join("；")}。`,
    )
    .join("");
  if ([...whole].length <= NOTE_LENGTH.max) return whole;
  const count = told.reduce((sum, { said }) => sum + said.length, 0);
  return isAlone
    ? `${spanOf(first.statement)}，有 ${count} 处变化，见公布内容。`
    : `共 ${told.length} 条规则有变化，最早${spanOf(earliest(told.map(({ statement }) => statement)))}，见公布内容。`;
};

/** Not told: what the months say already, and what is for the office, such as examples and reasons of their own. */
const UNTOLD: ReadonlySet<Difference["kind"]> = new Set(["months", "examples", "guard_rail_reason"]);
/** Told where nothing else changed. */
const WORDS: ReadonlySet<Difference["kind"]> = new Set(["source", "printed", "verification", "remark", "legal_date"]);

function toldOf(statement: DraftStatement, view: RegisterView): Difference[] {
  const inForce = pieceAt(piecesOf(view, statement), statement.from);
  const all = statementDifferences(statement, view, inForce).filter(({ kind }) => !UNTOLD.has(kind));
  const weighty = all.filter(({ kind }) => !WORDS.has(kind));
  return weighty.length > 0 ? weighty : all;
}

/** What an editor wrote may end like a sentence; the note has an end of its own. */
function unended(text: string): string {
  return text.replace(/[。.；;\s]+$/u, "");
}

function earliest(statements: readonly DraftStatement[]): DraftStatement {
  return statements.reduce((first, statement) => (statement.from < first.from ? statement : first));
}

/** `自2027年1月起`, `2024年3月至2024年6月`, `2024年3月`. */
function spanOf({ from, to }: { readonly from: CreditMonth; readonly to: CreditMonth | null }): string {
  if (to === null) return `自${monthName(from, ZH)}起`;
  const last = addMonths(to, -1);
  return last === from ? monthName(from, ZH) : `${monthName(from, ZH)}至${monthName(last, ZH)}`;
}

function lineName({ series }: DraftStatement, names: Names): string {
  const place = names.region(series.region);
  switch (series.kind) {
    case "guide":
      return place;
    case "parameter":
      return `${place}${figureWords(series, ZH).trim()}`;
    case "rule":
      return `${place}${names.category(series.category)}`;
  }
}
