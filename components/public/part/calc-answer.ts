/** What a page of the calculator is handed, and the address its links spell. */
import type { Category } from "@/lib/domain/place/category";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { INTERVIEW_KEYS, type Interview, type InterviewKey, type Typings } from "@/lib/domain/person/interview";
import type { Region } from "@/lib/domain/place/region";
import type { RegionHit } from "@/lib/domain/reading/region-search";
import { type Frame, to } from "./frame";
import type { MomentProblemShown } from "./region-answer";

/** A month or publication that cannot be asked about, with both as they were typed. */
export interface CalcProblem extends MomentProblemShown {
  readonly on: string | undefined;
  readonly known: string | undefined;
}

export interface CalcAnswer {
  readonly step: Interview;
  /** Then nothing is answered: neither for the month asked about nor for another. */
  readonly problem: CalcProblem | null;
  readonly typings: Typings;
  readonly month: CreditMonth;
  readonly moment: { readonly on: CreditMonth | null; readonly known: number | null };
  readonly q: string | null;
  readonly hits: readonly RegionHit[] | null;
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
}

/** The fields in which a date is typed; the address holds the date as one value. */
export const DATE_FIELDS = {
  birth: { year: "by", month: "bm", day: "bd" },
  retired: { year: "ry", month: "rm", day: "rd" },
} as const;

type Change = Partial<Record<InterviewKey, string | undefined>>;

/** The address with these answers, and the moment asked about. */
export function calcAddress(frame: Frame, answer: CalcAnswer, change: Change): string {
  const { typings, moment } = answer;
  const next: Record<string, string | number | null | undefined> = {};
  for (const key of INTERVIEW_KEYS) next[key] = key in change ? change[key] : typings[key];
  return to(frame, "/calc/result", { ...next, ...moment });
}

/** The address that answers the same on any day: it names the month, also where the reader did not. */
export function permanentAddress(frame: Frame, answer: CalcAnswer): string {
  return calcAddress(frame, { ...answer, moment: { ...answer.moment, on: answer.month } }, {});
}
