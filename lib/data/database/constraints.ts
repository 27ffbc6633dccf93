/** The only translator of database errors into refusals: by SQLSTATE and our own slug or constraint name, never by the sentence. */
import "server-only";
import { type ConflictSlug, isConflictSlug } from "@/lib/domain/deed/conflict";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { databaseError, type DatabaseError } from "./database-error";
import { noteFullDisk } from "./full-disk";

/** Constraints whose breach is somebody's doing, not a bug; `field` is where the form shows it. */
const CONSTRAINTS: Readonly<Record<string, string>> = {
  item_no_overlap: "items",
  item_dates_order: "items",
  item_dates_range: "items",
  item_month_aligned: "items",
  item_reason: "items",
  item_target: "items",
  revision_note: "publicNote",
  decision_comment: "comment",
  hold_reason: "reason",
  publication_forced: "reason",
  user_username_form: "username",
};

/** Keys whose breach means somebody was there before. */
const KEYS: readonly ConflictSlug[] = [
  "user_username",
  "series_identity",
  "role_grant_live",
  "hold_standing",
  "publication_revision_id_key",
  "publication_proposal_id_key",
];

const SLUG = /^([a-z][a-z0-9_]*)(?::|$)/;

/** Locks, time-outs, too many connections, transactions that must be run again. */
const BUSY = ["55P03", "57014", "53300", "40001", "40P01"];
const BUSY_SECONDS = 2;
/** Shut down, crashed, starting; besides these every state of class 08. */
const AWAY = ["57P01", "57P02", "57P03"];
const AWAY_SECONDS = 5;
/** Somebody has to make room first. */
const FULL_SECONDS = 60;

/**
 * The refusal a database error stands for; null when it stands for none: then it is a bug or an outage, and must be thrown on.
 * Out-of-service states (no connection, locks, disk) are `busy`.
 */
export function refusalOf(error: unknown): Refusal | null {
  const found = databaseError(error);
  return found === null ? null : translated(found);
}

function translated(error: DatabaseError): Refusal | null {
  const slug = SLUG.exec(error.message)?.[1] ?? "";
  switch (error.sqlstate) {
    case "RB409":
      return { kind: "stale", by: null, at: null, seq: seqIn(error) };
    case "RB304":
      return { kind: "nothing-changed" };
    case "RB423":
      return conflict(slug, error);
    case "23514":
      return byConstraint(error) ?? (slug === "" ? null : conflict(slug, error));
    case "23P01":
      return byConstraint(error);
    case "23505":
      return byKey(error);
    case "23000":
      return slug === "sealed" ? conflict("sealed", error) : null;
    case "42501":
      if (slug === "no_session") return { kind: "signed-out" };
      return slug === "no_grant" ? conflict("no_grant", error) : null;
    default:
      return outOfService(error.sqlstate);
  }
}

function outOfService(state: string): Refusal | null {
  if (AWAY.includes(state) || state.startsWith("08"))
    return { kind: "busy", retryAfterSeconds: AWAY_SECONDS, why: "away" };
  if (state === "53100") {
    noteFullDisk();
    return { kind: "busy", retryAfterSeconds: FULL_SECONDS, why: "disk-full" };
  }
  return BUSY.includes(state) ? { kind: "busy", retryAfterSeconds: BUSY_SECONDS } : null;
}

function byConstraint(error: DatabaseError): Refusal | null {
  for (const [name, field] of Object.entries(CONSTRAINTS)) {
    if (error.constraint === name || error.message.includes(`"${name}"`)) {
      return { kind: "invalid", issues: [{ field, key: name, params: {}, severity: "error" }] };
    }
  }
  return null;
}

function byKey(error: DatabaseError): Refusal | null {
  const name = KEYS.find((key) => error.constraint === key || error.message.includes(`"${key}"`));
  return name === undefined ? null : { kind: "conflict", slug: name, params: {} };
}

/** A slug nobody has a sentence for is said in general; with what the guard found: ids and months. */
function conflict(slug: string, { found }: DatabaseError): Refusal {
  const params = Object.entries(found ?? {}).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return { kind: "conflict", slug: isConflictSlug(slug) ? slug : "unknown", params: Object.fromEntries(params) };
}

function seqIn({ found }: DatabaseError): number | null {
  return typeof found?.seq === "number" ? found.seq : null;
}
