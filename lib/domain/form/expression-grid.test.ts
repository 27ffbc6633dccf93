import { describe, expect, test } from "vitest";
import type { ExprFields, RowFields } from "@/lib/domain/draft/expression.schema";
import { cellAt, gridOf, gridRange, nextRow, withCell, withEnd } from "./expression-grid";
import { invariant } from "@/lib/domain/value/invariant";

const RATE: ExprFields = { op: "rate", rate: "4", base: { base: "own_pension", at: "current" } };

function limited(min: string, max: string, of: ExprFields = RATE): ExprFields {
  return { op: "clamp", of, min, max };
}

function row(from: string, to: string, then: ExprFields): RowFields {
  return { when: { kind: "age", from, to }, printed: "", then };
}

function grid(rows: RowFields[], apart = false) {
  const found = gridOf(rows, apart);
  invariant(found !== null, "the rows are alike");
  return found;
}

describe("a table whose rows compute alike", () => {
  test("says the common rate once, and floor and cap in columns", () => {
    const { columns, common } = grid([row("0", "60", limited("50", "170")), row("60", "", limited("60", "190"))]);
    expect(columns).toEqual(["min", "max"]);
    expect(common).toEqual(["of.rate"]);
  });

  test("has the rate as a column where rows differ in it, or where that is asked for", () => {
    const other = limited("60", "190", { ...RATE, rate: "4.5" });
    expect(grid([row("0", "60", limited("50", "170")), row("60", "", other)]).columns).toEqual([
      "of.rate",
      "min",
      "max",
    ]);
    expect(grid([row("0", "", limited("50", "170"))], true).columns).toEqual(["of.rate", "min", "max"]);
  });

  test("is none where rows differ in more than text", () => {
    const june: ExprFields = { op: "rate", rate: "4", base: { base: "own_pension", at: "last_june" } };
    expect(gridOf([row("0", "60", RATE), row("60", "", june)])).toBeNull();
    expect(gridOf([row("0", "60", RATE), { ...row("60", "", RATE), when: { kind: "tag", tag: "劳模" } }])).toBeNull();
    expect(gridOf([row("0", "", { op: "sum", parts: [RATE, RATE] })])).toBeNull();
    expect(gridOf([])).toBeNull();
  });

  test("reads and writes a cell wherever its text stands", () => {
    const [first] = grid([row("0", "60", limited("50", "170"))]).rows;
    invariant(first !== undefined, "one row");
    for (const column of ["from", "to", "printed", "of.rate", "min", "max"]) {
      const written = withCell(first, column, "7");
      expect(cellAt(written, column)).toBe("7");
      expect(withCell(written, column, cellAt(first, column))).toEqual(first);
    }
  });
});

describe("rows one after the other", () => {
  test("a new one begins where the last ends, with what is common and nothing else", () => {
    expect(nextRow(grid([row("0", "60", limited("50", "170"))]))).toEqual(row("60", "", limited("", "")));
  });

  test("typing an end moves the beginning of the row below that followed it", () => {
    const rows = [row("0", "6", RATE), row("6", "", RATE)];
    expect(withEnd(rows, 0, "60").map(({ when }) => when)).toMatchObject([{ to: "60" }, { from: "60" }]);
  });

  test("typing an end leaves a beginning alone that was typed apart", () => {
    const rows = [row("0", "60", RATE), row("65", "", RATE)];
    expect(withEnd(rows, 0, "61").map(({ when }) => when)).toMatchObject([{ to: "61" }, { from: "65" }]);
  });

  test("another kind of range keeps years and drops what is no year", () => {
    expect(gridRange({ kind: "age", from: "60", to: "70" }, "contributionYears")).toMatchObject({
      from: "60",
      to: "70",
    });
    expect(gridRange({ kind: "age", from: "60", to: "70" }, "ownPension")).toMatchObject({ from: "", to: "" });
  });
});
