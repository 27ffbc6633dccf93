import fc from "fast-check";
import { expect, test } from "vitest";
import { fen } from "@/lib/domain/value/fen";
import { ppm } from "@/lib/domain/value/ppm";
import {
  parseAge,
  parsePercent,
  parseShare,
  parseWhole,
  parseYear,
  parseYears,
  parseYuan,
  plainFigure,
  percentText,
  yuanText,
} from "./number";

test.each([
  ["110", 11_000],
  ["110.5", 11_050],
  ["１０５．５０", 10_550],
  ["105。50", 10_550],
  ["1,680.00", 168_000],
  ["１，６８０", 168_000],
  ["1,234,567.9", 123_456_790],
  ["¥ 105 元", 10_500],
  [".5", 50],
  ["0", 0],
  ["1.2万元", 1_200_000],
  ["１万", 1_000_000],
  ["0.50005万", 500_050],
])("%s yuan is read as %i fen", (text, value) => {
  expect(parseYuan(text)).toEqual({ ok: true, value });
});

test.each([
  ["2,5", "number_comma"],
  ["1,68", "number_comma"],
  ["1,2345", "number_comma"],
  ["1.680,00", "number_comma"],
  ["100.005", "money_decimals"],
  ["1.0000001万", "money_decimals"],
  ["万", "number_invalid"],
  ["2,5万", "number_comma"],
  ["1001万", "number_too_large"],
  ["100.000", "money_decimals"],
  ["-5", "number_negative"],
  ["2.5%", "money_is_percent"],
  ["", "required"],
  ["一百", "number_invalid"],
  ["1e3", "number_invalid"],
  ["1.2.3", "number_invalid"],
  ["10000000.01", "number_too_large"],
])("%s is not an amount: %s", (text, key) => {
  expect(parseYuan(text)).toMatchObject({ ok: false, key });
});

test.each([
  ["2.5", 25_000],
  ["２．５％", 25_000],
  ["2.5 %", 25_000],
  ["0.0001", 1],
  ["20", 200_000],
])("%s per cent is %i ppm", (text, value) => {
  expect(parsePercent(text)).toEqual({ ok: true, value });
});

test.each([
  ["2,5", "number_comma"],
  ["2.50001", "percent_decimals"],
  ["20.0001", "percent_too_large"],
  ["100", "percent_too_large"],
  ["100元", "percent_is_money"],
])("%s is not a rate: %s", (text, key) => {
  expect(parsePercent(text)).toMatchObject({ ok: false, key });
});

test("an age is a whole number within its bounds", () => {
  expect(parseWhole("７０", 0, 150)).toEqual({ ok: true, value: 70 });
  expect(parseWhole("70.5", 0, 150)).toMatchObject({ key: "whole_number" });
  expect(parseWhole("151", 0, 150)).toMatchObject({ key: "whole_number", params: { min: 0, max: 150 } });
});

test("every amount and rate survives being written into a field and read again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (amount) => {
      expect(parseYuan(yuanText(fen(amount)))).toEqual({ ok: true, value: amount });
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), (rate) => {
      expect(parsePercent(percentText(ppm(rate)))).toEqual({ ok: true, value: rate });
    }),
  );
  expect(yuanText(fen(5))).toBe("0.05");
  expect(percentText(ppm(25_000))).toBe("2.5");
});

test("a share of another credit is read up to the whole", () => {
  expect(parseShare("８０％")).toEqual({ ok: true, value: 800_000 });
  expect(parseShare("100")).toEqual({ ok: true, value: 1_000_000 });
  expect(parseShare("100.1")).toMatchObject({ key: "percent_too_large", params: { max: "100" } });
  expect(parseShare("80元")).toMatchObject({ key: "percent_is_money" });
});

test("ages and years are read with their words", () => {
  expect(parseAge("７０ 周岁")).toEqual({ ok: true, value: 70 });
  expect(parseAge("70岁")).toEqual({ ok: true, value: 70 });
  expect(parseYears("15年")).toEqual({ ok: true, value: 15 });
  expect(parseYear("2023年度")).toEqual({ ok: true, value: 2023 });
  expect(parseAge("七十")).toMatchObject({ key: "whole_number" });
  expect(parseYear("1989")).toMatchObject({ key: "whole_number", params: { min: 1990, max: 2199 } });
});

test.each([
  ["１０５．５０", "money", "105.50"],
  ["８０元", "money", "80"],
  ["¥1,680.5", "money", "1680.5"],
  ["1.2万", "money", "12000"],
  ["2.5 %", "percent", "2.5"],
  ["７０周岁", "count", "70"],
  ["12月", "count", "12"],
] as const)("%s is left in a field of %s as %s", (typed, kind, plain) => {
  expect(plainFigure(typed, kind)).toBe(plain);
});

test("a figure that cannot be read, or is written plainly already, stays as it was typed", () => {
  const kinds = ["money", "percent", "count"] as const;
  for (const typed of ["", "105.5", "八十", "-3", "2,5", "1.2.3"]) {
    for (const kind of kinds) expect(plainFigure(typed, kind)).toBe(typed);
  }
  expect(plainFigure("80%", "money")).toBe("80%");
  expect(plainFigure("80元", "percent")).toBe("80元");
});

test("writing a figure plainly changes nothing that it means", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_99 }), (amount) => {
      const grouped = `${(amount / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })}元`;
      expect(parseYuan(plainFigure(grouped, "money"))).toEqual(parseYuan(grouped));
    }),
  );
});
