/** Drafts that break what is asked before sealing, for the tests of the checks. */
import { ruleSeries } from "@/lib/domain/register/series";
import { A_CITATION } from "./draft";
import { type Broken, anExample, AVERAGE, LATER, NOW, ofOwn, ofRetired, parameterItem, SERIES, sound } from "./check";
import { aDay, anItem, aRule, byAge, monthly, ofAveragePension, percent, yearlySum, yuan } from "./register";

const A_READ_PAGE = { title: "通知", quote: "每月划入120元", checkedOn: aDay("2026-11-01") };

/** What a draft must state, and what it says about its line. */
export const STATED: readonly Broken[] = [
  { key: "reason_required", field: "reason", severity: "error", drafted: { ...sound, kind: "correction", reason: "" } },
  {
    key: "reason_too_short",
    field: "reason",
    severity: "error",
    drafted: { ...sound, kind: "correction", reason: "写错了" },
  },
  {
    key: "citation_required",
    field: "fields.citations",
    severity: "error",
    drafted: { ...sound, fields: { citations: [] } },
  },
  {
    key: "quote_required",
    field: "fields.citations.0.quote",
    severity: "error",
    drafted: { rule: { ...sound.rule, citations: [{ title: "通知", number: "一号" }] } },
  },
  {
    key: "quote_required",
    field: "fields.citations.0.quote",
    severity: "warning",
    drafted: { rule: { ...sound.rule, verification: "secondary", citations: [{ title: "通知", number: "一号" }] } },
  },
  {
    key: "official_needs_number_or_link",
    field: "fields.verification",
    severity: "error",
    drafted: { rule: { ...sound.rule, citations: [{ title: "通知", quote: "每月" }] } },
  },
  {
    key: "official_host_unreviewed",
    field: "fields.citations.0.link",
    severity: "error",
    drafted: { rule: { ...sound.rule, citations: [{ ...A_READ_PAGE, link: "https://ylbzj.sc.gov.cn.example/1" }] } },
  },
  {
    key: "official_link_unreviewed",
    field: "fields.citations.0.link",
    severity: "warning",
    drafted: { rule: { ...sound.rule, citations: [{ ...A_CITATION, link: "https://example.org/1" }] } },
  },
  {
    key: "official_day_required",
    field: "fields.citations.0.checkedOn",
    severity: "error",
    drafted: { rule: { ...sound.rule, citations: [{ ...A_CITATION, checkedOn: undefined }] } },
  },
  {
    key: "day_to_come",
    field: "fields.citations.0.checkedOn",
    severity: "error",
    drafted: { rule: { ...sound.rule, citations: [{ ...A_CITATION, checkedOn: aDay("2026-11-22") }] } },
  },
  {
    key: "day_to_come",
    field: "fields.citations.0.readOn",
    severity: "error",
    drafted: { rule: { ...sound.rule, citations: [{ ...A_CITATION, readOn: aDay("2026-11-22") }] } },
  },
  {
    key: "unknown_kind_required",
    field: "fields.unknownKind",
    severity: "error",
    drafted: { rule: { method: { op: "unknown", reason: "另行制定" } } },
  },
  {
    key: "citation_without_number_or_link",
    field: "fields.citations.0.number",
    severity: "warning",
    drafted: { rule: { ...sound.rule, verification: "secondary", citations: [{ title: "通知", quote: "每月" }] } },
  },
  { key: "target_required", field: "targetItemId", severity: "error", drafted: { ...sound, kind: "correction" } },
  {
    key: "mid_year_required",
    field: "fields.midYear",
    severity: "warning",
    drafted: { rule: { method: yearlySum("1440"), crediting: { frequency: "yearly", month: 7 } } },
  },
  {
    key: "nothing_to_withdraw",
    field: "from",
    severity: "error",
    drafted: { kind: "withdrawal", from: "2020-01" },
    given: [],
  },
  {
    key: "identical",
    field: "",
    severity: "error",
    drafted: { rule: { method: monthly("100"), citations: [A_CITATION] } },
  },
  { key: "hides_later", field: "hides", severity: "error", given: [NOW, LATER] },
  {
    key: "hides_later",
    field: "hides",
    severity: "note",
    drafted: { ...sound, hides: [LATER.itemId] },
    given: [NOW, LATER],
  },
  {
    key: "example_disagrees",
    field: "fields.examples.0.expect",
    severity: "error",
    drafted: { rule: { ...sound.rule, examples: [anExample(yuan("130"))] } },
  },
  {
    key: "example_not_computed",
    field: "fields.examples.0.expect",
    severity: "error",
    drafted: {
      rule: {
        method: byAge([
          [70, monthly("100")],
          [null, monthly("110")],
        ]),
        examples: [anExample(yuan("100"))],
      },
    },
  },
  {
    key: "earlier_example_retired",
    field: "fields.examples",
    severity: "warning",
    given: [anItem({ series: SERIES, rule: aRule(monthly("100"), { examples: [anExample(yuan("100"))] }) })],
  },
  { key: "public_note_required", field: "publicNote", severity: "error", doc: { publicNote: "略" } },
  { key: "minor_changes_amounts", field: "minor", severity: "error", doc: { minor: true } },
  { key: "public_note_too_long", field: "publicNote", severity: "error", doc: { publicNote: "说".repeat(201) } },
];

