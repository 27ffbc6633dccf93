/** The tail: every second asks for the head of the log, reads what is new, checks the chain, and swaps the snapshot. */
import { type RegisterHead, readEverything, readHead, readSince } from "@/lib/data/published";
import type { Clock } from "@/lib/domain/clock";
import type { Seq } from "@/lib/domain/item";
import { CHAIN_START, brokenLink } from "./chain";
import { type Snapshot, emptySnapshot, nextSnapshot } from "./snapshot";

const TICK_MS = 1000;

export interface Tail {
  /** Settles when the first attempt to load has ended; never rejects. */
  readonly firstAttempt: Promise<void>;
  snapshot(): Snapshot | null;
  /** Why the snapshot is stale; null while it is live. */
  trouble(): string | null;
  /** Milliseconds since the database last answered; infinite before it ever did. */
  silentForMs(): number;
  catchUp(seq: Seq): Promise<void>;
  stop(): void;
}

interface TailState {
  snapshot: Snapshot | null;
  trouble: string | null;
  contactAt: number | null;
  readonly clock: DatabaseClock;
  /** One read at a time: ticks and catch-ups queue behind each other. */
  reading: Promise<void>;
}

/** Starts tailing. The timer does not keep the process alive. */
export function startTail(): Tail {
  const state: TailState = {
    snapshot: null,
    trouble: null,
    contactAt: null,
    clock: new DatabaseClock(),
    reading: Promise.resolve(),
  };
  const firstAttempt = advance(state);
  let waiting = false;
  const timer = setInterval(() => {
    if (waiting) return;
    waiting = true;
    void advance(state).finally(() => (waiting = false));
  }, TICK_MS);
  timer.unref();
  return {
    firstAttempt,
    snapshot: () => state.snapshot,
    trouble: () => state.trouble,
    silentForMs: () => (state.contactAt === null ? Number.POSITIVE_INFINITY : performance.now() - state.contactAt),
    stop: () => clearInterval(timer),
    async catchUp(seq) {
      if ((state.snapshot?.seq ?? -1) >= seq) return;
      await advance(state);
      if ((state.snapshot?.seq ?? -1) < seq)
        throw new Error(`the register stays at ${state.snapshot?.seq ?? "nothing"}, ${seq} was awaited`);
    },
  };
}

/** The database's clock: its last reading plus what the monotonic clock counted since, so a jump of the host's clock changes nothing. */
class DatabaseClock implements Clock {
  #readMs = 0;
  #readAt = 0;

  set(epochMs: number, at: number): void {
    this.#readMs = epochMs;
    this.#readAt = at;
  }

  now(): number {
    return this.#readMs + (performance.now() - this.#readAt);
  }
}

function advance(state: TailState): Promise<void> {
  state.reading = state.reading.then(async () => {
    try {
      await readOn(state);
    } catch (error) {
      note(state, `no contact: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  return state.reading;
}

async function readOn(state: TailState): Promise<void> {
  const before = state.snapshot;
  if (before === null) return load(state);
  const head = await readHead();
  state.contactAt = performance.now();
  if (head.seq < before.seq)
    return note(state, `the database is at ${head.seq}, behind ${before.seq}: an old backup or another register`);
  if (head.seq === before.seq && head.hash !== before.hash)
    return note(state, `the database has another entry ${head.seq}`);
  state.clock.set(head.clockMs, state.contactAt);
  if (head.seq > before.seq) {
    const rows = await readSince(before.seq, head.seq);
    const broken = brokenLink(before, rows.log);
    if (broken !== null) return note(state, broken);
    state.snapshot = nextSnapshot(before, rows);
  }
  note(state, null);
}

async function load(state: TailState): Promise<void> {
  const { head, rows } = await readEverything();
  const broken = brokenLink(CHAIN_START, rows.log) ?? headDiffers(head, rows.log.at(-1));
  if (broken !== null) return note(state, broken);
  state.contactAt = performance.now();
  state.clock.set(head.clockMs, state.contactAt);
  state.snapshot = nextSnapshot(emptySnapshot(state.clock), rows);
  note(state, null);
}

function headDiffers(
  head: RegisterHead,
  last: { readonly seq: Seq; readonly hash: string } | undefined,
): string | null {
  const { seq, hash } = last ?? CHAIN_START;
  return head.seq === seq && head.hash === hash ? null : `the log ends at ${seq}, the head says ${head.seq}`;
}

/** Remembers the trouble, and says it once, when it changes. */
function note(state: TailState, trouble: string | null): void {
  if (trouble !== null && trouble !== state.trouble) console.error(`register: ${trouble}`);
  state.trouble = trouble;
}
