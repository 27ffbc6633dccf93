/** Acting in somebody's name over a plain connection: a login session of theirs, proved as the application proves it. */
import { randomBytes } from "node:crypto";
import type pg from "pg";
import { sessionProof } from "@/lib/data/account/session-proof";
import { required } from "@/lib/env";
import { ownerQuery } from "./owner";

const sessions = new Map<string, string>();

/** Opens a session for a person, as the owner, who is not asked for a proof. Returns its hash, lower-case hex. */
export async function openSession(userId: string): Promise<string> {
  const idHash = randomBytes(32);
  await ownerQuery("INSERT INTO session (id_hash, user_id, ip_hash, user_agent) VALUES ($1, $2, $3, 'vitest')", [
    idHash,
    userId,
    randomBytes(32),
  ]);
  return idHash.toString("hex");
}

/** From now on the connection acts in the person's name. Returns the session's hash. */
export async function actAs(client: pg.Client, userId: string): Promise<string> {
  const idHash = sessions.get(userId) ?? (await openSession(userId));
  sessions.set(userId, idHash);
  const proof = sessionProof(idHash, required("KEYED_HASH_KEY"));
  await client.query("SELECT set_config('huaru.session', $1, false), set_config('huaru.proof', $2, false)", [
    idHash,
    proof,
  ]);
  return idHash;
}

/** The text of an audit entry of the person who acts. */
export function entryOf(
  idHash: string,
  actor: string,
  act: string,
  entity: string,
  detail: Readonly<Record<string, unknown>>,
): string {
  return JSON.stringify({ v: 1, act, actor, session: idHash.slice(0, 16), key: null, entity, detail });
}
