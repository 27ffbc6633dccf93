import { fen } from "@/lib/domain/value/fen";
import { describe, expect, test } from "vitest";
import type { ExampleFields } from "@/lib/domain/draft/schema";
import type { ExprFields } from "@/lib/domain/draft/expression.schema";
import { emptyDeductionFields, emptyExampleFields } from "@/lib/domain/draft/empty-fields";
import { fieldsOfRule, ruleOfFields, emptyRuleFields } from "./rule";
import { rulePayloadSchema, type RulePayload, type RulePayloadInput } from "@/lib/domain/rule/schema";

function payload(input: Partial<RulePayloadInput> & Pick<RulePayloadInput, "method">): RulePayload {
  return rulePayloadSchema.parse({ v: 1, verification: "secondary", ...input });
}

describe("a stored rule in the form", () => {
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

  test("into a tree is said at the very cell that cannot be read", () => {
    const tree: ExprFields = {
      op: "table",
      rows: [
        {
          when: { kind: "age", from: "0", to: "70周岁" },
          printed: "",
          then: { op: "fixed", amount: "1OO", per: "month" },
        },
        {
          when: {
            kind: "all",
            all: [
              { kind: "retiredOn", from: "2023-02-29", to: "" },
              { kind: "tag", tag: " " },
            ],
          },
          printed: "",
          then: { op: "rate", rate: "2,5", base: { base: "own_pension", at: "去年" } },
        },
        {
          when: { kind: "contributionYears", from: "十五", to: "" },
          printed: "",
          then: { op: "clamp", of: { op: "own_credit", reference: "mean_of_year", of: "22" }, min: "5%", max: "" },
        },
      ],
    };
    const { payload: made, issues } = ruleOfFields({ ...typed, shape: "built", tree });
    expect(made).toBeNull();
    expect(issues.map(({ field, key }) => [field, key])).toEqual([
      ["tree.rows.0.then.amount", "number_invalid"],
      ["tree.rows.1.when.all.0.from", "date_invalid"],
      ["tree.rows.1.when.all.1.tag", "required"],
      ["tree.rows.1.then.rate", "number_comma"],
      ["tree.rows.1.then.base.at", "month_invalid"],
      ["tree.rows.2.when.from", "whole_number"],
      ["tree.rows.2.then.of.of", "whole_number"],
      ["tree.rows.2.then.min", "money_is_percent"],
    ]);
  });

  test("in full-width digits, with units, is read in every cell of a tree", () => {
    const tree: ExprFields = {
      op: "table",
      rows: [
        {
          when: { kind: "age", from: "", to: "７０ 周岁" },
          printed: "",
          then: { op: "of_category", category: " retired ", rate: "８０％" },
        },
        {
          when: {
            kind: "all",
            all: [
              { kind: "contributionYears", from: "１５年", to: "" },
              { kind: "bornOn", from: "", to: "1950年1月" },
            ],
          },
          printed: "",
          then: { op: "own_credit", reference: "month", of: "2022年12月" },
        },
      ],
    };
    const { payload: made, issues } = ruleOfFields({ ...typed, shape: "built", tree });
    expect(issues).toEqual([]);
    expect(made?.method).toEqual({
      op: "table",
      rows: [
        { when: { age: [null, 70] }, printed: "", then: { op: "of_category", category: "retired", ppm: 800_000 } },
        {
          when: { all: [{ contributionYears: [15, null] }, { bornOn: [null, "1950-01-01"] }] },
          printed: "",
          then: { op: "own_credit", reference: { month: "2022-12" } },
        },
      ],
    });
  });

  test("about somebody of an example is said at the fact", () => {
    const example: ExampleFields = {
      ...emptyExampleFields(),
      name: "张某",
      on: "2027年1月",
      expect: "100",
      ownPension: "３，０００元",
      retiredOn: "2014",
      pensionOfMonth: [
        { month: "", amount: "" },
        { month: "2023-06", amount: "三千" },
        { month: "2023-12", amount: "3000" },
        { month: "2023年12月", amount: "3100" },
      ],
      enrolments: [{ region: "", from: "2023-01", to: "2O24" }],
      tags: "劳".repeat(41),
    };
    const { payload: made, issues } = ruleOfFields({ ...typed, value: "100", examples: [example] });
    expect(made?.examples).toEqual([]);
    expect(issues.map(({ field, key }) => [field, key])).toEqual([
      ["examples.0.retiredOn", "date_invalid"],
      ["examples.0.pensionOfMonth.1.amount", "number_invalid"],
      ["examples.0.pensionOfMonth.3.month", "row_repeated"],
      ["examples.0.enrolments.0.region", "required"],
      ["examples.0.enrolments.0.to", "month_invalid"],
    ]);
    const long = { ...example, retiredOn: "", pensionOfMonth: [], enrolments: [] };
    expect(ruleOfFields({ ...typed, value: "100", examples: [long] }).issues).toMatchObject([
      { field: "examples.0.tags", key: "text_too_long" },
    ]);
  });

  test("about a row without its name, or with a code too long, is said at the name and the code", () => {
    const example = { ...emptyExampleFields(), on: "2027-01-01", expect: "100" };
    const enrolled = {
      ...example,
      name: "某",
      enrolments: [
        { region: "", from: "", to: "" },
        { region: "市".repeat(21), from: "2023-01", to: "" },
      ],
    };
    const deductions = [
      { ...emptyDeductionFields(), amount: "5" },
      { ...emptyDeductionFields(), code: "x".repeat(41), kind: "rate" as const, rate: "0.5" },
    ];
    const { issues } = ruleOfFields({ ...typed, value: "100", deductions, examples: [example, enrolled] });
    expect(issues.map(({ field, key }) => [field, key])).toEqual([
      ["deductions.0.code", "required"],
      ["deductions.1.code", "text_too_long"],
      ["examples.0.name", "required"],
      ["examples.1.enrolments.1.region", "text_too_long"],
    ]);
  });

  test("as a last band that ends is a gap at that band, even while its value is missing", () => {
    const bands = [
      { upTo: "70", value: "100", printed: "x" },
      { upTo: "75", value: "", printed: "x" },
    ];
    const { issues } = ruleOfFields({ ...typed, shape: "fixed_by_age", bands });
    expect(issues).toMatchObject([
      { field: "bands.1.value", key: "required" },
      { field: "bands.1.upTo", key: "age_bands_incomplete", params: { from: 75 } },
    ]);
  });

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
