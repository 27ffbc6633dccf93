/** The register of this process: one holder, one current snapshot, swapped whole by one assignment. */
import type { Fault } from "@/lib/domain/register/evidence";
import type { Seq } from "@/lib/domain/register/item";
import { env } from "@/lib/env";
import type { ChainHead } from "./chain";
import { headMemory } from "./head-memory";
import type { Snapshot } from "./snapshot";
import { type Tail, startTail } from "./tail";

/** How long memory may answer without contact to the database. */
const MAX_SILENCE_MS = 24 * 3_600_000;

/** How long a publisher waits to see her own publication. */
const PATIENCE_MS = { page: 4_000, terminal: 60_000 }[env.HUARU_PATIENCE];

export type RegisterState = "loading" | "live" | "stale" | "expired";

/** What `/ready` tells. `seconds` since the database last confirmed the head. */
export interface RegisterStatus {
  readonly state: RegisterState;
  readonly seq: Seq | null;
  readonly hash: string | null;
  readonly secondsSinceContact: number | null;
  readonly trouble: string | null;
  /** Whether the trouble is that the database does not answer. */
  readonly away: boolean;
  /** Number of an entry that this instance has seen and the database does not hold. */
  readonly lost: Seq | null;
  /** Numbers of the entries that did not pass their check, ascending. */
  readonly doubted: readonly Seq[];
}

interface Holder {
  tail: Tail | null;
  /** Set by tests and by tools that answer from a snapshot of their own. */
  held: Snapshot | null;
}

// Next loads modules more than once in a process (pages, handlers, instrumentation): the holder must not be one of them.
const HOLDER = Symbol.for("huaru.register");

function holder(): Holder {
  const known: unknown = Reflect.get(globalThis, HOLDER);
  if (isHolder(known)) return known;
  const fresh: Holder = { tail: null, held: null };
  Reflect.set(globalThis, HOLDER, fresh);
  return fresh;
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null && "tail" in value && "held" in value;
}

export const register = {
  /** Starts the tail once per process. Resolves when the first attempt to load has ended, well or badly. */
  async start(): Promise<void> {
    const place = holder();
    if (place.held !== null) return;
    place.tail ??= startTail(headMemory(env.HUARU_HEAD_FILE));
    await place.tail.firstAttempt;
  },

  /** The current snapshot. Throws when the register was never loaded, or has had no contact for a day. */
  current(): Snapshot {
    const snapshot = register.peek();
    if (snapshot === null) throw new Error("the register is not loaded");
    return snapshot;
  },

  /** The current snapshot, or null where `current` would throw. */
  peek(): Snapshot | null {
    const { held, tail } = holder();
    if (held !== null) return held;
    if (tail === null || tail.silentForMs() > MAX_SILENCE_MS) return null;
    return tail.snapshot();
  },

  /**
   * Waits until the snapshot holds `seq`, so that a publisher sees her own publication; false when it does not within a few seconds.
   * Never rejects: the deed is done, and what is slow afterwards must not make it look undone.
   */
  async catchUp(seq: Seq): Promise<boolean> {
    await register.start();
    const { held, tail } = holder();
    if (held !== null) return held.seq >= seq;
    return tail !== null && (await tail.reaches(seq, PATIENCE_MS));
  },

  /** The newest entry that this instance has ever seen, in this run or an earlier one; null where it does not know. */
  async seen(): Promise<ChainHead | null> {
    await register.start();
    return holder().tail?.seen() ?? null;
  },

  /** For `/ready`. */
  status(): RegisterStatus {
    const { held, tail } = holder();
    if (held !== null)
      return {
        state: "live",
        seq: held.seq,
        hash: held.hash,
        secondsSinceContact: 0,
        trouble: null,
        away: false,
        lost: null,
        doubted: doubtedIn(held.faults),
      };
    const snapshot = tail?.snapshot() ?? null;
    const silentMs = tail?.silentForMs() ?? Number.POSITIVE_INFINITY;
    return {
      state: stateOf(snapshot, silentMs, tail?.trouble() ?? null),
      seq: snapshot?.seq ?? null,
      hash: snapshot?.hash ?? null,
      secondsSinceContact: Number.isFinite(silentMs) ? Math.round(silentMs / 1000) : null,
      trouble: tail?.trouble() ?? null,
      away: tail?.isAway() ?? false,
      lost: tail?.lost() ?? null,
      doubted: doubtedIn([...(snapshot?.faults ?? []), ...(tail?.foundLater() ?? [])]),
    };
  },

  /** Answers from this snapshot from now on instead of a tail; null returns to the tail. */
  hold(snapshot: Snapshot | null): void {
    holder().held = snapshot;
  },

  /** Stops the tail and forgets what it knew. */
  stop(): void {
    const place = holder();
    place.tail?.stop();
    place.tail = null;
  },
};

function doubtedIn(faults: readonly Fault[]): Seq[] {
  return [...new Set(faults.map(({ seq }) => seq))].sort((left, right) => left - right);
}

function stateOf(snapshot: Snapshot | null, silentMs: number, trouble: string | null): RegisterState {
  if (snapshot === null) return "loading";
  if (silentMs > MAX_SILENCE_MS) return "expired";
  return trouble === null ? "live" : "stale";
}
