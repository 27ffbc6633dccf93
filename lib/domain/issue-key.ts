/** The keys of issues: a closed list, so that a sentence missing in either language is a type error. */

export const ISSUE_KEYS = [
  // what was typed
  "required",
  "text_ill_formed",
  "text_too_short",
  "text_too_long",
  "link_invalid",
  "value_invalid",
  "number_invalid",
  "number_comma",
  "number_negative",
  "number_too_large",
  "money_decimals",
  "money_is_percent",
  "percent_decimals",
  "percent_is_money",
  "percent_too_large",
  "whole_number",
  "date_invalid",
  "month_invalid",
  "credit_month_required",
  "month_day_not_first",
  "month_order",
  // bands
  "band_limit_required",
  "age_bands_incomplete",
  "age_bands_overlap",
  "bands_required",
  "band_printed_required",
  "bands_incomplete",
  "bands_overlap",
  "band_unreachable",
  "policy_year_start_required",
  "annual_month_required",
  "method_too_deep",
  "method_refers_to_itself",
  "range_empty",
  // what sealing asks
  "verification_required",
  "reason_required",
  "reason_too_short",
  "citation_required",
  "quote_required",
  "citation_without_number_or_link",
  "official_needs_number_or_link",
  "target_required",
  "mid_year_required",
  "nothing_to_send",
  "nothing_to_withdraw",
  "empty_revision",
  "overlap_in_revision",
  "identical",
  "hides_later",
  "example_disagrees",
  "example_not_computed",
  "public_note_required",
  "public_note_too_long",
  // guard-rails and context
  "guard_rail_reason_required",
  "money_looks_like_percent",
  "resident_with_amount",
  "own_base_rate_unusual",
  "average_rate_unusual",
  "fixed_to_average_unusual",
  "own_pension_after_transition",
  "change_large",
  "narrower_rule_above",
  "missing_parameters_below",
  "amount_falls_with_age",
  "followers_move",
  "published_meanwhile",
] as const;

export type IssueKey = (typeof ISSUE_KEYS)[number];

const KNOWN: ReadonlySet<string> = new Set(ISSUE_KEYS);

/** Is the text one of the keys? */
export function isIssueKey(text: string): text is IssueKey {
  return KNOWN.has(text);
}
