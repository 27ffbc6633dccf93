/** The shared cases: what the register must answer, as a table that policy people can read. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Answer, AskedPerson } from "./answer";
import { evaluate } from "./evaluation";
import cases from "./golden-cases.json";
import { personSchema } from "./person.schema";
import { parameterPayloadSchema } from "./parameter.schema";
import { rulePayloadSchema } from "./rule.schema";
import { aDay, anItem, aView, parameterSeriesOf, ruleSeriesOf } from "./testing";

const anything = z.unknown().optional();

const givenSchema = z.strictObject({
  kind: z.enum(["rule", "parameter"]),
  region: z.string(),
  category: z.string().default("retired"),
  component: z.string().optional(),
  code: z.string().default("AVG_PENSION"),
  year: z.int().optional(),
  scheme: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  publishedOn: z.string().default("1990-01-01"),
  legalDate: z.string().optional(),
  verification: z.string().default("official_text"),
  method: anything,
  settings: anything,
  crediting: anything,
  deductions: anything,
  fen: anything,
  status: anything,
});

const caseSchema = z.object({
  id: z.string(),
  explanation: z.string(),
  region: z.string(),
  category: z.string(),
  person: z.record(z.string(), z.unknown()),
  given: z.array(givenSchema),
  asOf: z.string().default("2026-01-01"),
  knownAt: z.string().optional(),
  action: z.string().optional(),
  expect: z.record(z.string(), z.unknown()),
});

type Given = z.infer<typeof givenSchema>;
type Case = z.infer<typeof caseSchema>;

/** A balance and its interest are out of scope; the product does not even have a name for them. */
const OUT_OF_SCOPE = ["accountBalance", "interest"];

/** An instant becomes the civil day in China, which has been UTC+8 without summer time since 1991. */
function dayInChina(text: string): string {
  if (!text.includes("T")) return text;
  return new Date(Date.parse(text) + 8 * 3_600_000).toISOString().slice(0, 10);
}

function itemOf(given: Given, index: number) {
  const { region, category, component, code, year, scheme, from, to, publishedOn, legalDate, verification } = given;
  const common = { from, to: to ?? null, seq: index + 1, publishedAt: `${publishedOn}T00:00:00+08:00` };
  if (given.kind === "parameter") {
    const parameter = parameterPayloadSchema.parse({ v: 1, fen: given.fen, status: given.status, verification });
    return anItem({ ...common, series: parameterSeriesOf(region, code, year, scheme), parameter });
  }
  const { method, settings, crediting, deductions } = given;
  const rule = rulePayloadSchema.parse({ v: 1, method, settings, crediting, deductions, verification });
  return anItem({ ...common, series: ruleSeriesOf(region, category, component), rule, legalDate: legalDate ?? null });
}

function personOf({ birthDate, ...given }: Case["person"]): AskedPerson {
  const facts = Object.fromEntries(Object.entries(given).filter(([name]) => !OUT_OF_SCOPE.includes(name)));
  const person = personSchema.parse(facts);
  return typeof birthDate === "string" ? { ...person, birthDate } : person;
}

function answerTo({ region, category, person, given, asOf, knownAt }: Case): Answer {
  const view = aView(given.map(itemOf), [region]);
  const on = aDay(dayInChina(asOf));
  const known = given.filter(({ publishedOn }) => publishedOn <= (knownAt ?? "9999")).length;
  const today = knownAt === undefined ? on : aDay(knownAt);
  return evaluate(view, { region, category, on, known, today, person: personOf(person) });
}

/** The answer under the names that the cases use. */
function said(answer: Answer): Record<string, unknown> {
  const rule = answer.rule;
  const lines = answer.state === "amount" ? answer.otherLines.map(({ code, fen }) => ({ code, fen })) : [];
  return { ...answer, otherLines: lines, fromRegion: rule?.series.region, fromCategory: rule?.category };
}

const all = z.array(caseSchema).parse(cases);
const asked = all.filter(({ action }) => action === undefined);

describe("the shared cases", () => {
  test("are all there", () => {
    expect(all).toHaveLength(130);
    expect(asked).toHaveLength(127);
  });

  test.each(asked.map((one) => [one.id, one.explanation, one] as const))("%s %s", (_id, _explanation, one) => {
    const answer = answerTo(one);
    const { warnings, ...rest } = one.expect;
    expect(said(answer)).toMatchObject(rest);
    const keys = answer.warnings.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(z.array(z.string()).parse(warnings ?? [])));
  });

  test.each(asked.filter(({ expect: wanted }) => "amountFen" in wanted).map((one) => [one.id, one] as const))(
    "%s ends its steps with the amount",
    (_id, one) => {
      expect(answerTo(one).steps.at(-1)?.resultFen).toBe(one.expect.amountFen);
    },
  );
});
