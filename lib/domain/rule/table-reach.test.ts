/** Table reach: tables inside tables are asked to cover only those who get as far as them. */
import { describe, expect, test } from "vitest";
import { issuesOfMethod } from "@/lib/domain/check/method";
import type { Cond, Expr } from "./method.schema";
import { aDay, monthly, yuan } from "@/lib/domain/testing/register";

function table(...rows: (Cond | readonly [Cond, Expr])[]): Expr {
  return {
    op: "table",
    rows: rows.map((row) => {
      const [when, then] = "length" in row ? row : [row, monthly("100")];
      return { when, printed: "如文件", then };
    }),
  };
}

function found(method: Expr): string[] {
  return issuesOfMethod(method).map(({ field, key, params }) =>
    `${key} at ${field} ${Object.values(params).join("–")}`.trim(),
  );
}

const OLD: Cond = { age: [70, null] };
const YOUNG: Cond = { age: [0, 70] };

describe("a table inside a row", () => {
  test("need not cover whom the row does not let through", () => {
    expect(found(table(YOUNG, [OLD, table({ age: [70, 80] }, { age: [80, null] })]))).toEqual([]);
  });

  test("has a hole where somebody the row lets through is left out", () => {
    expect(found(table(YOUNG, [OLD, table({ age: [70, 80] }, { age: [85, null] })]))).toEqual([
      "age_bands_incomplete at method.rows.1.then.rows.0.when 80–85",
    ]);
    expect(found(table(YOUNG, [OLD, table({ contributionYears: [0, 20] })]))).toEqual([
      "bands_incomplete at method.rows.1.then",
    ]);
  });

  test("has a row nobody reaches where the row around it lets none of them through", () => {
    expect(found(table(YOUNG, [OLD, table({ age: [0, 60] }, { age: [60, null] })]))).toEqual([
      "band_unreachable at method.rows.1.then.rows.0.when",
    ]);
  });

  test("need not cover whom an earlier row took", () => {
    expect(found(table(YOUNG, [{ contributionYears: [0, null] }, table(OLD)]))).toEqual([]);
  });

  test("is judged inside sums and floors too, and said where it stands", () => {
    const partial = table({ age: [70, 80] }, { age: [85, null] });
    expect(found(table(YOUNG, [OLD, { op: "clamp", of: partial, minFen: yuan("10") }]))).toEqual([
      "age_bands_incomplete at method.rows.1.then.of.rows.0.when 80–85",
    ]);
    expect(found(table(YOUNG, [OLD, { op: "sum", parts: [monthly("1"), partial] }]))).toEqual([
      "age_bands_incomplete at method.rows.1.then.parts.1.rows.0.when 80–85",
    ]);
  });

  test("that nobody reaches is said once, at its row", () => {
    expect(found(table({ age: [null, null] }, [{ tag: "劳模" }, table(YOUNG, OLD)]))).toEqual([
      "band_unreachable at method.rows.1.when",
    ]);
  });
});

describe("a row that never applies", () => {
  test("is found where several earlier rows together take everybody", () => {
    expect(found(table(YOUNG, OLD, { tag: "劳模" }))).toEqual(["band_unreachable at method.rows.2.when"]);
    expect(found(table({ tag: "劳模" }, YOUNG, OLD))).toEqual([]);
  });

  test.each<[string, Cond, Cond, Cond]>([
    [
      "years of contribution",
      { contributionYears: [0, 20] },
      { contributionYears: [20, null] },
      { all: [{ contributionYears: [30, null] }, YOUNG] },
    ],
    ["the own pension", { ownPension: [null, yuan("3000")] }, { ownPension: [yuan("3000"), null] }, { tag: "军转" }],
    [
      "the day of retirement",
      { retiredOn: [null, aDay("2015-01-01")] },
      { retiredOn: [aDay("2015-01-01"), null] },
      OLD,
    ],
    [
      "the day of birth",
      { bornOn: [null, aDay("1949-10-01")] },
      { bornOn: [aDay("1949-10-01"), null] },
      { all: [OLD, { tag: "劳模" }] },
    ],
  ])("is found in bands of %s", (_name, below, from, last) => {
    expect(found(table(below, from, last))).toEqual(["band_unreachable at method.rows.2.when"]);
    expect(found(table(last, below, from))).toEqual([]);
  });

  test("is found where a part of `all` leaves it nobody", () => {
    const both: Cond = { all: [OLD, { tag: "劳模" }] };
    expect(found(table(both, { all: [both, { contributionYears: [30, null] }] }, YOUNG, OLD))).toEqual([
      "band_unreachable at method.rows.1.when",
    ]);
  });
});

describe("depth", () => {
  test("counts conditions and bases by themselves", () => {
    const deep = (levels: number): Cond => (levels === 1 ? OLD : { all: [deep(levels - 1)] });
    expect(found(table(YOUNG, deep(4)))).toEqual([]);
    expect(found(table(YOUNG, deep(5)))).toEqual(["method_too_deep at method 4"]);
  });
});
