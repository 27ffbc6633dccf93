import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { type Typings, interview } from "./interview";
import type { RegisterView } from "@/lib/domain/register/view";
import { aDay, aMonth, aRule, aView, anItem, byAge, monthly, percent } from "@/lib/domain/testing/register";

const PLACE = "全国/示例省/示例市";
const bands = byAge([
  [70, monthly("100")],
  [null, monthly("110")],
]);
const view = aView([
  anItem({ series: ruleSeries(PLACE, "retired"), rule: aRule(bands) }),
  anItem({
    series: ruleSeries(PLACE, "in_service"),
    rule: aRule({ op: "rate", ppm: percent("2"), base: { base: "own_contribution_base" } }),
  }),
  anItem({ series: ruleSeries(PLACE, "pooled_only"), rule: aRule({ op: "none", reason: "单建统筹" }) }),
]);

const next = (typings: Typings, from: RegisterView = view) =>
  interview(from, { typings, month: aMonth("2026-11"), known: from.seq, today: aDay("2026-11-20") });

describe("one question at a time", () => {
  test("first the region, then the category", () => {
    expect(next({})).toMatchObject({ kind: "region", areas: [] });
    expect(next({ r: PLACE })).toMatchObject({ kind: "category" });
  });

  test("of a province, which of its areas", () => {
    const step = next({ r: "全国/示例省" });
    expect(step.kind === "region" && step.areas.map(({ code }) => code)).toEqual([PLACE]);
  });

  test("a rule by age asks for the birth month and nothing else", () => {
    expect(next({ r: PLACE, c: "retired" })).toMatchObject({
      kind: "fact",
      fact: "birthDate",
      key: "birth",
      misread: null,
    });
    expect(next({ r: PLACE, c: "retired", birth: "1950-03" })).toMatchObject({
      kind: "result",
      answer: { state: "amount", amountFen: 11_000 },
    });
  });

  test("a rate asks for the base; full-width digits are read", () => {
    expect(next({ r: PLACE, c: "in_service" })).toMatchObject({ kind: "fact", key: "base" });
    expect(next({ r: PLACE, c: "in_service", base: "５０００" })).toMatchObject({
      kind: "result",
      answer: { amountFen: 10_000 },
    });
  });

  test("where no answer can change the result, nothing is asked", () => {
    expect(next({ r: PLACE, c: "pooled_only" })).toMatchObject({ kind: "result", answer: { state: "no_account" } });
    expect(next({ r: PLACE, c: "resident" })).toMatchObject({ kind: "result", answer: { state: "no_rule" } });
  });

  test("the month of the birthday has one amount, whichever day it is", () => {
    for (const birth of ["1956-11", "1956-11-01", "1956-11-30"]) {
      expect(next({ r: PLACE, c: "retired", birth })).toMatchObject({ kind: "result", answer: { amountFen: 11_000 } });
    }
  });

  test("the day is asked only in the month in which it matters", () => {
    const settings = { ageReference: "month_start" } as const;
    const byFirst = aView([anItem({ series: ruleSeries(PLACE, "retired"), rule: aRule(bands, { settings }) })]);
    const born = (birth: string) => next({ r: PLACE, c: "retired", birth }, byFirst);
    expect(born("1956-11")).toMatchObject({ kind: "fact", fact: "birthDay", key: "birth" });
    expect(born("1956-11-30")).toMatchObject({ kind: "result", answer: { amountFen: 10_000 } });
    expect(born("1956-11-01")).toMatchObject({ kind: "result", answer: { amountFen: 11_000 } });
    expect(born("1956-10")).toMatchObject({ kind: "result", answer: { amountFen: 11_000 } });
  });
});

test.each<[Typings, string]>([
  [{ r: PLACE, c: "retired", birth: "2030-01" }, "birth"],
  [{ r: PLACE, c: "retired", birth: "abc" }, "birth"],
  [{ r: PLACE, c: "in_service", base: "abc" }, "base"],
  [{ r: PLACE, c: "in_service", base: "-5" }, "base"],
])("what cannot be read is asked again: %o", (typings, key) => {
  const step = next(typings);
  expect(step).toMatchObject({ kind: "fact", key });
  expect(step.kind === "fact" && step.misread).not.toBeNull();
});

test.each([
  ["99999999999", "number_too_large"],
  ["8000.005", "money_decimals"],
  ["-5", "number_negative"],
  ["2,5", "number_comma"],
  ["8%", "money_is_percent"],
  ["abc", "unreadable"],
])("what is wrong with the number %s is named: %s", (base, misread) => {
  expect(next({ r: PLACE, c: "in_service", base })).toMatchObject({ kind: "fact", key: "base", misread });
});

test("the result names the next change that age brings", () => {
  expect(next({ r: PLACE, c: "retired", birth: "1957-03" })).toMatchObject({
    kind: "result",
    next: { cause: { kind: "age", age: 70 }, answer: { amountFen: 11_000 } },
  });
});
