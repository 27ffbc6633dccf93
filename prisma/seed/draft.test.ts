import { expect, test } from "vitest";
import { itemsOfDraft } from "@/lib/domain/editorial/statement";
import { draftDocSchema } from "@/lib/domain/draft/schema";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import { aDay } from "@/lib/domain/testing/register";
import { seedViewAfter } from "./content-view";
import { draftOf } from "./draft";
import { PUBLICATIONS } from "./publications";

const today = aDay("2026-11-21");

test.each(PUBLICATIONS.map((publication, index) => ({ publication, index, title: publication.title })))(
  "“$title” can be typed, says what it should, and has no errors",
  ({ publication, index }) => {
    const view = seedViewAfter(index);
    const doc = draftOf(publication, { view, today });
    expect(draftDocSchema.parse(doc)).toEqual(doc);
    const { statements, issues } = itemsOfDraft(doc, today);
    expect(issues).toEqual([]);
    expect(statements.map(({ payload }) => payload)).toEqual(publication.statements.map(({ payload }) => payload));
    const errors = issuesForSealing(doc, view, today).filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
  },
);

test("what hides an item of a later month says so", () => {
  const index = PUBLICATIONS.findIndex(({ title }) => title.startsWith("北京市"));
  const [publication] = PUBLICATIONS.slice(index);
  const doc = publication && draftOf(publication, { view: seedViewAfter(index), today });
  expect(doc?.items.map(({ region, hides }) => [region, hides.length])).toEqual([
    ["110000", 1],
    ["110000", 0],
  ]);
});
