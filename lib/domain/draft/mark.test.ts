import { expect, test } from "vitest";
import { draftMark } from "./mark";
import { aDraft } from "@/lib/domain/testing/draft";

test("a draft is known again whatever order its keys are in and whatever was seen of the register", () => {
  const draft = aDraft([]);
  const turned = Object.fromEntries(Object.entries({ ...draft, baseSeq: draft.baseSeq + 7 }).toReversed());
  expect(draftMark({ ...draft, ...turned })).toBe(draftMark(draft));
  expect(draftMark(draft)).toMatch(/^[0-9a-f]{16}$/);
});

test("another text has another mark, also where only one sign differs or two change places", () => {
  const marks = Array.from({ length: 5000 }, (_, index) => draftMark({ ...aDraft([]), publicNote: `说明${index}` }));
  const swapped = ["12", "21", "1 2", ""].map((publicNote) => draftMark({ ...aDraft([]), publicNote }));
  expect(new Set([...marks, ...swapped]).size).toBe(5004);
});
