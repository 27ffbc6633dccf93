import { expect, test } from "vitest";
import { CHECKS } from "@/lib/domain/typed/check-catalogue";
import { CITY, NOW, TODAY, type Broken } from "@/lib/domain/testing/check";
import { ASKED } from "@/lib/domain/testing/check-asked";
import { RAILS, STATED } from "@/lib/domain/testing/check-sealed";
import { METHOD, TYPED } from "@/lib/domain/testing/check-typed";
import { aDraft, aDraftedRule } from "@/lib/domain/testing/draft";
import { isIssueKey } from "@/lib/domain/typed/issue-key";
import { listedIssues } from "@/lib/domain/typed/listed-issue";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import { aView, monthly } from "@/lib/domain/testing/register";
import { editorWords } from "@/lib/i18n/editor/words";
import { LANGUAGES } from "@/lib/i18n/core/language";
import { fieldLabel, valueKindOf } from "./field-label";

const ALL: readonly Broken[] = [...TYPED, ...METHOD, ...STATED, ...RAILS, ...ASKED];

function found({ drafted = { rule: { method: monthly("120") } }, doc = {}, given = [NOW] }: Broken) {
  const item = "seriesKind" in drafted ? drafted : aDraftedRule(drafted);
  return issuesForSealing(aDraft([item], doc), aView(given, [CITY]), TODAY).map((issue) => ({ issue, item }));
}

test.each(LANGUAGES)("every issue of a draft is told with the name of its field, never its path (%s)", (language) => {
  const named = ALL.flatMap(found).map(({ issue: { field }, item }) => ({
    field,
    name: fieldLabel(field, editorWords(language), language, valueKindOf(item)),
  }));
  expect(named.filter(({ name }) => name === "" || /(?:^|· )[a-z]+(?:[A-Z][a-z]+)*$|[._@]/.test(name))).toEqual([]);
});

test("the value is called what the form calls it", () => {
  const [words, field] = [editorWords("zh-CN"), "items.x.fields.bands.2.value"];
  expect(fieldLabel(field, words, "zh-CN")).toBe("第 3 段 · 金额");
  expect(fieldLabel(field, words, "zh-CN", "rate")).toBe("第 3 段 · 比例");
  expect(fieldLabel("fields.value", words, "zh-CN", "figure")).toBe("数值（元）");
});

test("a bound that is left is listed once: by the question for its reason, or by the warning where the reason is written", () => {
  for (const broken of RAILS) {
    const listed = listedIssues(found(broken).map(({ issue }) => issue));
    const asked = listed.flatMap(({ key, params }) =>
      key === "guard_rail_reason_required" ? String(params.rail) : [],
    );
    const told = listed.flatMap(({ key }) => (isIssueKey(key) && CHECKS[key].isRail ? key : []));
    expect(told.filter((rail) => asked.includes(rail))).toEqual([]);
  }
});
