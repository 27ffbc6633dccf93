/** `GET /api/v1/answers`: what the register says to a question, in the names of the shared cases. */
import * as z from "zod";
import { resultOf } from "@/lib/domain/case-result";
import { firstDay, parseCreditMonth } from "@/lib/domain/credit-month";
import { plainDateSchema } from "@/lib/domain/civil.schema";
import { evaluate } from "@/lib/domain/evaluation";
import type { Seq } from "@/lib/domain/item";
import { personSchema } from "@/lib/domain/person.schema";
import { type PlainDate, parsePlainDate } from "@/lib/domain/plain-date";
import { text } from "@/lib/domain/text.schema";
import { seqOn } from "@/lib/register/moment";
import type { Snapshot } from "@/lib/register/snapshot";
import { apiAnswer } from "./api-answer";
import type { Read } from "./api-body";
import type { ApiProblem } from "./api-problem";
import type { DataAsk, PublicData } from "./public-data";

const wholeNumber = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number);
const fenText = wholeNumber.pipe(personSchema.shape.ownPension.unwrap());

/** Money in fen. `on`: a day, or a month, which is asked about on its first day. `known`: a publication's number, or a day. */
const querySchema = z.strictObject({
  region: text(20, 1),
  category: text(40, 1),
  on: text(10, 7).optional(),
  known: text(10, 1).optional(),
  birth: text(10).optional(),
  retiredOn: plainDateSchema.optional(),
  pensionScheme: z.enum(["enterprise", "public"]).optional(),
  contributionBase: fenText.optional(),
  contributionYears: wholeNumber.pipe(z.int().max(100)).optional(),
  ownPension: fenText.optional(),
  pensionOfRetirementMonth: fenText.optional(),
  creditedThisYear: fenText.optional(),
  /** Separated by commas; empty = none applies. */
  tags: text(400).optional(),
});

type AnswersQuery = z.infer<typeof querySchema>;

export const answersData: PublicData<AnswersQuery> = { query: querySchema, answer: answered };

function answered({ query, snapshot, today }: DataAsk<AnswersQuery>): Read<unknown> {
  const { region, category } = query;
  if (!snapshot.regions.has(region)) return refuse({ status: 404, code: "region_unknown", parameter: "region" });
  if (!snapshot.categories.has(category))
    return refuse({ status: 404, code: "category_unknown", parameter: "category" });
  const on = query.on === undefined ? today : dayOf(query.on);
  if (on === null) return refuse({ status: 400, code: "date_invalid", parameter: "on" });
  const known = knownSeq(snapshot, today, query.known);
  if (!known.ok) return known;
  const answer = evaluate(snapshot, { region, category, on, today, known: known.value, person: personOf(query) });
  return {
    ok: true,
    value: { ...resultOf({ answer, arrears: null }), known: known.value, on, ...apiAnswer(answer, snapshot) },
  };
}

function refuse(problem: ApiProblem): { ok: false; problem: ApiProblem } {
  return { ok: false, problem };
}

function dayOf(typed: string): PlainDate | null {
  const month = parseCreditMonth(typed);
  return month === null ? parsePlainDate(typed) : firstDay(month);
}

function knownSeq(snapshot: Snapshot, today: PlainDate, typed: string | undefined): Read<Seq> {
  if (typed === undefined) return { ok: true, value: snapshot.seq };
  const future = refuse({ status: 400, code: "known_future", parameter: "known" });
  if (/^\d{1,9}$/.test(typed)) return Number(typed) > snapshot.seq ? future : { ok: true, value: Number(typed) };
  const day = parsePlainDate(typed);
  if (day === null) return refuse({ status: 400, code: "date_invalid", parameter: "known" });
  return day > today ? future : { ok: true, value: seqOn(snapshot, day) };
}

function personOf(query: AnswersQuery) {
  const { region: _region, category: _category, on: _on, known: _known, birth, tags, ...facts } = query;
  return {
    ...facts,
    ...(birth === undefined ? {} : { birthDate: birth }),
    ...(tags === undefined ? {} : { tags: tags.split(",").filter((tag) => tag !== "") }),
  };
}
