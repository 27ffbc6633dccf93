import { describe, expect, test } from "vitest";
import type { ExprFields } from "@/lib/domain/draft/expression.schema";
import { changeOp, fitsAt, heightOf, lostText, wrapIn, WRAPPERS } from "./expression-edit";
import { emptyExpression } from "@/lib/domain/draft/empty-fields";

const AMOUNT: ExprFields = { op: "fixed", amount: "100", per: "month" };
const RATE: ExprFields = { op: "rate", rate: "4", base: { base: "own_pension", at: "current" } };

describe("choosing another kind", () => {
  test("of an amount puts it between limits, and back gives the amount", () => {
    const limited = changeOp(AMOUNT, "clamp");
    expect(limited).toEqual({ op: "clamp", of: AMOUNT, min: "", max: "" });
    expect(changeOp(limited, "fixed")).toEqual(AMOUNT);
  });

  test("keeps yuan among amounts and per cent among rates, and never makes one the other", () => {
    expect(changeOp(AMOUNT, "per_year_of_age")).toMatchObject({ amount: "100" });
    expect(changeOp(RATE, "of_category")).toMatchObject({ rate: "4", category: "" });
    expect(changeOp(AMOUNT, "rate")).toMatchObject({ rate: "" });
  });

  test("of one list to another keeps all parts", () => {
    const sum: ExprFields = { op: "sum", parts: [AMOUNT, RATE] };
    expect(changeOp(sum, "max")).toEqual({ op: "max", parts: [AMOUNT, RATE] });
  });

  test("of a list to a single kind takes the part of that kind", () => {
    const sum: ExprFields = { op: "sum", parts: [AMOUNT, RATE] };
    expect(changeOp(sum, "rate")).toEqual(RATE);
    expect(lostText(sum, changeOp(sum, "rate"))).toEqual(["100"]);
  });

  test("keeps everything typed whenever the new kind holds others", () => {
    const kinds = [AMOUNT, RATE, ...WRAPPERS.map((wrapper) => wrapIn(RATE, wrapper))];
    for (const node of kinds) for (const op of WRAPPERS) expect(lostText(node, changeOp(node, op))).toEqual([]);
  });
});

describe("levels", () => {
  test("are counted from one, a table of limits of a rate being three", () => {
    expect(heightOf(AMOUNT)).toBe(1);
    expect(heightOf(wrapIn(wrapIn(RATE, "clamp"), "table"))).toBe(3);
  });

  test("end at four", () => {
    expect(fitsAt(wrapIn(AMOUNT, "sum"), 3)).toBe(true);
    expect(fitsAt(wrapIn(AMOUNT, "sum"), 4)).toBe(false);
  });
});

describe("lost text", () => {
  test("counts every typed text once, and no choice", () => {
    expect(lostText({ op: "sum", parts: [AMOUNT, AMOUNT] }, AMOUNT)).toEqual(["100"]);
    expect(lostText(AMOUNT, { ...AMOUNT, per: "year" })).toEqual([]);
    expect(lostText(emptyExpression("table"), emptyExpression("fixed"))).toEqual([]);
  });
});
