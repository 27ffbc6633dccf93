/** What is claimed of sources, asked alike of drafts, of sealed items and of the API's acts. */
import { ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { rejectionOf } from "@/lib/domain/case/check";
import { caseSchema } from "@/lib/domain/case/schema";
import { claimIssues } from "./claim";
import { A_CITATION, aDraft, aDraftedRule } from "@/lib/domain/testing/draft";
import { itemsOfDraft } from "@/lib/domain/editorial/statement";
import type { Payload } from "@/lib/domain/register/item";
import { claimErrors, issuesForPublishing, issuesForSealing } from "./proposal";
import type { RulePayloadInput } from "@/lib/domain/rule/schema";
import { aDay, anItem, aParameter, aRule, aView, monthly } from "@/lib/domain/testing/register";

const TODAY = aDay("2026-11-21");
const CITY = "全国/示例省/示例市";
const method = { ...monthly("120"), op: "fixed" } as const;

type Stated = Omit<RulePayloadInput, "v" | "verification"> & { verification?: RulePayloadInput["verification"] };

/** One thing wrong each, and the key that every door says. */
const WRONG: readonly (readonly [string, Stated])[] = [
  ["unknown_kind_required", { method: { op: "unknown", reason: "另行制定" }, citations: [A_CITATION] }],
  ["official_day_required", { method, citations: [{ ...A_CITATION, checkedOn: undefined }] }],
  [
    "official_host_unreviewed",
    { method, citations: [{ ...A_CITATION, number: undefined, link: "https://x.example" }] },
  ],
  ["official_needs_number_or_link", { method, citations: [{ ...A_CITATION, number: undefined, link: undefined }] }],
  ["quote_required", { method, citations: [{ ...A_CITATION, quote: undefined }] }],
  ["citation_required", { method, citations: [] }],
  ["day_to_come", { method, citations: [{ ...A_CITATION, checkedOn: aDay("2026-11-22") }] }],
  ["day_to_come", { method, verification: "secondary", citations: [{ ...A_CITATION, readOn: aDay("2027-01-01") }] }],
];

describe.each(WRONG)("%s", (key, rule) => {
  const view = aView([anItem({ series: ruleSeries(CITY, "in_service"), rule: aRule(monthly("1")) })], [CITY]);
  const doc = aDraft([aDraftedRule({ rule })]);

  test("keeps a draft from being sealed, however its fields came in", () => {
    const errors = issuesForSealing(doc, view, TODAY).filter(({ severity }) => severity === "error");
    expect(errors.map((one) => one.key)).toContain(key);
  });

  test("keeps what was sealed from being published", () => {
    const { statements } = itemsOfDraft(doc, TODAY);
    expect(statements).toHaveLength(1);
    expect(claimErrors(statements, TODAY).map((one) => one.key)).toEqual([key]);
    expect(issuesForPublishing(statements, view, TODAY).map((one) => one.key)).toContain(key);
  });

  test.each(["seal", "publish"])("is refused by name to the act %s", (action) => {
    expect(rejectionOf(caseOf(rule, action), TODAY)?.rejected).toBe(key);
  });

  test.each([undefined, "save_draft"])("is no matter to a question, or to a draft that is kept (%s)", (action) => {
    expect(rejectionOf(caseOf(rule, action), TODAY)).toBeNull();
  });
});

function caseOf(rule: Stated, action: string | undefined) {
  const { method: stated, citations = [], verification = "official_text" } = rule;
  const given = { kind: "rule", region: CITY, category: "retired", from: "2027-01", method: stated };
  return caseSchema.parse({
    given: [{ ...given, citations, verification }],
    region: CITY,
    category: "retired",
    action,
  });
}

test("a case that names no level claims nothing of its sources", () => {
  const given = { kind: "rule", region: CITY, category: "retired", from: "2027-01", method };
  const one = caseSchema.parse({ given: [given], region: CITY, category: "retired", action: "seal" });
  expect(rejectionOf(one, TODAY)).toBeNull();
});

test("a document that was compared is official text, whatever page stands beside it", () => {
  const link = { ...A_CITATION, link: "https://x.example/1" };
  const found = claimIssues({ kind: "rule", rule: aRule(monthly("1"), { citations: [link] }) }, TODAY);
  expect(found.map(({ key, severity }) => `${severity} ${key}`)).toEqual(["warning official_link_unreviewed"]);
});

test("a page read on a reviewed site and compared is official text without a number", () => {
  const page = { title: "通知", quote: "每月1元", link: "https://www.gov.cn/1", checkedOn: TODAY };
  expect(claimIssues({ kind: "rule", rule: aRule(monthly("1"), { citations: [page] }) }, TODAY)).toEqual([]);
});

test("a figure of a region is held to the same", () => {
  const parameter = { ...aParameter("5000"), citations: [{ title: "统计公报", number: "一号", quote: "5000元" }] };
  const found = claimIssues({ kind: "parameter", parameter }, TODAY);
  expect(found.map(({ key, field }) => `${key} at ${field}`)).toEqual([
    "official_day_required at citations.0.checkedOn",
  ]);
});

test("a guide holds no figure to compare, and names where its official text stands all the same", () => {
  const guide = (link: string): Payload => ({
    kind: "guide",
    guide: { v: 1, mode: "replace", blocks: [], verification: "official_text", citations: [{ title: "指南", link }] },
  });
  expect(claimIssues(guide("https://www.gov.cn/1"), TODAY)).toEqual([]);
  expect(claimIssues(guide("https://x.example/1"), TODAY)).toMatchObject([{ key: "official_host_unreviewed" }]);
});
