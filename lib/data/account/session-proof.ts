/** The proof that whoever acts in a session holds the application's key: the database's password alone does not give it. */
import { createHash, createHmac } from "node:crypto";

/** The key that sessions are proved with, made from `KEYED_HASH_KEY`. The database knows it and no role may read it. */
export function sessionKey(keyedHashKey: string): Buffer {
  return createHmac("sha256", keyedHashKey).update("huaru session key").digest();
}

/** The proof of a session, as the database computes it: SHA-256 of key, session and key. Lower-case hex, like `idHash`. */
export function sessionProof(idHash: string, keyedHashKey: string): string {
  const key = sessionKey(keyedHashKey);
  return createHash("sha256").update(key).update(Buffer.from(idHash, "hex")).update(key).digest("hex");
}
