/** Civil dates and credit months. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addMonths, firstDay, lastDayOf, monthOf, monthsBetween, parseCreditMonth } from "./credit-month";
import { dayOf, parsePlainDate, plainDate, previousDay } from "./plain-date";
import { aDay, aMonth } from "@/lib/domain/testing/register";

const months = fc
  .record({ year: fc.integer({ min: 1990, max: 2199 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => monthOf(plainDate(year, month, 1)));

test("months are added as another calendar library adds them", () => {
  fc.assert(
    fc.property(months, fc.integer({ min: -3000, max: 3000 }), (month, count) => {
      const expected = Temporal.PlainYearMonth.from(month).add({ months: count }).toString();
      expect(addMonths(month, count)).toBe(expected);
      expect(monthsBetween(month, addMonths(month, count))).toBe(count);
      expect(dayOf(lastDayOf(month))).toBe(Temporal.PlainYearMonth.from(month).daysInMonth);
    }),
  );
});

test("text order is month order", () => {
  fc.assert(
    fc.property(months, months, (a, b) => {
      expect(a < b).toBe(monthsBetween(a, b) > 0);
    }),
  );
});

test("exactly the days that exist can be read", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, day) => {
        const text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
          "-",
        );
        let exists = true;
        try {
          Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          exists = false;
        }
        expect(parsePlainDate(text) !== null).toBe(exists);
      },
    ),
  );
});

test("the day before is the day before, across months, years and 29 February", () => {
  expect(["2026-01-01", "2024-03-01", "2026-03-01", "2026-05-20"].map((day) => previousDay(aDay(day)))).toEqual([
    "2025-12-31",
    "2024-02-29",
    "2026-02-28",
    "2026-05-19",
  ]);
});

test("a month has its first and its last day", () => {
  expect([firstDay(aMonth("2024-02")), lastDayOf(aMonth("2024-02"))]).toEqual(["2024-02-01", "2024-02-29"]);
});

test("months outside 1990 to 2199 and other shapes are refused", () => {
  for (const text of ["1989-12", "2200-01", "2026-13", "2026-00", "2026-1", "2026-01-01", "２０２６-01"]) {
    expect(parseCreditMonth(text)).toBeNull();
  }
  expect(parseCreditMonth("2199-12")).toBe("2199-12");
});
