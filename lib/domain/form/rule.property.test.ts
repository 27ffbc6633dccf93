import fc from "fast-check";
import { expect, test } from "vitest";
import { caseSchema } from "@/lib/domain/case/schema";
import { ruleFieldsSchema } from "@/lib/domain/draft/schema";
import { fieldsOfExpression } from "./expression";
import furtherCases from "@/lib/domain/case/further-cases.json";
import sharedCases from "@/lib/domain/case/golden-cases.json";
import { isExpression } from "@/lib/domain/rule/method-kind";
import { anyBase, anyMethod } from "@/lib/domain/testing/method";
import { fieldsOfRule, ruleOfFields } from "./rule";
import { rulePayloadSchema } from "@/lib/domain/rule/schema";

const anyFen = fc.integer({ min: 0, max: 100_000_000 });
const ppm = fc.integer({ min: 0, max: 200_000 });
const per = fc.constantFrom("month", "year");
const word = fc.stringMatching(/^[a-z满周岁元]{1,12}$/u);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const month = fc.integer({ min: 1, max: 12 });
const settings = fc.record(
  {
    ageReference: fc.constantFrom("on_date", "month_end", "policy_year_start", "annual_month"),
    policyYearStart: fc.constantFrom("07-01", "04-30"),
    annualMonth: month,
    attainOn: fc.constantFrom("birthday", "day_after"),
    leapBirthday: fc.constantFrom("feb28", "mar1"),
    retireSwitch: fc.constantFrom("same_month", "next_policy_year"),
    rounding: fc.record({
      unitFen: fc.constantFrom(1, 10, 100, 500),
      mode: fc.constantFrom("half_up", "half_even", "down", "up"),
      stage: fc.constantFrom("each_part", "final"),
    }),
  },
  { requiredKeys: [] },
);
const deduction = fc.oneof(
  fc.record({ code: word, fen: anyFen, per, month: optional(month) }),
  fc.record({ code: word, ppm, base: anyBase, per, month: optional(month) }),
);
const citation = fc.record(
  {
    title: word,
    number: word,
    issuedOn: fc.constant("2022-08-19"),
    quote: word,
    link: fc.constant("https://example.org/a"),
  },
  { requiredKeys: ["title"] },
);
const years = fc.constantFrom("1990", "2022");
const months = fc.constantFrom("1990-01", "2022-12", "2023-06");
const sums = (keys: fc.Arbitrary<string>) => fc.dictionary(keys, anyFen, { minKeys: 1 });
const person = fc.record(
  {
    birthDate: fc.constant("1954-03-02"),
    retiredOn: fc.constant("2014-02-28"),
    contributionBase: anyFen,
    contributionYears: fc.integer({ min: 0, max: 100 }),
    ownPension: anyFen,
    pensionOfRetirementMonth: anyFen,
    pensionOfMonth: sums(months),
    ownCreditYearTotal: sums(years),
    ownCreditOfMonth: sums(months),
    creditedThisYear: anyFen,
    pensionScheme: fc.constantFrom("enterprise", "public"),
    enrolments: fc.array(fc.record({ region: word, from: months, to: months }, { requiredKeys: ["region", "from"] }), {
      minLength: 1,
    }),
    tags: fc.array(fc.oneof(word, fc.constantFrom("甲、乙", '"', 'a"b', ",", "全角，逗号", "a b")), { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const example = fc.record({
  name: word,
  person,
  on: fc.constant("2027-01-01"),
  expectFen: anyFen,
  fromSource: fc.boolean(),
});
const anyPayload = fc
  .record({
    method: anyMethod,
    settings,
    crediting: fc.record(
      {
        frequency: fc.constantFrom("monthly", "quarterly", "half_yearly", "yearly"),
        month,
        remainder: fc.constantFrom("last_month", "none"),
        midYear: fc.constantFrom("actual_months", "full_year", "none"),
      },
      { requiredKeys: ["frequency"] },
    ),
    deductions: fc.array(deduction, { maxLength: 3 }),
    citations: fc.array(citation, { maxLength: 3 }),
    verification: fc.constantFrom("official_text", "seed_only", "unverified"),
    guardRailReasons: fc.dictionary(fc.constantFrom("own_base_rate", "change_large"), word),
    examples: fc.array(example, { maxLength: 2 }),
    note: optional(fc.record({ zh: word })),
  })
  .map((input) => rulePayloadSchema.parse({ v: 1, ...input }));

test("a stored rule comes back from the form as the same payload, whatever it says", () => {
  fc.assert(
    fc.property(anyPayload, (stored) => {
      const { payload: made, issues } = ruleOfFields(fieldsOfRule(stored));
      expect(issues).toEqual([]);
      expect(made).toEqual(stored);
    }),
    { numRuns: 500 },
  );
});

/** Every rule of the tables of cases, as it would be stored. */
const casesRules = [...sharedCases, ...furtherCases].flatMap((one) => {
  const parsed = caseSchema.safeParse(one);
  const given = parsed.data?.given ?? [];
  return given.flatMap((item) => {
    if (item.kind !== "rule" || item.method === undefined) return [];
    const { method, settings, crediting, deductions, examples, verification = "official_text" } = item;
    return rulePayloadSchema.parse({ v: 1, method, settings, crediting, deductions, examples, verification });
  });
});

test("every rule of the cases can be typed: as the preset that fits, and as a tree", () => {
  expect(casesRules.length).toBeGreaterThan(200);
  for (const stored of casesRules) {
    const fields = fieldsOfRule(stored);
    const { payload, issues } = ruleOfFields(fields);
    expect(payload).toEqual(stored);
    expect(issues.map(({ field }) => field)).toEqual([]);
    if (!isExpression(stored.method)) continue;
    const built = { ...fields, shape: "built" as const, tree: fieldsOfExpression(stored.method) };
    expect(ruleOfFields(built)).toMatchObject({ payload: stored, issues: [] });
  }
});

const NUMBERS: ReadonlySet<string> = new Set([
  "value",
  "upTo",
  "amount",
  "rate",
  "from",
  "to",
  "min",
  "max",
  "of",
  "at",
  "year",
  "averageYear",
  "month",
  "expect",
]);

/** The same typed with a Chinese keyboard: full-width digits and points, spaces around. */
function retyped(value: unknown, key = ""): unknown {
  if (typeof value === "string") return NUMBERS.has(key) && /^[\d.-]+$/.test(value) ? ` ${wide(value)} ` : value;
  if (Array.isArray(value)) return value.map((inner) => retyped(inner));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, retyped(inner, name)]));
}

function wide(text: string): string {
  const [year, month, day] = text.split("-");
  const written = month === undefined ? text : `${year}年${month}月${day === undefined ? "" : `${day}日`}`;
  return written.replace(/[\d.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

test("a rule typed with a Chinese keyboard, in full-width digits and Chinese dates, is the same rule", () => {
  fc.assert(
    fc.property(anyPayload, (stored) => {
      const fields = ruleFieldsSchema.parse(retyped(fieldsOfRule(stored)));
      const { payload, issues } = ruleOfFields(fields);
      expect(issues).toEqual([]);
      expect(payload).toEqual(stored);
    }),
    { numRuns: 200 },
  );
});
