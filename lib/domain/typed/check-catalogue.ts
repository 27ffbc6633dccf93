/** The catalogue of checks: for every key of an issue the moment it is asked, how it weighs, and where it is shown. docs/checks.md is its page. */
import type { IssueSeverity } from "./issue";
import type { IssueKey } from "./issue-key";

/**
 * `typing`: asked at every save, of the draft as typed. `submit`: also asked at every save, and again when the draft is sent.
 * `publish`: asked once more of the sealed items, of the register as it is then.
 */
export type CheckStage = "typing" | "submit" | "publish";

export interface Check {
  readonly stages: readonly CheckStage[];
  /** More than one where it depends; the page says on what. */
  readonly severities: readonly [IssueSeverity, ...IssueSeverity[]];
  /** Where it is shown: a field, a part of the method, the item, or the draft. */
  readonly place: CheckPlace;
  /** Is it a guard-rail: a warning that keeps a draft from being sent until its reason is written? */
  readonly isRail: boolean;
}

export type CheckPlace =
  | "field"
  | "method"
  | "band"
  | "setting"
  | "source"
  | "reason"
  | "month"
  | "example"
  | "deduction"
  | "item"
  | "draft"
  | "answer";

const ERROR = ["error"] as const;
const WARNING = ["warning"] as const;

function typing(place: CheckPlace = "field"): Check {
  return { stages: ["typing"], severities: ERROR, place, isRail: false };
}

function stop(place: CheckPlace): Check {
  return { stages: ["submit"], severities: ERROR, place, isRail: false };
}

/** An error asked of sealed items too: others may have brought it about meanwhile, or they were sealed some other way. */
function lasting(place: CheckPlace): Check {
  return { stages: ["submit", "publish"], severities: ERROR, place, isRail: false };
}

function warning(place: CheckPlace): Check {
  return { stages: ["submit"], severities: WARNING, place, isRail: false };
}

function rail(place: CheckPlace): Check {
  return { ...warning(place), isRail: true };
}

export const CHECKS: Readonly<Record<IssueKey, Check>> = {
  required: typing(),
  text_ill_formed: typing(),
  text_too_short: typing(),
  text_too_long: typing(),
  link_invalid: typing("source"),
  value_invalid: typing(),
  number_invalid: typing(),
  number_comma: typing(),
  number_negative: typing(),
  number_too_large: typing(),
  money_decimals: typing(),
  money_is_percent: typing(),
  percent_decimals: typing(),
  percent_is_money: typing(),
  percent_too_large: typing(),
  whole_number: typing(),
  date_invalid: typing(),
  month_invalid: typing("month"),
  credit_month_required: typing("month"),
  month_day_not_first: typing("month"),
  month_order: typing("month"),
  row_repeated: typing("example"),
  band_limit_required: typing("band"),
  bands_required: typing("band"),
  verification_required: typing("source"),
  age_bands_incomplete: { ...stop("band"), stages: ["typing", "submit"] },
  age_bands_overlap: { ...stop("band"), stages: ["typing", "submit"] },
  band_printed_required: stop("band"),
  bands_incomplete: stop("method"),
  bands_overlap: stop("band"),
  band_unreachable: stop("band"),
  policy_year_start_required: stop("setting"),
  annual_month_required: stop("setting"),
  method_too_deep: stop("method"),
  method_refers_to_itself: lasting("method"),
  category_unknown: lasting("method"),
  parameter_unknown: typing("method"),
  range_empty: stop("method"),
  reason_required: stop("reason"),
  reason_too_short: stop("reason"),
  citation_required: lasting("source"),
  quote_required: { ...lasting("source"), severities: ["error", "warning"] },
  citation_without_number_or_link: rail("source"),
  official_needs_number_or_link: lasting("source"),
  official_host_unreviewed: lasting("source"),
  official_link_unreviewed: warning("source"),
  official_day_required: lasting("source"),
  day_to_come: lasting("source"),
  unknown_kind_required: lasting("method"),
  target_required: lasting("item"),
  mid_year_required: warning("setting"),
  nothing_to_send: stop("draft"),
  nothing_to_withdraw: lasting("month"),
  empty_revision: stop("draft"),
  overlap_in_revision: lasting("month"),
  identical: stop("item"),
  hides_later: { ...lasting("item"), severities: ["error", "note"] },
  example_disagrees: lasting("example"),
  example_not_computed: lasting("example"),
  earlier_example_retired: rail("example"),
  public_note_required: stop("draft"),
  public_note_too_long: stop("draft"),
  minor_changes_amounts: stop("draft"),
  note_figure_wrong: stop("draft"),
  note_month_wrong: stop("draft"),
  note_figure_foreign: warning("draft"),
  note_figure_missing: warning("draft"),
  note_month_foreign: warning("draft"),
  note_word_foreign: warning("draft"),
  note_end_missing: warning("draft"),
  source_unchanged: warning("source"),
  amount_not_quoted: warning("source"),
  answer_required: stop("answer"),
  reaches_back: warning("month"),
  far_ahead: warning("month"),
  long_ago: warning("month"),
  guard_rail_reason_required: stop("reason"),
  guard_rail_reason_idle: warning("reason"),
  money_looks_like_percent: rail("method"),
  figure_looks_like_percent: warning("field"),
  resident_with_amount: lasting("method"),
  own_base_rate_unusual: rail("method"),
  average_rate_unusual: rail("method"),
  fixed_to_average_unusual: rail("method"),
  own_pension_after_transition: rail("method"),
  employer_money_after_transition: rail("method"),
  change_large: rail("method"),
  narrower_rule_above: rail("item"),
  missing_parameters_below: warning("method"),
  missing_credits_below: warning("method"),
  net_below_zero: warning("deduction"),
  amount_falls_with_age: rail("method"),
  followers_move: { stages: ["typing"], severities: ["note"], place: "item", isRail: false },
  published_meanwhile: { stages: ["typing"], severities: WARNING, place: "item", isRail: false },
};

/** What is not done yet is not wrong: it is counted, and no alarm is raised before the draft is sent. */
export const TO_DO: ReadonlySet<string> = new Set<IssueKey>([
  "required",
  "credit_month_required",
  "verification_required",
  "bands_required",
  "band_printed_required",
  "policy_year_start_required",
  "annual_month_required",
  "reason_required",
  "citation_required",
  "quote_required",
  "official_day_required",
  "unknown_kind_required",
  "target_required",
  "public_note_required",
  "guard_rail_reason_required",
  "answer_required",
  "identical",
]);
