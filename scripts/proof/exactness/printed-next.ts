/**
 * Printed next changes: the month a sentence names is asked of the oracle, and what the sentence says of it must be what the oracle
 * finds there, lines beside included.
 */
import type { Case } from "@/lib/domain/case/schema";
import { questionOf } from "@/lib/domain/case/case";
import { nextChange } from "@/lib/domain/person/next-change";
import type { RegisterView } from "@/lib/domain/register/view";
import { LANGUAGES } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { nextChangeSentence } from "@/lib/i18n/rule/next-change";
import { type OracleAnswer, oracleAnswer } from "./oracle";
import { lastDayIn } from "./oracle-calendar";
import { linesSaid, wrongFigures } from "./printed-amount";

export interface NextRead {
  readonly told: number;
  readonly wrong: readonly string[];
}

/** What is wrong with the sentence of the next change of one question, in both languages. */
export function readNext(one: Case, view: RegisterView): NextRead {
  const { given, region, category, person } = one;
  const next = nextChange(view, { ...questionOf(one), known: given.length });
  if (next === null) return { told: 0, wrong: [] };
  const wrong = LANGUAGES.flatMap((language) => {
    const text = nextChangeSentence(next, namesIn(view, language), language);
    const month = monthIn(text);
    if (month === null) return [`“${text}” names no month`];
    const on = lastDayIn(month);
    const right = oracleAnswer({ items: given, region, category, person, on, today: on });
    return wrongInNext(text, right).map((complaint) => `${month}: ${complaint}`);
  });
  return { told: 1, wrong };
}

function wrongInNext(text: string, right: OracleAnswer): string[] {
  const meant = linesMeant(right);
  const lines = linesSaid(text).filter((fen) => !meant.includes(fen));
  return [
    ...wrongFigures(text, right),
    ...lines.map((fen) => `“${text}” names a line of ${fen} fen, not ${meant.join()}`),
  ];
}

function linesMeant({ otherLines = "" }: OracleAnswer): bigint[] {
  return otherLines === "" ? [] : otherLines.split(",").map((line) => BigInt(line.split("=")[1] ?? "0"));
}

const ENGLISH = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The first month a sentence names, as `2027-01`. */
function monthIn(text: string): string | null {
  const [, year, month] = /(\d{4})年(\d{1,2})月/.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return `${year}-${month.padStart(2, "0")}`;
  const [, name = "", of] = new RegExp(`(${ENGLISH.join("|")})(?: to [A-Z][a-z]+)? (\\d{4})`).exec(text) ?? [];
  return of === undefined ? null : `${of}-${String(ENGLISH.indexOf(name) + 1).padStart(2, "0")}`;
}
