/** Login sessions: the row decides who is signed in. All times are the database's. */
import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/domain/deed/permission";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { required } from "@/lib/env";
import { db, type Tx } from "@/lib/data/database/client";
import { grantsOf } from "./grants";
import { sessionProof } from "./session-proof";

/** A signed-in person, and whether they proved who they are within the last 15 minutes. */
export interface SignedIn {
  readonly actor: Actor;
  readonly fresh: boolean;
  readonly language: string;
  readonly density: string;
  readonly username: string | null;
}

/**
 * Locks the actor's account and session for the rest of the transaction and reads them: null when not signed in any more.
 * `changed` are accounts the deed will write to: those are locked for change, in the order of ids, so that two such deeds cannot deadlock.
 */
export async function lockSignedIn(session: SessionRef, changed: readonly string[], tx: Tx): Promise<SignedIn | null> {
  await actIn(session.idHash, tx);
  await lockUsers([session.userId, ...changed], changed, tx);
  await tx.$queryRaw`SELECT 1 AS one FROM session WHERE id_hash = decode(${session.idHash}, 'hex') AND user_id = ${session.userId}::uuid FOR SHARE`;
  return findSignedIn(session, tx);
}

/** Says, and proves, in which session the rest of the transaction acts: the database's guards ask for it at every row in somebody's name. */
export async function actIn(idHash: string, tx: Tx): Promise<void> {
  const proof = sessionProof(idHash, required("KEYED_HASH_KEY"));
  await tx.$queryRaw`SELECT set_config('huaru.session', ${idHash}, true), set_config('huaru.proof', ${proof}, true)`;
}

/** Locks accounts in the order of their ids: `changed` for change, the others against change. */
export async function lockUsers(ids: readonly string[], changed: readonly string[], tx: Tx): Promise<void> {
  for (const id of [...new Set(ids)].toSorted()) {
    if (changed.includes(id))
      await tx.$queryRaw`SELECT 1 AS one FROM app_user WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    else await tx.$queryRaw`SELECT 1 AS one FROM app_user WHERE id = ${id}::uuid FOR SHARE`;
  }
}

/** The person of a session that is neither revoked, idle for 30 minutes, nor 12 hours old; else null. */
export async function findSignedIn(session: SessionRef, tx: Tx = db): Promise<SignedIn | null> {
  const rows = await tx.$queryRaw<
    { name: string; username: string | null; language: string; density: string; fresh: boolean }[]
  >`
    SELECT u.name, u.username, u.language, u.density, s.auth_time > clock_timestamp() - interval '15 minutes' AS fresh
    FROM session s JOIN app_user u ON u.id = s.user_id
    WHERE s.id_hash = decode(${session.idHash}, 'hex') AND s.user_id = ${session.userId}::uuid AND u.disabled_at IS NULL
      AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp() AND s.last_seen_at > clock_timestamp() - interval '30 minutes'`;
  const row = rows[0];
  if (row === undefined) return null;
  const { name, ...rest } = row;
  return { actor: { userId: session.userId, name, grants: await grantsOf(session.userId, tx) }, ...rest };
}

/** Notes that the session is in use; writes at most once a minute. */
export async function touchSession(session: SessionRef): Promise<void> {
  await db.$executeRaw`
    UPDATE session SET last_seen_at = clock_timestamp()
    WHERE id_hash = decode(${session.idHash}, 'hex') AND revoked_at IS NULL AND last_seen_at < clock_timestamp() - interval '1 minute'`;
}

/** Opens a session. `idHash` and `addressHash` are lower-case hex. The database sets the times: 12 hours from now at most. */
export async function insertSession(
  row: SessionRef & { readonly addressHash: string; readonly userAgent: string },
  tx: Tx,
): Promise<void> {
  await actIn(row.idHash, tx);
  await tx.session.create({
    data: {
      idHash: Buffer.from(row.idHash, "hex"),
      userId: row.userId,
      ipHash: Buffer.from(row.addressHash, "hex"),
      userAgent: row.userAgent.slice(0, 200),
    },
    select: { userId: true },
  });
}

/** Revokes one session of a user. False when it was not live. */
export async function endSession(session: SessionRef, why: string, tx: Tx): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE session SET revoked_at = clock_timestamp(), revoked_why = ${why}
    WHERE id_hash = decode(${session.idHash}, 'hex') AND user_id = ${session.userId}::uuid AND revoked_at IS NULL`;
  return count === 1;
}

/** Revokes all live sessions of a user but one. */
export async function endOtherSessions(userId: string, keepIdHash: string | null, why: string, tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE session SET revoked_at = clock_timestamp(), revoked_why = ${why}
    WHERE user_id = ${userId}::uuid AND revoked_at IS NULL AND id_hash IS DISTINCT FROM decode(${keepIdHash}::text, 'hex')`;
}

/** Revokes the oldest live sessions of a user beyond `keep`. */
export async function endOldestSessions(userId: string, keep: number, tx: Tx): Promise<void> {
  await tx.$executeRaw`
    UPDATE session SET revoked_at = clock_timestamp(), revoked_why = 'too-many'
    WHERE revoked_at IS NULL AND id_hash IN (
      SELECT id_hash FROM session WHERE user_id = ${userId}::uuid AND revoked_at IS NULL ORDER BY created_at DESC, id_hash OFFSET ${keep})`;
}

/** Opens a session in the place of another, in the same browser. */
export async function renewSession(session: SessionRef, idHash: string, tx: Tx): Promise<void> {
  await actIn(idHash, tx);
  await tx.$executeRaw`
    INSERT INTO session (id_hash, user_id, ip_hash, user_agent)
    SELECT decode(${idHash}, 'hex'), user_id, ip_hash, user_agent FROM session WHERE id_hash = decode(${session.idHash}, 'hex')`;
  await endSession(session, "stepped-up", tx);
}

/** What the database keeps of a session id. Lower-case hex. */
export function sidHash(sid: string): string {
  return createHash("sha256").update(sid).digest("hex");
}
