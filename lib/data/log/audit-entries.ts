/** Audit entries: the hash-chained record of acts with consequences. */
import "server-only";
import type { AuditNote } from "@/lib/domain/deed/audit-note";
import { canonicalJson } from "@/lib/domain/value/canonical-json";
import { db, type Tx } from "@/lib/data/database/client";

/** Who did it: a user, in a login session where there was one, under a command key where there was one. */
export interface AuditAuthor {
  readonly userId: string | null;
  /** Lower-case hex of the session's hash; a prefix of it is recorded. */
  readonly session: string | null;
  readonly key: string | null;
}

export interface AuditEntry {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly act: string;
  readonly entity: string;
  /** What it was done to by name: the title of a proposal, the name of a person; null where there is none. */
  readonly entityName: string | null;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Lower-case hex. */
  readonly hash: string;
}

/** Appends to the chain. Takes the head of the chain: must be the last statement of its transaction. */
export async function appendAudit(note: AuditNote, author: AuditAuthor, tx: Tx): Promise<void> {
  const entry = canonicalJson({
    v: 1,
    act: note.act,
    actor: author.userId,
    session: author.session?.slice(0, 16) ?? null,
    key: author.key,
    entity: note.entity,
    detail: note.detail,
  });
  await tx.$queryRaw`SELECT audit_append(${entry})::text`;
}

/** The newest entries before `beforeSeq`, newest first; all, or those of some acts, or about one entity. */
export async function listAuditEntries(
  filter: {
    readonly beforeSeq?: number;
    readonly acts?: readonly string[];
    readonly entity?: string;
    readonly take?: number;
  } = {},
  tx: Tx = db,
): Promise<AuditEntry[]> {
  const before = filter.beforeSeq ?? Number.MAX_SAFE_INTEGER;
  const acts = filter.acts === undefined ? null : [...filter.acts];
  const rows = await tx.$queryRaw<
    {
      seq: number;
      at: Date;
      entry: { act: string; entity: string; actor: string | null; detail: Record<string, unknown> };
      name: string | null;
      about: string | null;
      hash: string;
    }[]
  >`
    SELECT a.seq::int AS seq, a.at, a.entry_json AS entry, u.name, encode(a.hash, 'hex') AS hash,
      CASE
        WHEN a.entry_json ->> 'entity' ~ '^proposal:[0-9a-f-]{36}$'
          THEN (SELECT p.title FROM proposal p WHERE p.id = substr(a.entry_json ->> 'entity', 10)::uuid)
        WHEN a.entry_json ->> 'entity' ~ '^user:[0-9a-f-]{36}$'
          THEN (SELECT o.name FROM app_user o WHERE o.id = substr(a.entry_json ->> 'entity', 6)::uuid)
      END AS about
    FROM audit_log a LEFT JOIN app_user u ON u.id = (a.entry_json ->> 'actor')::uuid
    WHERE a.seq < ${before} AND (${acts}::text[] IS NULL OR a.entry_json ->> 'act' = ANY (${acts}::text[]))
      AND (${filter.entity ?? null}::text IS NULL OR a.entry_json ->> 'entity' = ${filter.entity ?? null}::text)
    ORDER BY a.seq DESC LIMIT ${filter.take ?? 50}`;
  return rows.map(({ seq, at, entry, name, about, hash }) => ({
    seq,
    at: at.toISOString(),
    act: entry.act,
    entity: entry.entity,
    entityName: about,
    actorId: entry.actor,
    actorName: name,
    detail: entry.detail,
    hash,
  }));
}