/** Bounds, people and figures. */
export const RAILS: readonly Broken[] = [
  {
    key: "guard_rail_reason_required",
    field: "fields.guardRailReasons.change_large",
    severity: "error",
    drafted: { rule: { method: monthly("150") } },
  },
  {
    key: "guard_rail_reason_idle",
    field: "fields.guardRailReasons.change_large",
    severity: "warning",
    drafted: { ...sound, fields: { guardRailReasons: { change_large: "去年的理由" } } },
  },
  { key: "change_large", field: "fields.value", severity: "warning", drafted: { rule: { method: monthly("150") } } },
  {
    key: "money_looks_like_percent",
    field: "fields.value",
    severity: "warning",
    drafted: { rule: { method: monthly("2.5") } },
  },
  { key: "resident_with_amount", field: "fields.value", severity: "error", drafted: { ...sound, key: "resident" } },
  {
    key: "own_base_rate_unusual",
    field: "fields.value",
    severity: "warning",
    drafted: { key: "in_service", rule: { method: ofOwn("1.5") } },
  },
  {
    key: "employer_money_after_transition",
    field: "fields.tree",
    severity: "warning",
    drafted: { key: "in_service", rule: { method: { op: "sum", parts: [ofOwn("2"), ofOwn("0.5")] } } },
  },
  {
    key: "average_rate_unusual",
    field: "fields.value",
    severity: "warning",
    drafted: { rule: { method: ofAveragePension("3.4", 2023) } },
  },
  {
    key: "fixed_to_average_unusual",
    field: "fields.value",
    severity: "warning",
    drafted: { rule: { method: monthly("40") } },
    given: [AVERAGE],
  },
  {
    key: "own_pension_after_transition",
    field: "fields.tree",
    severity: "warning",
    drafted: { rule: { method: { op: "rate", ppm: percent("4"), base: { base: "own_pension", at: "current" } } } },
  },
  {
    key: "narrower_rule_above",
    field: "",
    severity: "warning",
    given: [NOW, anItem({ series: ruleSeries("全国/示例省", "retired_veteran_worker"), rule: aRule(monthly("60")) })],
  },
  {
    key: "missing_parameters_below",
    field: "fields.value",
    severity: "warning",
    drafted: { rule: { method: ofAveragePension("2.5", 2023) } },
  },
  {
    key: "missing_credits_below",
    field: "fields.tree.category",
    severity: "warning",
    drafted: { key: "retired_flexible", rule: { method: ofRetired } },
    given: [],
  },
  {
    key: "net_below_zero",
    field: "fields.deductions.0.amount",
    severity: "warning",
    drafted: { rule: { method: monthly("12"), deductions: [{ code: "large_amount", fen: yuan("15"), per: "month" }] } },
  },
  {
    key: "amount_falls_with_age",
    field: "fields.bands.1.value",
    severity: "warning",
    drafted: {
      rule: {
        method: byAge([
          [70, monthly("110")],
          [null, monthly("105")],
        ]),
      },
    },
  },
  { key: "figure_looks_like_percent", field: "fields.value", severity: "warning", drafted: parameterItem("2.5") },
  {
    key: "followers_move",
    field: "",
    severity: "note",
    drafted: { ...sound, region: "全国/示例省" },
    given: [AVERAGE],
  },
  {
    key: "published_meanwhile",
    field: "",
    severity: "warning",
    given: [NOW, { ...LATER, seq: 3 }],
    doc: { baseSeq: 1 },
  },
];
