import { describe, expect, test } from "vitest";
import { isTextOnly, parameterDifferences, ruleDifferences } from "./difference";
import { aParameter, aRule, byAge, monthly, ofAveragePension } from "@/lib/domain/testing/register";

describe("what changes between two rules", () => {
  test("is the value of each band whose value changed, and nothing else", () => {
    const before = aRule(
      byAge([
        [70, monthly("100")],
        [null, monthly("110")],
      ]),
    );
    const after = aRule(
      byAge([
        [70, monthly("100")],
        [null, monthly("120")],
      ]),
    );
    expect(ruleDifferences(before, after)).toEqual([
      { kind: "value", age: [70, null], before: { unit: "month", fen: 11_000 }, after: { unit: "month", fen: 12_000 } },
    ]);
  });

  test("is a split where one band became two", () => {
    const before = aRule(
      byAge([
        [70, monthly("100")],
        [null, monthly("110")],
      ]),
    );
    const after = aRule(
      byAge([
        [70, monthly("100")],
        [80, monthly("110")],
        [null, monthly("130")],
      ]),
    );
    const found = ruleDifferences(before, after);
    expect(found.map(({ kind }) => kind)).toEqual(["band_split", "value"]);
    expect(found[0]).toMatchObject({ before: { age: [70, null] }, after: [{ age: [70, 80] }, { age: [80, null] }] });
    expect(found[1]).toMatchObject({ age: [80, null], before: { fen: 11_000 }, after: { fen: 13_000 } });
  });

  test("is a merge where two bands became one value for all", () => {
    const before = aRule(
      byAge([
        [70, monthly("100")],
        [null, monthly("110")],
      ]),
    );
    const found = ruleDifferences(before, aRule(monthly("110")));
    expect(found.map(({ kind }) => kind)).toEqual(["band_merge", "value"]);
    expect(found[1]).toMatchObject({ age: [0, 70] });
  });

  test("is a moved limit where only the age changed", () => {
    const before = aRule(
      byAge([
        [70, monthly("100")],
        [null, monthly("110")],
      ]),
    );
    const after = aRule(
      byAge([
        [75, monthly("100")],
        [null, monthly("110")],
      ]),
    );
    expect(ruleDifferences(before, after)).toEqual([{ kind: "band_limit", before: 70, after: 75 }]);
  });

  test("is a moved limit and the values where both changed", () => {
    const before = aRule(
      byAge([
        [70, monthly("100")],
        [null, monthly("110")],
      ]),
    );
    const after = aRule(
      byAge([
        [75, monthly("100")],
        [null, monthly("120")],
      ]),
    );
    const kinds = ruleDifferences(before, after).map(({ kind }) => kind);
    expect(kinds).toEqual(["band_limit", "value", "value"]);
  });

  test("is the rate, and its base apart", () => {
    const before = aRule(ofAveragePension("2", 2021));
    const found = ruleDifferences(before, aRule(ofAveragePension("2.5", 2022)));
    expect(found).toMatchObject([
      { kind: "value", age: null, before: { ppm: 20_000 }, after: { ppm: 25_000 } },
      { kind: "base", before: { year: 2021 }, after: { year: 2022 } },
    ]);
  });

  test("is the method as a whole where only the base of a later band is another", () => {
    const [before, after] = [2021, 2022].map((year) =>
      byAge([
        [70, ofAveragePension("2", 2021)],
        [null, ofAveragePension("2.5", year)],
      ]),
    );
    if (before === undefined || after === undefined) throw new Error("two methods");
    expect(ruleDifferences(aRule(before), aRule(after)).map(({ kind }) => kind)).toEqual(["method"]);
  });

  test("is the method as a whole where amounts became rates", () => {
    const found = ruleDifferences(aRule(monthly("100")), aRule(ofAveragePension("2", 2022)));
    expect(found.map(({ kind }) => kind)).toEqual(["method"]);
  });

  test("is none where only the order of rows differs", () => {
    const before = aRule(
      byAge([
        [70, monthly("100")],
        [null, monthly("110")],
      ]),
    );
    const { method } = before;
    if (method.op !== "table") throw new Error("a table");
    expect(ruleDifferences(before, aRule({ ...method, rows: method.rows.toReversed() }))).toEqual([]);
  });

  test("says a value of 0 as a value", () => {
    expect(ruleDifferences(aRule(monthly("0")), aRule(monthly("10")))).toMatchObject([
      { kind: "value", before: { unit: "month", fen: 0 } },
    ]);
  });

  test("names settings, crediting and one source replaced by another", () => {
    const before = aRule(monthly("100"), { citations: [{ title: "旧文", number: "1号" }] });
    const after = aRule(monthly("100"), {
      citations: [{ title: "新文", number: "2号" }],
      settings: { ageReference: "month_end" },
      crediting: { frequency: "quarterly" },
    });
    expect(ruleDifferences(before, after)).toMatchObject([
      { kind: "setting", setting: "ageReference", before: null, after: "month_end" },
      { kind: "setting", setting: "crediting.frequency", before: "monthly", after: "quarterly" },
      { kind: "source", before: { number: "1号" }, after: { number: "2号" } },
    ]);
  });

  test("is text only where sources and words change and amounts stay", () => {
    const before = aRule(monthly("100"));
    expect(isTextOnly(ruleDifferences(before, aRule(monthly("100"), { citations: [{ title: "新" }] })))).toBe(true);
    expect(isTextOnly(ruleDifferences(before, aRule(monthly("101"))))).toBe(false);
  });

  test("of a line without a rule is the new rule", () => {
    expect(ruleDifferences(null, aRule(monthly("100")))).toMatchObject([{ kind: "new_rule" }]);
  });
});

test("a figure that becomes final says so beside its value", () => {
  const before = aParameter("3500", { status: "provisional" });
  expect(parameterDifferences(before, aParameter("3560.20"))).toEqual([
    { kind: "figure", before: 350_000, after: 356_020 },
    { kind: "setting", setting: "status", before: "provisional", after: "final" },
  ]);
});
