/** The one way to run a transaction: READ COMMITTED, bounded, and run again as a whole when the database asks for it. */
import "server-only";
import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { db, type Tx } from "./client";
import { isRetryable } from "./database-error";

export type { Tx } from "./client";

const TRIES = 5;

/**
 * Runs `work` in one transaction and returns what it returns. A throw rolls everything back.
 * A serialisation failure or deadlock runs it again, at most five times in all, with jitter of 10–200 ms: `work` must have no effect outside `tx`.
 */
export async function transaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { isolationLevel: "ReadCommitted", maxWait: 2000, timeout: 5000 });
    } catch (error) {
      if (attempt >= TRIES || !isRetryable(error)) throw error;
      await sleep(randomInt(10, 200));
    }
  }
}
