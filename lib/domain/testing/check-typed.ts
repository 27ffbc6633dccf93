/** Drafts that break what is asked of typed text and of a method by itself, for the tests of the checks. */
import { emptyExampleFields } from "@/lib/domain/draft/empty-fields";
import { type Broken, band, cited, nested, ofOwn, ofRetired, sound, table, typedAs } from "./check";
import { monthly, yuan } from "./register";

/** What cannot be read as it is typed. */
export const TYPED: readonly Broken[] = [
  { key: "required", field: "fields.value", severity: "error", drafted: typedAs("") },
  { key: "number_invalid", field: "fields.value", severity: "error", drafted: typedAs("一百") },
  { key: "number_comma", field: "fields.value", severity: "error", drafted: typedAs("1,5") },
  { key: "number_negative", field: "fields.value", severity: "error", drafted: typedAs("-5") },
  { key: "number_too_large", field: "fields.value", severity: "error", drafted: typedAs("99999999") },
  { key: "money_decimals", field: "fields.value", severity: "error", drafted: typedAs("1.005") },
  { key: "money_is_percent", field: "fields.value", severity: "error", drafted: typedAs("2.5%") },
  { key: "percent_decimals", field: "fields.value", severity: "error", drafted: typedAs("2.00001", ofOwn("2")) },
  { key: "percent_is_money", field: "fields.value", severity: "error", drafted: typedAs("2元", ofOwn("2")) },
  { key: "percent_too_large", field: "fields.value", severity: "error", drafted: typedAs("25", ofOwn("2")) },
  {
    key: "whole_number",
    field: "fields.creditingMonth",
    severity: "error",
    drafted: { ...sound, fields: { creditingMonth: "13" } },
  },
  { key: "month_invalid", field: "from", severity: "error", drafted: { ...sound, from: "开春" } },
  { key: "credit_month_required", field: "from", severity: "error", drafted: { ...sound, from: "" } },
  { key: "month_day_not_first", field: "from", severity: "error", drafted: { ...sound, from: "2027-01-15" } },
  { key: "month_order", field: "to", severity: "error", drafted: { ...sound, to: "2026-12" } },
  {
    key: "row_repeated",
    field: "fields.examples.0.ownCreditYearTotal.1.year",
    severity: "error",
    drafted: {
      ...sound,
      fields: {
        examples: [
          { ...emptyExampleFields(), ownCreditYearTotal: ["2022", "2022年"].map((year) => ({ year, amount: "1" })) },
        ],
      },
    },
  },
  { key: "bands_required", field: "fields.bands", severity: "error", drafted: { fields: { shape: "fixed_by_age" } } },
  {
    key: "band_limit_required",
    field: "fields.bands.0.upTo",
    severity: "error",
    drafted: { fields: { shape: "fixed_by_age", bands: [band("", "100"), band("", "110")] } },
  },
  {
    key: "verification_required",
    field: "fields.verification",
    severity: "error",
    drafted: { ...sound, fields: { verification: "" } },
  },
  {
    key: "link_invalid",
    field: "fields.citations.0.link",
    severity: "error",
    drafted: { ...sound, fields: { citations: [cited({ link: "javascript:alert(1)" })] } },
  },
  {
    key: "date_invalid",
    field: "fields.citations.0.issuedOn",
    severity: "error",
    drafted: { ...sound, fields: { citations: [cited({ issuedOn: "2026-02-30" })] } },
  },
  {
    key: "text_too_long",
    field: "fields.citations.0.number",
    severity: "error",
    drafted: { ...sound, fields: { citations: [cited({ number: "号".repeat(81) })] } },
  },
];

/** What a method by itself gets wrong. */
export const METHOD: readonly Broken[] = [
  {
    key: "age_bands_incomplete",
    field: "fields.tree.rows.0.when",
    severity: "error",
    drafted: { rule: { method: table({ when: { age: [0, 75] } }, { when: { age: [76, null] } }) } },
  },
  {
    key: "age_bands_overlap",
    field: "fields.bands.1.upTo",
    severity: "error",
    drafted: { fields: { shape: "fixed_by_age", bands: [band("70", "100"), band("60", "105"), band("", "110")] } },
  },
  {
    key: "band_printed_required",
    field: "fields.bands.1.printed",
    severity: "error",
    drafted: { rule: { method: table({ when: { age: [0, 70] } }, { when: { age: [70, null] }, printed: " " }) } },
  },
  {
    key: "bands_incomplete",
    field: "fields.tree",
    severity: "error",
    drafted: { rule: { method: table({ when: { tag: "劳模" } }) } },
  },
  {
    key: "bands_overlap",
    field: "fields.tree.rows.1.when",
    severity: "error",
    drafted: {
      rule: { method: table({ when: { contributionYears: [0, 20] } }, { when: { contributionYears: [19, null] } }) },
    },
  },
  {
    key: "band_unreachable",
    field: "fields.tree.rows.1.when",
    severity: "error",
    drafted: { rule: { method: table({ when: { ownPension: [null, null] } }, { when: { tag: "劳模" } }) } },
  },
  {
    key: "policy_year_start_required",
    field: "fields.policyYearStart",
    severity: "error",
    drafted: { rule: { method: monthly("120"), settings: { ageReference: "policy_year_start" } } },
  },
  {
    key: "annual_month_required",
    field: "fields.annualMonth",
    severity: "error",
    drafted: { rule: { method: monthly("120"), settings: { ageReference: "annual_month" } } },
  },
  {
    key: "method_too_deep",
    field: "fields.tree.parts.0.parts.0.parts.0.parts.0",
    severity: "error",
    drafted: { rule: { method: nested(4) } },
  },
  {
    key: "method_refers_to_itself",
    field: "fields.tree",
    severity: "error",
    drafted: { rule: { method: ofRetired } },
  },
  {
    key: "category_unknown",
    field: "fields.tree.category",
    severity: "error",
    drafted: { rule: { method: { ...ofRetired, category: "astronauts" } } },
  },
  {
    key: "range_empty",
    field: "fields.tree.min",
    severity: "error",
    drafted: { rule: { method: { op: "clamp", of: ofOwn("2"), minFen: yuan("200"), maxFen: yuan("100") } } },
  },
];
