/** What `GET /api/v1/answers` may be asked: region, category, day, publication, and every fact about a person that a rule can need. */
import * as z from "zod";
import type { AskedPerson } from "@/lib/domain/calculation/answer";
import { creditMonthSchema, plainDateSchema } from "@/lib/domain/value/civil.schema";
import { MAX_FEN } from "@/lib/domain/value/fen";
import { personSchema } from "@/lib/domain/rule/person.schema";
import { text } from "@/lib/domain/value/text.schema";

const facts = personSchema.shape;

const wholeNumber = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number);
const fen = wholeNumber.pipe(z.int().max(MAX_FEN)).pipe(facts.ownPension.unwrap());

/** `2022-12:350000,2023-12:360000`: a value for each month or year. */
const dated = text(400, 1).transform((typed, context) => {
  const pairs = typed.split(",").map((pair) => /^(\d{4}(?:-\d{2})?):(\d{1,10})$/.exec(pair));
  const names = pairs.map((pair) => pair?.[1] ?? "");
  if (pairs.includes(null) || new Set(names).size < names.length) {
    context.addIssue({ code: "custom", message: "value_invalid" });
    return z.NEVER;
  }
  return Object.fromEntries(pairs.map((pair) => [pair?.[1], Number(pair?.[2])]));
});

/** `310000:2020-01:2023-07,110000:2023-07`: region, first month, first month no longer. */
const enrolments = text(1_000, 1).transform((typed) =>
  typed.split(",").map((each) => {
    const [region = "", from = "", to, ...rest] = each.split(":");
    return { region, from, ...(to === undefined ? {} : { to: [to, ...rest].join(":") }) };
  }),
);
const enrolment = z.strictObject({ region: text(60, 1), from: creditMonthSchema, to: creditMonthSchema.optional() });

/** Money in fen. `on`: a day, or a month. `known`: a publication's number, or a day. */
export const answersQuerySchema = z.strictObject({
  region: text(60, 1),
  category: text(40, 1),
  on: text(10, 7).optional(),
  known: text(10, 1).optional(),
  /** What was typed: nonsense is answered `invalid_input`, not refused. */
  birth: text(40).optional(),
  retiredOn: plainDateSchema.optional(),
  endedOn: plainDateSchema.optional(),
  pensionScheme: facts.pensionScheme,
  contributionBase: fen.optional(),
  contributionYears: wholeNumber.pipe(z.int().max(100)).optional(),
  ownPension: fen.optional(),
  pensionOfRetirementMonth: fen.optional(),
  pensionOfMonth: dated.pipe(facts.pensionOfMonth.unwrap()).optional(),
  ownCreditOfMonth: dated.pipe(facts.ownCreditOfMonth.unwrap()).optional(),
  ownCreditYearTotal: dated.pipe(facts.ownCreditYearTotal.unwrap()).optional(),
  creditedThisYear: fen.optional(),
  enrolments: enrolments.pipe(z.array(enrolment).max(20)).optional(),
  /** Separated by commas; empty = none applies. */
  tags: text(400).optional(),
});

export type AnswersQuery = z.infer<typeof answersQuerySchema>;

/** The person a query speaks of. Regions of enrolments stay as they were typed. */
export function personAsked(query: AnswersQuery): AskedPerson {
  const { region: _region, category: _category, on: _on, known: _known, birth, tags, ...said } = query;
  return {
    ...said,
    ...(birth === undefined ? {} : { birthDate: birth }),
    ...(tags === undefined ? {} : { tags: tags.split(",").filter((tag) => tag !== "") }),
  };
}
