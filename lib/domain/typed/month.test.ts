import { expect, test } from "vitest";
import { invariant } from "@/lib/domain/value/invariant";
import { parsePlainDate, type PlainDate } from "@/lib/domain/value/plain-date";
import {
  parseMonthDay,
  parseMonthNumber,
  parseTypedDate,
  parseTypedDay,
  parseTypedMonth,
  parseWrittenMonth,
} from "./month";

function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  invariant(date !== null, text);
  return date;
}

const TODAY = day("2026-11-21");

test.each([
  ["2027-1", "2027-01"],
  ["2027-01", "2027-01"],
  ["2027/1", "2027-01"],
  ["2027.1", "2027-01"],
  ["202701", "2027-01"],
  ["２０２７０１", "2027-01"],
  ["2027-1-1", "2027-01"],
  ["20270101", "2027-01"],
  ["2027年1月", "2027-01"],
  ["2027 年 1 月", "2027-01"],
  ["自2027年1月起", "2027-01"],
  ["2027年1月1日", "2027-01"],
  ["明年1月", "2027-01"],
  ["今年12月", "2026-12"],
  ["去年3月", "2025-03"],
  ["本月", "2026-11"],
  ["下月", "2026-12"],
  ["次月", "2026-12"],
  ["上月", "2026-10"],
  ["7月", "2027-07"],
  ["11月", "2026-11"],
  ["next month", "2026-12"],
  ["Next January", "2027-01"],
  ["January 2027", "2027-01"],
  ["2027 Jan", "2027-01"],
  ["july", "2027-07"],
])("%s, typed in November 2026, is the month %s", (text, month) => {
  expect(parseTypedMonth(text, TODAY)).toEqual({ ok: true, value: month });
});

test("下月 in December is January of the next year", () => {
  expect(parseTypedMonth("下月", day("2026-12-31"))).toEqual({ ok: true, value: "2027-01" });
});

test("a day that is not the 1st asks which of two months is meant", () => {
  expect(parseTypedMonth("2026-12-15", TODAY)).toEqual({
    ok: false,
    key: "month_day_not_first",
    params: { day: "2026-12-15", month: "2026-12", next: "2027-01" },
  });
});

test.each([
  ["", "credit_month_required"],
  ["2027-13", "month_invalid"],
  ["2027", "month_invalid"],
  ["1989-12", "month_invalid"],
  ["13月", "month_invalid"],
  ["2027-2-30", "date_invalid"],
  ["以后", "month_invalid"],
  ["明年", "month_invalid"],
])("%s is no month: %s", (text, key) => {
  expect(parseTypedMonth(text, TODAY)).toMatchObject({ ok: false, key });
});

test("a month written without today knows no 下月", () => {
  expect(parseWrittenMonth("下月")).toMatchObject({ key: "month_invalid" });
  expect(parseWrittenMonth("2027年1月")).toEqual({ ok: true, value: "2027-01" });
});

test.each([
  ["2022-8-19", "2022-08-19"],
  ["20220819", "2022-08-19"],
  ["2022年8月19日", "2022-08-19"],
])("%s is the day %s", (text, date) => {
  expect(parseTypedDate(text)).toEqual({ ok: true, value: date });
});

test("a day that does not exist is refused", () => {
  expect(parseTypedDate("2023-02-29")).toMatchObject({ key: "date_invalid" });
});

test.each([
  ["1950年1月", "1950-01-01"],
  ["1950-01", "1950-01-01"],
  ["19500131", "1950-01-31"],
])("%s, where a month stands for its first day, is %s", (text, date) => {
  expect(parseTypedDay(text)).toEqual({ ok: true, value: date });
});

test.each(["", "1950", "1950-13", "1950-02-30", "去年"])("%j is no day and no month", (text) => {
  expect(parseTypedDay(text)).toMatchObject({ ok: false });
});

test.each([
  ["7-1", "07-01"],
  ["07/01", "07-01"],
  ["7月1日", "07-01"],
  ["2-29", "02-29"],
])("%s is the day %s of every year", (text, day) => {
  expect(parseMonthDay(text)).toEqual({ ok: true, value: day });
});

test("a month's number and a day of the year outside the calendar are refused", () => {
  expect(parseMonthDay("2-30")).toMatchObject({ key: "date_invalid" });
  expect(parseMonthDay("7月")).toMatchObject({ key: "date_invalid" });
  expect(parseMonthNumber("７月")).toEqual({ ok: true, value: 7 });
  expect(parseMonthNumber("13")).toMatchObject({ key: "whole_number" });
});
