/** Publications as the verbs write them: one inserted row each, and the head of the register that they move. */
import "server-only";
import type { PublishMode } from "@/lib/domain/editorial/publish-mode";
import type { Seq } from "@/lib/domain/register/item";
import { db, type Tx } from "@/lib/data/database/client";

/** Takes the register's lock for the rest of the transaction: before any proposal's. Returns the newest seq. */
export async function lockRegister(tx: Tx): Promise<Seq> {
  const rows = await tx.$queryRaw<{ seq: number }[]>`SELECT register_lock() AS seq`;
  return rows[0]?.seq ?? 0;
}

/** The newest seq, without a lock. */
export async function headSeq(tx: Tx): Promise<Seq> {
  const row = await tx.registerHead.findFirst({ select: { lastSeq: true } });
  return row?.lastSeq ?? 0;
}

/** An entry of the log as somebody knows it. */
export interface KnownEntry {
  readonly seq: Seq;
  /** Lower-case hex. */
  readonly hash: string;
}

/** Whether the log holds this entry. An older backup, put back, does not hold the newest ones. */
export async function logHolds({ seq, hash }: KnownEntry, tx: Tx): Promise<boolean> {
  if (seq === 0) return true;
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM register_log WHERE seq = ${seq} AND encode(hash, 'hex') = ${hash}) AS found`;
  return rows[0]?.found === true;
}

/** What is to be published, under which command. */
export interface PublicationRow {
  readonly revisionId: string;
  readonly publisherId: string;
  readonly mode: PublishMode;
  readonly key: string;
}

/** Inserts a publication. The database gives seq and time, and refuses what is not approved, not newest, or stale. */
export async function insertPublication(row: PublicationRow, tx: Tx): Promise<Seq> {
  const reason = row.mode.kind === "forced" ? row.mode.reason.trim() : null;
  const rows = await tx.$queryRaw<{ seq: number }[]>`
    INSERT INTO publication (revision_id, publisher_id, mode, forced_reason, command_key)
    VALUES (${row.revisionId}::uuid, ${row.publisherId}::uuid, ${row.mode.kind}::publish_mode, ${reason}, ${row.key}::uuid) RETURNING seq`;
  const seq = rows[0]?.seq;
  if (seq === undefined) throw new Error("the database answered an insert without its row");
  return seq;
}

/** Who made a publication, and when; null when there is none of that seq. What somebody overtaken is told. */
export async function publisherOf(seq: Seq, tx: Tx = db): Promise<{ readonly by: string; readonly at: string } | null> {
  const row = await tx.publication.findUnique({
    where: { seq },
    select: { publishedAt: true, publisher: { select: { name: true } } },
  });
  return row === null ? null : { by: row.publisher.name, at: row.publishedAt.toISOString() };
}
