/** Commands: the idempotency key of a mutating request, and the answer it got. Only successes are remembered. */
import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/domain/value/canonical-json";
import { db, type Tx } from "@/lib/data/database/client";

export interface CommandClaim {
  readonly key: string;
  readonly actorId: string;
  readonly name: string;
  readonly input: unknown;
}

/** `mine`: go on. `repeated`: the same command was done before, with this answer. `reused`: the key belongs to another command. */
export type Claimed<Value> =
  { readonly kind: "mine" } | { readonly kind: "repeated"; readonly answer: Value } | { readonly kind: "reused" };

/**
 * Claims the key, waiting for a running twin. The input is hashed in canonical form.
 * The stored answer is the caller's own, from the same verb with the same input: that is what makes it a `Value`.
 */
export async function claimCommand<Value>(claim: CommandClaim, tx: Tx): Promise<Claimed<Value>> {
  const hash = createHash("sha256").update(canonicalJson(claim.input)).digest();
  const mine = await tx.$queryRaw<unknown[]>`
    INSERT INTO command (key, actor_id, name, payload_hash) VALUES (${claim.key}::uuid, ${claim.actorId}::uuid, ${claim.name}, ${hash})
    ON CONFLICT (key) DO NOTHING RETURNING key::text`;
  if (mine.length > 0) return { kind: "mine" };
  const before = await tx.command.findUnique({
    where: { key: claim.key },
    select: { actorId: true, name: true, payloadHash: true, answer: true },
  });
  const same = before?.actorId === claim.actorId && before.name === claim.name && hash.equals(before.payloadHash);
  return same ? { kind: "repeated", answer: before.answer as Value } : { kind: "reused" };
}

/** The answer of a command that was done, read outside any transaction; null when there is none. Proof of what a lost commit came to. */
export async function answerOf<Value>(key: string, actorId: string): Promise<{ readonly answer: Value } | null> {
  const row = await db.command.findUnique({ where: { key }, select: { actorId: true, answer: true } });
  return row?.actorId === actorId && row.answer !== null ? { answer: row.answer as Value } : null;
}

/** Stores the answer, once, in the transaction that made it. */
export async function answerCommand(key: string, answer: unknown, tx: Tx): Promise<void> {
  await tx.$executeRaw`UPDATE command SET answer = ${JSON.stringify(answer)}::jsonb WHERE key = ${key}::uuid`;
}
