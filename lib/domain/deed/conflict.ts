/** Conflicts: why a deed does not agree with what is there; a closed list, so that a sentence missing in either language is a type error. */

/** By the guards of the database (the first word of their message), by its keys, and by the verbs. */
export const CONFLICT_SLUGS = [
  "closed",
  "under_review",
  "recalled",
  "held",
  "hold_standing",
  "not_held",
  "not_abandoned",
  "draft_gone",
  "hold_reason",
  "own_draft_open",
  "superseded",
  "hash_mismatch",
  "outcome_unknown",
  "unreadable",
  "admin_exists",
  "not_approved",
  "not_submitted",
  "four_eyes",
  "would_hide",
  "older_register",
  "scheduled",
  "forced_reason",
  "not_forced",
  "already_approved",
  "force_needless",
  "already_settled",
  "empty_revision",
  "target",
  "base_seq",
  "seal",
  "lock_version",
  "state",
  "stale_base",
  "claimed",
  "unchanged",
  "no_grant",
  "append_only",
  "sealed",
  "item_no_overlap",
  "revision_note",
  "item_reason",
  "item_reason_public",
  "minor",
  "decision_comment",
  "region_fixed",
  "region_parent",
  "category_fixed",
  "category_parent",
  "national",
  "last_admin",
  "oneself",
  "grant_not_to_oneself",
  "role_grant_live",
  "user_username",
  "link_used",
  "link_expired",
  "command_reused",
  "still_running",
  "no_session",
  "publication_proposal_id_key",
  "publication_revision_id_key",
  "series_identity",
  "unrecorded",
  // a guard or key that this build does not know
  "unknown",
] as const;

export type ConflictSlug = (typeof CONFLICT_SLUGS)[number];

const KNOWN: ReadonlySet<string> = new Set(CONFLICT_SLUGS);

/** Is the text one of the slugs? */
export function isConflictSlug(text: string): text is ConflictSlug {
  return KNOWN.has(text);
}
