/** The keys that login sessions are proved with, entered by the owner's login: no role of the running application may read or add one. */
import type pg from "pg";
import { sessionKey } from "@/lib/data/account/session-proof";

/** Lets sessions be proved with this key from now on. Others that were entered stay good: another instance may be using them. */
export async function trustSessionKey(client: pg.Client | pg.PoolClient, keyedHashKey: string): Promise<void> {
  await client.query("INSERT INTO session_key (key) VALUES ($1) ON CONFLICT DO NOTHING", [sessionKey(keyedHashKey)]);
}
