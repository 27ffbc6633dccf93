/** The one way to run a transaction: READ COMMITTED, bounded, and run again as a whole when the database asks for it. */
import "server-only";
import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { env } from "@/lib/env";
import { db, type Tx } from "./client";
import { databaseError, isRetryable } from "./database-error";

export type { Tx } from "./client";

const TRIES = 5;

/** Milliseconds until a connection, and until the end of the whole transaction. */
const PATIENCE = { page: { maxWait: 2_000, timeout: 5_000 }, terminal: { maxWait: 60_000, timeout: 300_000 } }[
  env.HUARU_PATIENCE
];

/** The connection was lost while the transaction was being committed: whether it was, nobody here knows. */
export class CommitUnknown extends Error {
  /** What was seen of it. Not `cause`: the error must not be read as the database's refusal. */
  readonly seen: unknown;

  constructor(seen: unknown) {
    super("the connection was lost during the commit");
    this.seen = seen;
  }
}

/**
 * Runs `work` in one transaction and returns what it returns. A throw rolls everything back.
 * A serialisation failure or deadlock runs it again, at most five times in all, with jitter of 10–200 ms: `work` must have no effect outside `tx`.
 * Throws `CommitUnknown` where it cannot be known whether the transaction took place.
 */
export async function transaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    let worked = false;
    const whole = async (tx: Tx) => {
      const value = await work(tx);
      worked = true;
      return value;
    };
    try {
      return await db.$transaction(whole, { isolationLevel: "ReadCommitted", ...PATIENCE });
    } catch (error) {
      if (worked && isLost(error)) throw new CommitUnknown(error);
      if (attempt >= TRIES || !isRetryable(error)) throw error;
      await sleep(randomInt(10, 200));
    }
  }
}

/** Lost connections and a server that goes down; a state of any other kind means that nothing was committed. */
function isLost(error: unknown): boolean {
  const state = databaseError(error)?.sqlstate;
  return state === undefined || state.startsWith("08") || state.startsWith("57P");
}
