/** Every check, one at a time: a draft that breaks it, where it is said, and how it weighs. A check that is taken out turns its line red. */
import { describe, expect, test } from "vitest";
import { CHECKS } from "@/lib/domain/typed/check-catalogue";
import { type Broken, CITY, NOW, sound, TODAY } from "@/lib/domain/testing/check";
import { ASKED } from "@/lib/domain/testing/check-asked";
import { RAILS, STATED } from "@/lib/domain/testing/check-sealed";
import { METHOD, TYPED } from "@/lib/domain/testing/check-typed";
import { aDraft, aDraftedRule, DRAFT_ITEM_ID } from "@/lib/domain/testing/draft";
import type { Issue } from "@/lib/domain/typed/issue";
import { isIssueKey, type IssueKey } from "@/lib/domain/typed/issue-key";
import { preview } from "@/lib/domain/preview/preview";
import { issuesForSealing } from "./proposal";
import { aView } from "@/lib/domain/testing/register";

function seen({ drafted = sound, doc = {}, given = [NOW] }: Broken): readonly Issue[] {
  const item = "seriesKind" in drafted ? drafted : aDraftedRule(drafted);
  const draft = aDraft([item], doc);
  const found = preview(aView(given, [CITY]), draft, item.id, { today: TODAY }).issues;
  expect(found, "the preview says what sealing would").toEqual(
    expect.arrayContaining(issuesForSealing(draft, aView(given, [CITY]), TODAY)),
  );
  return found;
}

function shown({ field, key, severity }: Issue): string {
  return `${severity} ${key} at ${field.replace(`items.${DRAFT_ITEM_ID}`, "").replace(/^\./, "")}`;
}

/** Asked of the draft's own schema or of the whole draft: they have tests of their own (`draft.schema`, `start-proposal`, `proposal-checks`). */
const ELSEWHERE: readonly IssueKey[] = [
  "text_ill_formed",
  "text_too_short",
  "value_invalid",
  "parameter_unknown",
  "nothing_to_send",
  "empty_revision",
  "overlap_in_revision",
];

const ALL = [...TYPED, ...METHOD, ...STATED, ...RAILS, ...ASKED];

describe("each check finds what it is there for, and says it at its place", () => {
  test.each(ALL.map((broken) => [`${broken.severity} ${broken.key}`, broken] as const))("%s", (_name, broken) => {
    expect(seen(broken).map(shown)).toContain(`${broken.severity} ${broken.key} at ${broken.field}`);
  });

  test("and a draft in order has none of them", () => {
    expect(seen({ key: "required", field: "", severity: "error" })).toEqual([]);
  });
});

test("every check of the catalogue is tried", () => {
  const tried = new Set([...ALL.map(({ key }) => key), ...ELSEWHERE]);
  expect([...tried].toSorted()).toEqual(Object.keys(CHECKS).toSorted());
});

test("every issue found weighs what the catalogue says", () => {
  for (const { key, severity } of ALL.flatMap(seen)) {
    expect(isIssueKey(key) && CHECKS[key].severities, key).toContain(severity);
  }
});
