/** Completed years and reference days. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { ageReferenceDay, birthDays, completedYears, isPlausibleBirth } from "./age";
import { firstDay, monthOf } from "@/lib/domain/value/credit-month";
import { plainDate } from "@/lib/domain/value/plain-date";
import { DEFAULT_SETTINGS, type Settings } from "./setting";
import { aDay, aMonth } from "@/lib/domain/testing/register";

const days = fc
  .record({
    year: fc.integer({ min: 1900, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => plainDate(year, month, day));
const leapDays = fc.integer({ min: 475, max: 549 }).map((quarter) => plainDate(quarter * 4, 2, 29));

/** The day on which a year of age is completed, by another library. */
function completionDay(
  birth: string,
  years: number,
  { attainOn, leapBirthday }: Pick<Settings, "attainOn" | "leapBirthday">,
) {
  const born = Temporal.PlainDate.from(birth);
  const anniversary = born.add({ years }, { overflow: "constrain" });
  const isMoved = leapBirthday === "mar1" && anniversary.day !== born.day;
  return anniversary.add({ days: (isMoved ? 1 : 0) + (attainOn === "day_after" ? 1 : 0) });
}

describe("completed years", () => {
  test("agree with another calendar library for every birth, day and setting", () => {
    fc.assert(
      fc.property(
        fc.oneof(days, leapDays),
        fc.oneof(days, leapDays),
        fc.constantFrom("birthday" as const, "day_after" as const),
        fc.constantFrom("feb28" as const, "mar1" as const),
        (birth, on, attainOn, leapBirthday) => {
          const settings = { attainOn, leapBirthday };
          const age = completedYears(birth, on, settings);
          const day = Temporal.PlainDate.from(on);
          if (age > 0)
            expect(Temporal.PlainDate.compare(completionDay(birth, age, settings), day)).toBeLessThanOrEqual(0);
          expect(Temporal.PlainDate.compare(completionDay(birth, age + 1, settings), day)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ["1956-01-13", "2026-01-12", "birthday", "feb28", 69],
    ["1956-01-13", "2026-01-13", "birthday", "feb28", 70],
    ["1956-01-13", "2026-01-13", "day_after", "feb28", 69],
    ["1956-02-29", "2026-02-27", "birthday", "feb28", 69],
    ["1956-02-29", "2026-02-28", "birthday", "feb28", 70],
    ["1956-02-29", "2026-02-28", "birthday", "mar1", 69],
    ["1956-02-29", "2026-03-01", "birthday", "mar1", 70],
    ["1956-02-29", "2028-02-28", "birthday", "feb28", 71],
    ["1956-02-29", "2028-02-29", "birthday", "feb28", 72],
    ["1955-12-31", "2026-01-01", "day_after", "feb28", 70],
    ["2026-05-01", "2026-01-01", "birthday", "feb28", 0],
  ] as const)("born %s, on %s, %s, %s: %i", (birth, on, attainOn, leapBirthday, age) => {
    expect(completedYears(aDay(birth), aDay(on), { attainOn, leapBirthday })).toBe(age);
  });
});

describe("the reference day", () => {
  const settings = (ageReference: Settings["ageReference"], more: Partial<Settings> = {}) => ({
    ...DEFAULT_SETTINGS,
    ageReference,
    ...more,
  });

  test.each([
    ["2026-03", settings("on_date"), "2026-03-20"],
    ["2026-03", settings("month_start"), "2026-03-01"],
    ["2026-02", settings("month_end"), "2026-02-28"],
    ["2024-02", settings("month_end"), "2024-02-29"],
    ["2026-01", settings("prev_month_end"), "2025-12-31"],
    ["2026-03", settings("prev_dec31"), "2025-12-31"],
    ["2026-03", settings("year_end"), "2026-12-31"],
    ["2026-06", settings("policy_year_start", { policyYearStart: "07-01" }), "2025-07-01"],
    ["2026-07", settings("policy_year_start", { policyYearStart: "07-01" }), "2026-07-01"],
    ["2026-04", settings("policy_year_start", { policyYearStart: "04-15" }), "2025-04-15"],
    ["2026-06", settings("annual_month", { annualMonth: 7 }), "2025-07-31"],
    ["2026-07", settings("annual_month", { annualMonth: 7 }), "2026-07-31"],
  ])("in %s", (month, chosen, day) => {
    const on = aDay(`${month}-20`);
    expect(ageReferenceDay(aMonth(month), on, chosen)).toBe(day);
  });

  test("月初 and 次月 differ only for people who complete the age on the 1st", () => {
    fc.assert(
      fc.property(fc.oneof(days, leapDays), days, (birth, on) => {
        const month = monthOf(on);
        const at = (reference: Settings["ageReference"]) =>
          completedYears(birth, ageReferenceDay(month, on, settings(reference)), DEFAULT_SETTINGS);
        const differs = at("month_start") !== at("prev_month_end");
        const isBirthdayMonth = birth.slice(5) === `${month.slice(5)}-01` && birth < firstDay(month);
        expect(differs).toBe(isBirthdayMonth);
      }),
    );
  });

  test("with month ends, a birth month without a day is enough", () => {
    fc.assert(
      fc.property(
        days,
        days,
        fc.constantFrom("month_end", "prev_month_end", "prev_dec31", "year_end"),
        (birth, on, reference) => {
          const day = ageReferenceDay(monthOf(on), on, settings(reference));
          const [first, last] = birthDays(birth.slice(0, 7)) ?? [birth, birth];
          expect(completedYears(first, day, DEFAULT_SETTINGS)).toBe(completedYears(last, day, DEFAULT_SETTINGS));
        },
      ),
    );
  });
});

test("a birth date may be a day or a month, and nothing else", () => {
  expect(birthDays("1956-02")).toEqual(["1956-02-01", "1956-02-29"]);
  expect(birthDays("1956-02-29")).toEqual(["1956-02-29", "1956-02-29"]);
  for (const text of ["1956-02-30", "1956-13", "1956", "56-02-01", "1956-2-1", ""]) expect(birthDays(text)).toBeNull();
});

test("nobody is born after the day asked about, or more than 130 years before", () => {
  const on = aDay("2026-01-13");
  expect(isPlausibleBirth(aDay("2026-01-13"), on)).toBe(true);
  expect(isPlausibleBirth(aDay("2026-01-14"), on)).toBe(false);
  expect(isPlausibleBirth(aDay("1895-01-14"), on)).toBe(true);
  expect(isPlausibleBirth(aDay("1895-01-13"), on)).toBe(false);
});
