/** Builders of drafts that break one check each, for the tests of the checks. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { aDraftedRule, A_CITATION, type DraftedRule } from "./draft";
import type { DraftItem } from "@/lib/domain/draft/schema";
import type { IssueSeverity } from "@/lib/domain/typed/issue";
import type { IssueKey } from "@/lib/domain/typed/issue-key";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { Expr, Method, Row } from "@/lib/domain/rule/method.schema";
import { emptyParameterFields } from "@/lib/domain/form/parameter";
import type { yuan } from "./register";
import { aDay, anItem, aParameter, aRule, monthly, percent } from "./register";

/** Where the drafts are about. */
export const CITY = "全国/示例省/示例市";
/** The day they are checked on. */
export const TODAY = aDay("2026-11-21");
/** Their line. */
export const SERIES = ruleSeries(CITY, "retired");
/** The rule in force there. */
export const NOW = anItem({
  series: SERIES,
  rule: aRule(monthly("100"), { citations: [A_CITATION] }),
  from: "2025-01",
});
/** A rule announced after it. */
export const LATER = anItem({ series: SERIES, rule: aRule(monthly("130")), from: "2027-07", seq: 2 });
/** The average pension of the city. */
export const AVERAGE = anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2023), parameter: aParameter("5000") });
/** A change in order. */
export const sound = { rule: { method: monthly("120") } } satisfies DraftedRule;

/** A draft that breaks one check, and what is said of it. */
export interface Broken {
  readonly key: IssueKey;
  /** Relative to the item; the whole path for a field of the draft. */
  readonly field: string;
  readonly severity: IssueSeverity;
  readonly drafted?: DraftedRule | DraftItem;
  readonly doc?: { readonly publicNote?: string; readonly baseSeq?: number; readonly minor?: boolean };
  readonly given?: readonly PublishedItem[];
}

/** A rule of the shape, with this text in the field of its value. */
export const typedAs = (value: string, rule: Method = monthly("120")): DraftedRule => ({
  rule: { method: rule },
  fields: { value },
});
/** A table of the conditions. */
export const table = (...rows: readonly (Pick<Row, "when"> & Partial<Row>)[]): Method => ({
  op: "table",
  rows: rows.map((row) => ({ printed: "如文件", then: monthly("110"), ...row })),
});
/** A rate of the own contribution base. */
export const ofOwn = (rate: string): Expr => ({
  op: "rate",
  ppm: percent(rate),
  base: { base: "own_contribution_base" },
});
/** A share of the retirees’ credit. */
export const ofRetired: Expr = { op: "of_category", category: "retired", ppm: percent("80") };
/** A regional figure as typed. */
export const parameterItem = (value: string): DraftItem => ({
  ...aDraftedRule({}),
  seriesKind: "parameter",
  key: "AVG_PENSION/2024",
  fields: { ...emptyParameterFields(), value, verification: "official_text" },
});
/** A worked example that expects an amount. */
export const anExample = (expectFen: ReturnType<typeof yuan>) => ({
  name: "王女士",
  person: {},
  on: aDay("2027-03-01"),
  expectFen,
});

/** A band as typed. */
export function band(upTo: string, value: string) {
  return { upTo, value, printed: "如文件" };
}

/** A source as typed. */
export function cited(more: Partial<Record<"link" | "issuedOn" | "number", string>>) {
  return { issuedOn: "", ...A_CITATION, ...more };
}

/** Sums inside one another. */
export function nested(levels: number): Expr {
  return levels === 0 ? monthly("1") : { op: "sum", parts: [nested(levels - 1)] };
}
