import fc from "fast-check";
import { fen } from "./fen";
import { describe, expect, test } from "vitest";
import { fieldsOfRule, ruleOfFields, emptyRuleFields } from "./rule-form";
import { rulePayloadSchema, type RulePayload, type RulePayloadInput } from "./rule.schema";

function payload(input: Partial<RulePayloadInput> & Pick<RulePayloadInput, "method">): RulePayload {
  return rulePayloadSchema.parse({ v: 1, verification: "secondary", ...input });
}

const anyFen = fc.integer({ min: 0, max: 100_000_000 });
const ppm = fc.integer({ min: 0, max: 200_000 });
const per = fc.constantFrom("month", "year");
const word = fc.stringMatching(/^[a-z满周岁元]{1,12}$/u);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const base = fc.oneof(
  fc.constant({ base: "own_contribution_base" }),
  fc.record({
    base: fc.constant("parameter"),
    code: fc.constantFrom("AVG_PENSION", "AVG_WAGE"),
    year: optional(fc.constantFrom(2022, "latest", "previous")),
    scheme: optional(fc.constantFrom("enterprise", "public", "by_person")),
  }),
);
const fixed = fc.record({ op: fc.constant("fixed"), fen: anyFen, per });
const rate = fc.record({ op: fc.constant("rate"), ppm, base });
const ages = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 5 });
const table = fc.tuple(ages, fc.oneof(fixed, rate), fc.boolean()).chain(([limits, then, isOpen]) => {
  const sorted = [0, ...limits.toSorted((a, b) => a - b)];
  const rows = sorted.map((from, index) => ({
    when: { age: [from, sorted[index + 1] ?? (isOpen ? null : from + 5)] },
    printed: `第${index}段`,
    then,
  }));
  return fc.constant({ op: "table", rows });
});
const method = fc.oneof(
  fixed,
  rate,
  table,
  fc.record({ op: fc.constantFrom("none", "unknown"), reason: word }),
  fc.record({ op: fc.constant("approximate"), fen: anyFen, per }),
  fc.record({ op: fc.constant("per_year_of_age"), fen: anyFen }),
  fc.record({ op: fc.constant("sum"), parts: fc.array(fixed, { minLength: 1, maxLength: 3 }) }),
);
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
  fc.record({ code: word, ppm, base, per }),
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
const example = fc.record({
  name: word,
  person: fc.record(
    { birthDate: fc.constant("1954-03-02"), contributionBase: anyFen, tags: fc.array(word, { minLength: 1 }) },
    { requiredKeys: [] },
  ),
  on: fc.constant("2027-01-01"),
  expectFen: anyFen,
  fromSource: fc.boolean(),
});
const anyPayload = fc
  .record({
    method,
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

describe("a stored rule in the form", () => {
  test("comes back as the same payload, whatever it says", () => {
    fc.assert(
      fc.property(anyPayload, (stored) => {
        const { payload: made, issues } = ruleOfFields(fieldsOfRule(stored));
        expect(issues).toEqual([]);
        expect(made).toEqual(stored);
      }),
      { numRuns: 500 },
    );
  });

  test("is shown by age bands when its rows are one age after another", () => {
    const stored = payload({
      method: {
        op: "table",
        rows: [
          { when: { age: [0, 70] }, printed: "70岁以下", then: { op: "fixed", fen: fen(10_000), per: "month" } },
          { when: { age: [70, null] }, printed: "70岁以上", then: { op: "fixed", fen: fen(11_000), per: "month" } },
        ],
      },
    });
    const fields = fieldsOfRule(stored);
    expect(fields.shape).toBe("fixed_by_age");
    expect(fields.bands).toEqual([
      { upTo: "70", value: "100.00", printed: "70岁以下" },
      { upTo: "", value: "110.00", printed: "70岁以上" },
    ]);
  });

  test("whose bands leave a hole is a tree, not closed in silence", () => {
    const stored = rulePayloadSchema.parse({
      v: 1,
      verification: "secondary",
      method: {
        op: "table",
        rows: [
          { when: { age: [0, 70] }, printed: "a", then: { op: "fixed", fen: 1, per: "month" } },
          { when: { age: [75, null] }, printed: "b", then: { op: "fixed", fen: 2, per: "month" } },
        ],
      },
    });
    expect(fieldsOfRule(stored).shape).toBe("built");
    expect(ruleOfFields(fieldsOfRule(stored)).payload).toEqual(stored);
  });

  test("that no preset fits is a tree", () => {
    const stored = rulePayloadSchema.parse({
      v: 1,
      verification: "secondary",
      method: { op: "per_year_of_age", fen: 150 },
    });
    expect(fieldsOfRule(stored)).toMatchObject({ shape: "built", tree: { op: "per_year_of_age", amount: "1.50" } });
  });
});

describe("what an editor types", () => {
  const typed = { ...emptyRuleFields(), verification: "secondary" };

  test("in full-width digits with a separator is the amount", () => {
    const { payload: made } = ruleOfFields({ ...typed, per: "year", value: "１，６８０" });
    expect(made?.method).toEqual({ op: "fixed", fen: 168_000, per: "year" });
  });

  test("as a third decimal is refused at the value", () => {
    const { payload: made, issues } = ruleOfFields({ ...typed, value: "100.005" });
    expect(made).toBeNull();
    expect(issues).toEqual([{ field: "value", key: "money_decimals", params: {}, severity: "error" }]);
  });

  test("as a limit not above the one before is an overlap at that limit", () => {
    const bands = ["75", "70", ""].map((upTo) => ({ upTo, value: "1", printed: "x" }));
    const { issues } = ruleOfFields({ ...typed, shape: "fixed_by_age", bands });
    expect(issues).toMatchObject([{ field: "bands.1.upTo", key: "age_bands_overlap", params: { age: 70 } }]);
  });

  test("with a bad link still makes a payload without that source, for the preview", () => {
    const citation = {
      title: "通知",
      number: "",
      issuer: "",
      issuedOn: "",
      quote: "",
      link: "javascript:x",
      checkedOn: "",
    };
    const { payload: made, issues } = ruleOfFields({ ...typed, value: "100", citations: [citation] });
    expect(made?.citations).toEqual([]);
    expect(issues).toMatchObject([{ field: "citations.0.link", key: "link_invalid" }]);
  });

  test("leaves rounding unstated until the editor states it", () => {
    expect(ruleOfFields({ ...typed, value: "1" }).payload?.settings.rounding).toBeUndefined();
    const stated = ruleOfFields({ ...typed, value: "1", roundingMode: "down" }).payload;
    expect(stated?.settings.rounding).toEqual({ unitFen: 1, mode: "down", stage: "final" });
  });
});
