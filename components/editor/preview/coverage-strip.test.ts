import { describe, expect, test } from "vitest";
import { segmentsOf } from "./coverage-strip";

function band(from: string, to: string, value = "1") {
  return { from, to, value };
}

describe("the ages covered", () => {
  test("are one segment a band up to the oldest age", () => {
    expect(segmentsOf([band("0", "70", "100"), band("70", "", "110")])).toEqual([
      { from: 0, to: 70, kind: "band", text: "100" },
      { from: 70, to: 120, kind: "band", text: "110" },
    ]);
  });

  test("are read as the form reads them, with their words and in full-width digits", () => {
    expect(segmentsOf([band("", "７０周岁"), band("70岁", "")]).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["band", 0, 70],
      ["band", 70, 120],
    ]);
  });

  test("show a gap between bands and after the last", () => {
    expect(segmentsOf([band("", "60"), band("70", "80")]).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["band", 0, 60],
      ["gap", 60, 70],
      ["band", 70, 80],
      ["gap", 80, 120],
    ]);
  });

  test("show what two bands cover as an overlap", () => {
    expect(segmentsOf([band("0", "75"), band("70", "")]).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["band", 0, 75],
      ["overlap", 70, 75],
      ["band", 75, 120],
    ]);
  });

  test("leave out a band whose limits are not numbers yet", () => {
    expect(segmentsOf([band("0", "六十"), band("0", "")])).toEqual([{ from: 0, to: 120, kind: "band", text: "1" }]);
  });
});
