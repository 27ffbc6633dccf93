/** Rails: the bounds a rule may leave with a written reason only, by name. The reason is published with the rule. */

/** The rails; each is the key of its issue and of its reason in the payload. */
export const GUARD_RAILS = [
  "own_base_rate_unusual",
  "average_rate_unusual",
  "fixed_to_average_unusual",
  "own_pension_after_transition",
  "employer_money_after_transition",
  "money_looks_like_percent",
  "citation_without_number_or_link",
  "narrower_rule_above",
  "amount_falls_with_age",
  "change_large",
  "earlier_example_retired",
] as const;

export type GuardRail = (typeof GUARD_RAILS)[number];

/** Rails about this change alone: what was written about an earlier one explains nothing about the next. */
export const RAILS_OF_A_CHANGE: ReadonlySet<string> = new Set<GuardRail>(["change_large", "earlier_example_retired"]);
