import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  idOfSpelled,
  parameterSeries,
  parseSeries,
  parseSeriesId,
  ruleSeries,
  seriesId,
  seriesKey,
  type SeriesKind,
  type SeriesRef,
  spellSeries,
} from "./series";

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,12}$/);
const region = fc.stringMatching(/^[0-9]{6}(-[a-z]{2})?$/);
const series: fc.Arbitrary<SeriesRef> = fc.oneof(
  fc.tuple(region, word, fc.option(word, { nil: undefined })).map((parts) => ruleSeries(...parts)),
  fc
    .tuple(region, word, fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: undefined }))
    .chain(([where, code, year]) =>
      fc.option(word, { nil: undefined }).map((scheme) => parameterSeries(where, code, year, scheme)),
    ),
  fc.tuple(region, word).map(([where, topic]) => ({ kind: "guide", region: where, topic }) as const),
);

describe("the key of a series", () => {
  test.each<[SeriesRef, string]>([
    [ruleSeries("110000", "retired"), "retired"],
    [ruleSeries("110000", "retired", "exam_allowance"), "retired/exam_allowance"],
    [parameterSeries("110000", "AVG_PENSION"), "AVG_PENSION"],
    [parameterSeries("110000", "AVG_PENSION", 2022), "AVG_PENSION/2022"],
    [parameterSeries("110000", "AVG_PENSION", 2022, "enterprise"), "AVG_PENSION/2022/enterprise"],
    [parameterSeries("110000", "AVG_PENSION", undefined, "public"), "AVG_PENSION/public"],
    [{ kind: "guide", region: "110000", topic: "balance_query" }, "balance_query"],
  ])("%j is spelled %s, and read back", (value, key) => {
    expect(seriesKey(value)).toBe(key);
    expect(parseSeries({ kind: value.kind, region: "110000", key })).toEqual(value);
    expect(parseSeriesId(`${value.kind}:110000:${key}`)).toEqual(value);
  });

  test("every series is read back as it was spelled", () => {
    fc.assert(
      fc.property(series, (value) => {
        expect(parseSeries(spellSeries(value))).toEqual(value);
        expect(parseSeriesId(seriesId(value))).toEqual(value);
      }),
    );
  });

  test("whatever can be read is spelled as it was written", () => {
    const key = fc.stringMatching(/^[A-Za-z0-9_/]{0,16}$/);
    fc.assert(
      fc.property(fc.constantFrom<SeriesKind>("rule", "parameter", "guide"), region, key, (kind, where, typed) => {
        const spelled = { kind, region: where, key: typed };
        const read = parseSeries(spelled);
        if (read !== null) expect(spellSeries(read)).toEqual(spelled);
        if (read !== null) expect(seriesId(read)).toBe(idOfSpelled(spelled));
      }),
    );
  });

  test.each<[SeriesKind, string]>([
    ["rule", ""],
    ["rule", "retired/"],
    ["rule", "/exam_allowance"],
    ["rule", "retired/exam/allowance"],
    ["rule", "2022"],
    ["parameter", "AVG_PENSION/22"],
    ["parameter", "AVG_PENSION/enterprise/2022"],
    ["parameter", "AVG_PENSION/2022/enterprise/more"],
    ["guide", "balance/query"],
    ["guide", "balance query"],
  ])("a %s has no key %j", (kind, key) => {
    expect(parseSeries({ kind, region: "110000", key })).toBeNull();
  });

  test.each(["", "rule", "rule:110000", "law:110000:retired", "rule:110000:retired:more"])("%j names none", (id) => {
    expect(parseSeriesId(id)).toBeNull();
  });
});
