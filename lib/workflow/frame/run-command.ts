/** The frame of every deed: limit, transaction, who is asking, idempotency key, the deed itself, its answer, its audit entry. */
import { setTimeout as sleep } from "node:timers/promises";
import type { AuditNote } from "@/lib/domain/deed/audit-note";
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { Actor, Deed } from "@/lib/domain/deed/permission";
import type { Refusal } from "@/lib/domain/deed/refusal";
import type { Region } from "@/lib/domain/place/region";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { appendAudit } from "@/lib/data/log/audit-entries";
import { answerCommand, answerOf, claimCommand } from "@/lib/data/log/commands";
import { refusalOf } from "@/lib/data/database/constraints";
import { databaseError } from "@/lib/data/database/database-error";
import { publisherOf } from "@/lib/data/editorial/publications";
import { takeRate, type RateBucket } from "@/lib/data/log/rate-limits";
import { regionMap } from "@/lib/data/place/regions";
import { recordEvent } from "@/lib/data/log/security-events";
import { lockSignedIn } from "@/lib/data/account/sessions";
import { CommitUnknown, transaction, type Tx } from "@/lib/data/database/transaction";

/** What is being done. `key` makes it idempotent: the same key with the same input gets the same answer. */
export interface Command {
  readonly name: Deed;
  readonly key: string | null;
  readonly input: unknown;
  /** The deed needs a proof of identity within the last 15 minutes. */
  readonly fresh?: boolean;
  /** Accounts the deed writes to. */
  readonly changes?: readonly string[];
  readonly bucket?: RateBucket;
}

/** What a deed works with: everything here was read in the deed's own transaction. */
export interface Desk {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly session: SessionRef;
  readonly regions: ReadonlyMap<string, Region>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a deed did. `audit` null: not an act with consequences (an autosave). */
export interface Did<Value> {
  readonly value: Value;
  readonly audit: AuditNote | null;
}

/** Carries a refusal out of a transaction, so that everything rolls back: only successes are remembered. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

/** Runs a deed. A refusal, by the deed or by the database, rolls everything back; an unknown error is thrown on. */
export async function runCommand<Value>(
  command: Command,
  session: SessionRef,
  clock: Clock,
  deed: (desk: Desk) => Promise<Outcome<Did<Value>>>,
): Promise<Outcome<Value>> {
  const wait = await takeRate(command.bucket ?? "mutation", session.userId);
  if (wait > 0) return limited(command, session, wait);
  try {
    return done(await transaction((tx) => frame(tx, command, session, clock, deed)));
  } catch (error) {
    if (error instanceof CommitUnknown) return settled(command, session, error);
    const refusal = error instanceof Refused ? error.refusal : refusalOf(error);
    if (refusal === null) throw error;
    return refused(await explained(refusal, session));
  }
}

const LOOKS = 3;
const BETWEEN_LOOKS_MS = 1000;

/** After a commit that nobody answered: what was done is in the database under its key, or cannot be known yet. */
async function settled<Value>(command: Command, session: SessionRef, lost: CommitUnknown): Promise<Outcome<Value>> {
  if (command.key === null) throw lost;
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await sleep(BETWEEN_LOOKS_MS);
    const found = await answerOf<Value>(command.key, session.userId).catch(() => null);
    if (found !== null) return done(found.answer);
  }
  return refused({ kind: "conflict", slug: "outcome_unknown", params: {} });
}

/** A denial leaves an event; who overtook is read after the rollback, when everything is free again. */
async function explained(refusal: Refusal, session: SessionRef): Promise<Refusal> {
  if (refusal.kind === "forbidden") {
    await recordEvent("denied", { userId: session.userId, detail: { deed: refusal.deed } });
  }
  if (refusal.kind !== "stale" || refusal.seq === null) return refusal;
  return { ...refusal, ...(await publisherOf(refusal.seq)) };
}

async function frame<Value>(
  tx: Tx,
  command: Command,
  session: SessionRef,
  clock: Clock,
  deed: (desk: Desk) => Promise<Outcome<Did<Value>>>,
): Promise<Value> {
  const signedIn = await lockSignedIn(session, command.changes ?? [], tx);
  if (signedIn === null) throw new Refused({ kind: "signed-out" });
  if (command.fresh === true && !signedIn.fresh) throw new Refused({ kind: "step-up-required" });
  if (command.key !== null) {
    const repeated = await claim<Value>(command.key, command, session, tx);
    if (repeated !== null) return repeated.answer;
  }
  const outcome = await deed({ tx, actor: signedIn.actor, session, regions: await regionMap(tx), now: clock.now() });
  if (!outcome.ok) throw new Refused(outcome.refusal);
  const { value, audit } = outcome.value;
  if (command.key !== null) await answerCommand(command.key, value, tx);
  if (audit !== null)
    await appendAudit(audit, { userId: session.userId, session: session.idHash, key: command.key }, tx);
  return value;
}

async function claim<Value>(
  key: string,
  command: Command,
  session: SessionRef,
  tx: Tx,
): Promise<{ answer: Value } | null> {
  try {
    const claimed = await claimCommand<Value>(
      { key, actorId: session.userId, name: command.name, input: command.input },
      tx,
    );
    if (claimed.kind === "reused") throw new Refused({ kind: "conflict", slug: "command_reused", params: {} });
    return claimed.kind === "repeated" ? { answer: claimed.answer } : null;
  } catch (error) {
    // A lock timeout on the key means that its twin is still at work, which is not the same as a busy database.
    if (databaseError(error)?.sqlstate === "55P03")
      throw new Refused({ kind: "conflict", slug: "still_running", params: {} });
    throw error;
  }
}

async function limited<Value>(command: Command, session: SessionRef, wait: number): Promise<Outcome<Value>> {
  await recordEvent("limited", { userId: session.userId, detail: { deed: command.name } });
  return refused({ kind: "too-many", retryAfterSeconds: wait });
}
