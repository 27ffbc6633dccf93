/** The served JSON Schema: judged by its own words it accepts every example and refuses what the workflow refuses; nothing in it is without words. */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { rulePayloadSchema } from "@/lib/domain/rule/schema";
import { SHAPE_EXAMPLES } from "@/lib/domain/case/shape-example";
import { FIELD_WORDS, SHAPE_WORDS } from "@/lib/i18n/rule/schema";
import { accepts } from "@/lib/http/testing/json-schema";
import { ruleSchema, shapesInSchema } from "./rule-schema";

/** As a client gets it. */
const schema: unknown = JSON.parse(JSON.stringify(ruleSchema()));
const judge = z.looseObject({
  $id: z.string(),
  $defs: z.record(z.string(), z.unknown()),
  examples: z.array(z.unknown()),
});
const { $id, $defs, examples } = judge.parse(schema);

test("is draft 2020-12, has an address of its own, and defines what refers to itself", () => {
  expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object" });
  expect($id).toMatch(/^https?:\/\/.+\/api\/v1\/schema\/rule$/);
  expect(Object.keys($defs).toSorted()).toEqual(["base", "condition", "expression", "method", "person"]);
});

test.each(examples.map((example, index) => [SHAPE_EXAMPLES[index]?.name, example] as const))(
  "accepts the example %s",
  (_name, example) => {
    expect(accepts(schema, example)).toBe(true);
    expect(rulePayloadSchema.safeParse(example).success).toBe(true);
  },
);

const fixed = { op: "fixed", fen: 100, per: "month" };
const rule = (method: unknown, more: object = {}) => ({ v: 1, verification: "official_text", method, ...more });
const when = (condition: unknown) => rule({ op: "table", rows: [{ when: condition, printed: "x", then: fixed }] });
const nested = (depth: number, inner: unknown): unknown =>
  depth === 0 ? inner : { op: "sum", parts: [nested(depth - 1, inner)] };

describe("refuses, as the workflow does,", () => {
  test.each([
    ["a rule without a version", { method: fixed, verification: "official_text" }],
    ["a version that is not known", rule(fixed, { v: 2 })],
    ["a field that is not known", rule(fixed, { name: "x" })],
    ["a method that is not known", rule({ op: "eval", code: "1" })],
    ["half a fen", rule({ ...fixed, fen: 0.5 })],
    ["negative money", rule({ ...fixed, fen: -1 })],
    ["money as text", rule({ ...fixed, fen: "100" })],
    ["a rate above 20 %", rule({ op: "rate", ppm: 200_001, base: { base: "own_contribution_base" } })],
    ["a base that is not known", rule({ op: "rate", ppm: 1, base: { base: "wage" } })],
    [
      "a month of a pension that does not exist",
      rule({ op: "rate", ppm: 1, base: { base: "own_pension", at: "2022-13" } }),
    ],
    ["an empty sum", rule({ op: "sum", parts: [] })],
    ["a sum of thirteen", rule({ op: "sum", parts: Array.from({ length: 13 }, () => fixed) })],
    ["nonsense four deep", rule(nested(4, { op: "fixed", fen: 1, per: "day" }))],
    [
      "nonsense in a clamped base",
      rule({ op: "rate", ppm: 1, base: { base: "clamp", of: { base: "clamp", of: {} } } }),
    ],
    ["an age that is no whole number", when({ age: [0, 70.5] })],
    ["an age range of three", when({ age: [0, 70, 80] })],
    ["an age range of one", when({ age: [0] })],
    ["two conditions in one", when({ age: [0, null], tag: "劳模" })],
    ["no condition", when({})],
    ["nonsense within several conditions", when({ all: [{ all: [{ age: "old" }] }] })],
    ["a share above the whole", rule({ op: "of_category", category: "retired", ppm: 1_000_001 })],
    [
      "an own credit of both a month and a year",
      rule({ op: "own_credit", reference: { month: "2022-12", meanOfYear: 2022 } }),
    ],
    ["no account without a reason", rule({ op: "none" })],
    ["a setting that is not known", rule(fixed, { settings: { ageReference: "birthday" } })],
    ["a rounding to two fen", rule(fixed, { settings: { rounding: { unitFen: 2 } } })],
    [
      "a deduction of both an amount and a rate",
      rule(fixed, { deductions: [{ code: "x", fen: 1, ppm: 1, per: "month" }] }),
    ],
    ["thirteen citations", rule(fixed, { citations: Array.from({ length: 13 }, () => ({ title: "x" })) })],
    ["a citation without a title", rule(fixed, { citations: [{ title: "" }] })],
    ["a remark of 501 characters", rule(fixed, { note: { zh: "说".repeat(501) } })],
    [
      "an example on a day that does not exist",
      rule(fixed, { examples: [{ name: "x", person: {}, on: "2026-02-30", expectFen: 1 }] }),
    ],
    [
      "a pension of a year",
      rule(fixed, {
        examples: [{ name: "x", person: { pensionOfMonth: { "2022": 1 } }, on: "2026-02-03", expectFen: 1 }],
      }),
    ],
    ["a list", []],
    ["nothing", null],
  ])("%s", (_name, value) => {
    expect(accepts(schema, value)).toBe(false);
    expect(rulePayloadSchema.safeParse(value).success).toBe(false);
  });
});

