/** Ages at their very edges: the day before a year is completed, and the day it is, against another calendar library. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { ageReferenceDay, completedYears, isPlausibleBirth, MAX_AGE, policyYearStart } from "./age";
import { firstDay, lastDayOf, monthOf } from "@/lib/domain/value/credit-month";
import { plainDate, type PlainDate } from "@/lib/domain/value/plain-date";
import { DEFAULT_SETTINGS, type Settings } from "./setting";
import { aDay } from "@/lib/domain/testing/register";

const births = fc.oneof(
  fc
    .record({
      year: fc.integer({ min: 1900, max: 2050 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    .map(({ year, month, day }) => plainDate(year, month, day)),
  fc.integer({ min: 475, max: 512 }).map((quarter) => plainDate(quarter * 4, 2, 29)),
);
const ages = fc.integer({ min: 1, max: 130 });
const attainments = fc.constantFrom<Settings["attainOn"][]>("birthday", "day_after");
const leaps = fc.constantFrom<Settings["leapBirthday"][]>("feb28", "mar1");

function day(date: Temporal.PlainDate): PlainDate {
  return plainDate(date.year, date.month, date.day);
}

function completion(birth: PlainDate, age: number, attainOn: Settings["attainOn"], leap: Settings["leapBirthday"]) {
  const born = Temporal.PlainDate.from(birth);
  const birthday = born.add({ years: age }, { overflow: "constrain" });
  const moved = leap === "mar1" && birthday.day !== born.day ? 1 : 0;
  return birthday.add({ days: moved + (attainOn === "day_after" ? 1 : 0) });
}

describe("a year of age", () => {
  test("is not completed the day before", () => {
    fc.assert(
      fc.property(births, ages, attainments, leaps, (birth, age, attainOn, leapBirthday) => {
        const before = day(completion(birth, age, attainOn, leapBirthday).subtract({ days: 1 }));
        expect(completedYears(birth, before, { attainOn, leapBirthday })).toBe(age - 1);
      }),
      { numRuns: 300 },
    );
  });

  test("is completed on the day, and stays so until the day before the next", () => {
    fc.assert(
      fc.property(births, ages, attainments, leaps, (birth, age, attainOn, leapBirthday) => {
        const on = completion(birth, age, attainOn, leapBirthday);
        const last = completion(birth, age + 1, attainOn, leapBirthday).subtract({ days: 1 });
        for (const one of [on, on.add({ days: 1 }), last]) {
          expect(completedYears(birth, day(one), { attainOn, leapBirthday })).toBe(age);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["1956-02-29", "feb28", "2026-02-28"],
    ["1956-02-29", "mar1", "2026-03-01"],
    ["1956-12-31", "feb28", "2026-12-31"],
    ["1956-01-01", "feb28", "2026-01-01"],
    ["1956-03-01", "feb28", "2026-03-01"],
  ] as const)("of somebody born on %s (%s) is completed on %s", (birth, leapBirthday, on) => {
    const settings = { attainOn: "birthday", leapBirthday } as const;
    const before = day(Temporal.PlainDate.from(on).subtract({ days: 1 }));
    expect([before, aDay(on)].map((one) => completedYears(aDay(birth), one, settings))).toEqual([69, 70]);
  });
});

describe("a month's reference day", () => {
  const at = (on: PlainDate, ageReference: Settings["ageReference"], more: Partial<Settings> = {}) =>
    ageReferenceDay(monthOf(on), on, { ...DEFAULT_SETTINGS, ageReference, ...more });
  const days = births;

  test("is within the month for 当月, and the day before it for 次月", () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(at(on, "month_end")).toBe(lastDayOf(monthOf(on)));
        expect(at(on, "month_start")).toBe(firstDay(monthOf(on)));
        const before = Temporal.PlainDate.from(firstDay(monthOf(on))).subtract({ days: 1 });
        expect(at(on, "prev_month_end")).toBe(day(before));
      }),
    );
  });

  test("of a policy year is at most a year back and never after the month's first day", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (on, month, start) => {
        const text = `${String(month).padStart(2, "0")}-${String(start).padStart(2, "0")}`;
        const found = policyYearStart(monthOf(on), text);
        const next = day(Temporal.PlainDate.from(found).add({ years: 1 }));
        expect(found <= firstDay(monthOf(on)) && firstDay(monthOf(on)) < next).toBe(true);
        expect(found.slice(5)).toBe(text);
        expect(at(on, "policy_year_start", { policyYearStart: text })).toBe(found);
      }),
    );
  });

  test("of a yearly month is the end of the last such month, this one included", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (on, annualMonth) => {
        const found = at(on, "annual_month", { annualMonth });
        expect(Number(found.slice(5, 7))).toBe(annualMonth);
        expect(found).toBe(lastDayOf(monthOf(found)));
        expect(found <= lastDayOf(monthOf(on))).toBe(true);
        expect(day(Temporal.PlainDate.from(lastDayOf(monthOf(on))).subtract({ years: 1 })) < found).toBe(true);
      }),
    );
  });
});

test("somebody may be 130 until the day before turning 131", () => {
  const birth = aDay("1896-05-20");
  const turning = Temporal.PlainDate.from(birth).add({ years: MAX_AGE + 1 });
  expect(isPlausibleBirth(birth, day(turning.subtract({ days: 1 })))).toBe(true);
  expect(isPlausibleBirth(birth, day(turning))).toBe(false);
});
