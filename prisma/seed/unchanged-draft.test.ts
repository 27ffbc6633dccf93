import { expect, test } from "vitest";
import { newDraftItem } from "@/lib/domain/editorial/statement";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import { seriesId } from "@/lib/domain/register/series";
import { aDay, aMonth } from "@/lib/domain/testing/register";
import { timeline } from "@/lib/domain/register/timeline";
import { seedItems, seedView } from "./content-view";

const view = seedView();
const today = aDay("2026-11-21");
const lines = [...new Map(seedItems().map(({ series }) => [seriesId(series), series]))].filter(
  ([id, { kind }]) =>
    kind !== "guide" &&
    timeline(view.itemsBySeries.get(id) ?? [], view.seq).some(({ to }) => to === null || to > aMonth("2027-01")),
);

test.each(lines)("a change that changes nothing is not sent: %s", (_name, series) => {
  const item = newDraftItem(view, {
    id: "6b1f7a52-3d6f-4d0a-9c55-0d6a3c1f2b11",
    series,
    kind: "change",
    today,
  });
  const doc: DraftDoc = { v: 1, baseSeq: view.seq, publicNote: "说明这次为什么变", minor: false, items: [item] };
  const keys = issuesForSealing(doc, view, today)
    .filter(({ severity }) => severity === "error")
    .map(({ key }) => key);
  expect(keys).toContain("identical");
});
