/** `GET /api/v1/answers`: what the register says to a question, in the names of the shared cases. */
import type { AskedPerson, Question } from "@/lib/domain/calculation/answer";
import { resultOf } from "@/lib/domain/case/result";
import { dayAskedOf, monthOf, parseCreditMonth } from "@/lib/domain/value/credit-month";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import type { Seq } from "@/lib/domain/register/item";
import { type PlainDate, parsePlainDate } from "@/lib/domain/value/plain-date";
import type { Region } from "@/lib/domain/place/region";
import { arrearsKnown } from "@/lib/register/answers/arrears-known";
import { regionAsked } from "@/lib/register/answers/region-asked";
import type { Snapshot } from "@/lib/register/snapshot";
import { type AnswersQuery, answersQuerySchema, personAsked } from "./answers-query";
import { apiAnswer } from "./answer";
import type { Read } from "./body";
import type { ApiProblem } from "./problem";
import { isPinned, knownSeq } from "./known";
import type { DataAsk, PublicData } from "./data";

export const answersData: PublicData<AnswersQuery> = {
  query: answersQuerySchema,
  answer: answered,
  pinned: ({ query, today }) => isPinned(today, query),
};

function answered({ query, snapshot, today }: DataAsk<AnswersQuery>): Read<unknown> {
  const region = regionOf(snapshot, query.region, "region");
  if (!region.ok) return region;
  const { category } = query;
  if (!snapshot.categories.has(category))
    return refuse({ status: 404, code: "category_unknown", parameter: "category" });
  const on = query.on === undefined ? dayAskedOf(monthOf(today)) : dayOf(query.on);
  if (on === null) return refuse({ status: 400, code: "date_invalid", parameter: "on" });
  const known = knownSeq(snapshot, today, query.known);
  if (!known.ok) return known;
  const person = placedPerson(snapshot, personAsked(query));
  if (!person.ok) return person;
  const asked = { region: region.value.code, category, on, today, known: known.value, person: person.value };
  return { ok: true, value: said(snapshot, asked) };
}

/** The answer to a question to the register, as JSON. */
function said(snapshot: Snapshot, question: Question & { readonly known: Seq }) {
  const answer = evaluate(snapshot, question);
  const { code, nameZh, nameEn } = snapshot.regions.get(question.region) ?? { code: question.region };
  return {
    region: { code, nameZh, nameEn },
    category: question.category,
    on: question.on,
    known: question.known,
    ...resultOf({ answer, arrears: arrearsKnown(snapshot, question) }),
    ...apiAnswer(answer, snapshot),
  };
}

function refuse(problem: ApiProblem): { ok: false; problem: ApiProblem } {
  return { ok: false, problem };
}

function regionOf(snapshot: Snapshot, typed: string, parameter: string): Read<Region> {
  const asked = regionAsked(snapshot, typed);
  const listed = (regions: readonly Region[]) => regions.map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
  switch (asked.kind) {
    case "one":
      return { ok: true, value: asked.region };
    case "several":
      return refuse({ status: 400, code: "region_ambiguous", parameter, more: { regions: listed(asked.regions) } });
    case "none":
      return refuse({ status: 404, code: "region_unknown", parameter, more: { nearest: listed(asked.nearest) } });
  }
}

function placedPerson(snapshot: Snapshot, person: AskedPerson): Read<AskedPerson> {
  if (person.enrolments === undefined) return { ok: true, value: person };
  const enrolments = [];
  for (const enrolment of person.enrolments) {
    const region = regionOf(snapshot, enrolment.region, "enrolments");
    if (!region.ok) return region;
    enrolments.push({ ...enrolment, region: region.value.code });
  }
  return { ok: true, value: { ...person, enrolments } };
}

/** A month is asked about as every page asks about it; a day is a day. */
function dayOf(typed: string): PlainDate | null {
  const month = parseCreditMonth(typed);
  return month === null ? parsePlainDate(typed) : dayAskedOf(month);
}