describe("words", () => {
  const shapes = shapesInSchema();
  const named = [...shapes.flatMap(({ names }) => names)];
  const fields = shapes.flatMap(({ names: [name = ""], fields: own }) => own.map((field) => `${name}.${field}`));

  test("describe every field, and no field that is not there", () => {
    expect(Object.keys(FIELD_WORDS).toSorted()).toEqual([...new Set(fields)].toSorted());
  });

  test("describe only shapes that are there, among them every method and every base", () => {
    expect(Object.keys(SHAPE_WORDS).filter((name) => !named.includes(name))).toEqual([]);
    const parts = ["settings", "rounding", "crediting", "deductions", "citations", "examples", "note"];
    const within = ["reference", "rows", "enrolments", ...parts];
    expect(named.filter((name) => !Object.hasOwn(SHAPE_WORDS, name) && !within.includes(name))).toEqual([]);
  });
});

describe("the examples show", () => {
  const said = examples.flatMap((example) => [...termsOf(example)]);

  test("every field of methods, bases, conditions, settings, crediting and deductions", () => {
    const elsewhere = ["citations", "examples", "note", "person", "enrolments", "rule"];
    const fields = shapesInSchema().filter(({ names }) => !elsewhere.includes(names[0] ?? ""));
    const missing = fields.flatMap(({ fields: own }) => own).filter((field) => !said.includes(field));
    expect(missing).toEqual([]);
  });

  test("every value that a field may be chosen from", () => {
    const chosen = choicesIn(schema).filter(([field]) => !["verification", "pensionScheme"].includes(field));
    expect(chosen.length).toBeGreaterThan(60);
    expect(chosen.map((pair) => pair.join("=")).filter((pair) => !said.includes(pair))).toEqual([]);
  });
});

/** `op`, `op=rate` and so on, of everything inside. */
function termsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(termsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, `${key}=${String(inner)}`, ...termsOf(inner)]);
}

/** Every `const` and `enum` under the field it belongs to. */
function choicesIn(value: unknown, field = ""): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((one) => choicesIn(one, field));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key === "const") return [[field, inner]];
    if (key === "enum")
      return z
        .array(z.unknown())
        .parse(inner)
        .map((one) => [field, one]);
    if (key === "examples" || key === "default") return [];
    if (key === "properties")
      return Object.entries(z.record(z.string(), z.unknown()).parse(inner)).flatMap(([name, one]) =>
        choicesIn(one, name),
      );
    return choicesIn(inner, field);
  });
}
