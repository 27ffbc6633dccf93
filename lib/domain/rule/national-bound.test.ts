import { expect, it } from "vitest";
import { parseCreditMonth } from "@/lib/domain/value/credit-month";
import { nationalBound } from "./national-bound";
import { NATIONAL_BOUNDS } from "./national-bound.schema";

it("every bound names a document of the table, with its number, its issuer and its day", () => {
  const { documents, bounds, transition } = NATIONAL_BOUNDS;
  for (const { document } of [...bounds, transition]) {
    expect(documents[document]).toMatchObject({
      title: expect.any(String),
      number: expect.stringMatching(/〔\d{4}〕\d+号$/),
      issuer: expect.any(String),
      issuedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
  }
});

it("every bound has a least that is not above its most, and no two of one name begin in one month", () => {
  const { bounds } = NATIONAL_BOUNDS;
  expect(bounds.filter(({ leastPpm, mostPpm }) => leastPpm > mostPpm)).toEqual([]);
  const begun = bounds.map(({ name, from }) => `${name} ${from}`);
  expect(begun).toEqual([...new Set(begun)].toSorted((a, b) => begun.indexOf(a) - begun.indexOf(b)));
  for (const name of new Set(bounds.map((bound) => bound.name))) {
    const months = bounds.filter((bound) => bound.name === name).map(({ from }) => from);
    expect(months).toEqual(months.toSorted());
  }
});

it("an open rule is held to the newest bound, one from before the first to the first", () => {
  const first = NATIONAL_BOUNDS.bounds.find(({ name }) => name === "average_rate");
  expect(nationalBound("average_rate", parseCreditMonth("2009-01"))).toEqual(first);
  expect(nationalBound("average_rate", null)).toMatchObject({ leastPpm: 20_000, mostPpm: 30_000 });
});
