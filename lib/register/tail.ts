/** The tail: every second asks for the head of the log, reads what is new, checks the chain, and swaps the snapshot. */
import { setTimeout as sleep } from "node:timers/promises";
import { readEverything, readHead, readSince } from "@/lib/data/public/published";
import type { Clock } from "@/lib/domain/value/clock";
import type { Fault } from "@/lib/domain/register/evidence";
import type { Seq } from "@/lib/domain/register/item";
import { brokenLink, type ChainHead } from "./chain";
import { checkedRows } from "./checked-rows";
import { type HeadMemory, holds, type RememberedHead } from "./head-memory";
import { type Snapshot, emptySnapshot, nextSnapshot } from "./snapshot";

const TICK_MS = 1000;
const GLANCE_MS = 200;
/** Rows behind what is in memory are looked at again this often: a change made below a running instance is told, not only after a restart. */
const INSPECTION_MS = 600_000;

export interface Tail {
  /** Settles when the first attempt to load has ended; never rejects. */
  readonly firstAttempt: Promise<void>;
  snapshot(): Snapshot | null;
  /** Why the snapshot is stale; null while it is live. */
  trouble(): string | null;
  /** Whether the trouble is that the database does not answer. */
  isAway(): boolean;
  /** Number of an entry that this instance has seen and the database does not hold: an older backup, or another register. */
  lost(): Seq | null;
  /** The newest entry that this instance has ever seen; null before any. */
  seen(): ChainHead | null;
  /** Milliseconds since the database last answered; infinite before it ever did. */
  silentForMs(): number;
  /** What a later look at the whole database found wrong: memory, checked when it was read, goes on being served. */
  foundLater(): readonly Fault[];
  /** Whether memory came to hold `seq` within the patience; never rejects. */
  reaches(seq: Seq, patienceMs: number): Promise<boolean>;
  stop(): void;
}

interface TailState {
  snapshot: Snapshot | null;
  trouble: string | null;
  away: boolean;
  lost: Seq | null;
  remembered: RememberedHead | null;
  readonly memory: HeadMemory;
  contactAt: number | null;
  foundLater: readonly Fault[];
  /** When the whole database was last looked at, by the monotonic clock. */
  inspectedAt: number;
  readonly clock: DatabaseClock;
  /** One read at a time: ticks and catch-ups queue behind each other. */
  reading: Promise<void>;
}

/** Starts tailing, with the memory of earlier runs. The timer does not keep the process alive. */
export function startTail(memory: HeadMemory): Tail {
  const state: TailState = {
    snapshot: null,
    trouble: null,
    away: false,
    lost: null,
    remembered: null,
    memory,
    contactAt: null,
    foundLater: [],
    inspectedAt: 0,
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
    isAway: () => state.away,
    lost: () => state.lost,
    seen: () => state.remembered,
    foundLater: () => state.foundLater,
    silentForMs: () => (state.contactAt === null ? Number.POSITIVE_INFINITY : performance.now() - state.contactAt),
    stop: () => clearInterval(timer),
    async reaches(seq, patienceMs) {
      const holds = () => (state.snapshot?.seq ?? -1) >= seq;
      const until = performance.now() + patienceMs;
      while (!holds() && performance.now() < until) {
        // A read that hangs must not hold up whoever waits: it goes on by itself.
        await Promise.race([advance(state), sleep(until - performance.now(), undefined, { ref: false })]);
        if (!holds()) await sleep(Math.min(GLANCE_MS, Math.max(0, until - performance.now())));
      }
      return holds();
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
      state.away = false;
    } catch (error) {
      state.away = true;
      note(state, `no contact: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  return state.reading;
}

async function readOn(state: TailState): Promise<void> {
  const before = state.snapshot;
  if (before === null || (await isAccepted(state))) return load(state);
  const head = await readHead();
  state.contactAt = performance.now();
  if (head.seq < before.seq) {
    state.lost = before.seq;
    return note(state, `the database is at ${head.seq}, behind ${before.seq}: an old backup or another register`);
  }
  if (head.seq === before.seq && head.hash !== before.hash) {
    state.lost = before.seq;
    return note(state, `the database has another entry ${head.seq}`);
  }
  state.clock.set(head.clockMs, state.contactAt);
  if (head.seq > before.seq) {
    const unchecked = await readSince(before.seq, head);
    const broken = brokenLink(before, unchecked.log);
    if (broken !== null) return note(state, broken);
    const { rows, faults } = checkedRows(unchecked, before.log);
    state.snapshot = nextSnapshot(before, rows, faults);
    tell(faults);
  }
  note(state, null);
  await remember(state);
  if (performance.now() - state.inspectedAt > INSPECTION_MS) await inspectAgain(state);
}

async function inspectAgain(state: TailState): Promise<void> {
  const { rows } = await readEverything();
  state.inspectedAt = performance.now();
  const { faults } = checkedRows(rows, []);
  if (JSON.stringify(faults) !== JSON.stringify(state.foundLater)) tell(faults);
  state.foundLater = faults;
}

/** Whether an operator has accepted, since this instance began, that the database does not hold what it has seen. */
async function isAccepted(state: TailState): Promise<boolean> {
  if (state.trouble === null && state.lost === null) return false;
  const found = await state.memory.recall();
  if (found === null || found.acceptedAt === (state.remembered?.acceptedAt ?? null)) return false;
  console.error(`register: an operator accepted the database as it is, at entry ${found.seq}`);
  return true;
}

/** Keeps the newest entry. Where the database does not hold the one kept earlier, that is named and stays. */
async function remember(state: TailState): Promise<void> {
  const { snapshot, remembered, memory } = state;
  if (snapshot === null) return;
  const lost = remembered === null || holds(snapshot, snapshot.log, remembered) ? null : remembered.seq;
  if (lost !== null && lost !== state.lost)
    console.error(`register: entry ${lost}, seen earlier, is not in the database: an old backup or another register`);
  state.lost = lost;
  if (lost !== null || (remembered !== null && remembered.seq >= snapshot.seq)) return;
  state.remembered = { seq: snapshot.seq, hash: snapshot.hash, acceptedAt: remembered?.acceptedAt ?? null };
  await memory.keep(state.remembered);
}

async function load(state: TailState): Promise<void> {
  state.remembered = (await state.memory.recall()) ?? state.remembered;
  const { head, rows: unchecked } = await readEverything();
  const { rows, faults } = checkedRows(unchecked, []);
  state.contactAt = performance.now();
  state.clock.set(head.clockMs, state.contactAt);
  state.inspectedAt = state.contactAt;
  state.snapshot = nextSnapshot(emptySnapshot(state.clock), rows, faults);
  tell(faults);
  note(state, null);
  await remember(state);
}

/** Names for the log what did not pass its check. A broken entry takes nothing down but what rests on it. */
function tell(faults: readonly Fault[]): void {
  for (const { seq, kind, series } of faults) {
    console.error(
      `register: entry ${seq} did not pass its check (${kind}); withheld: ${series.join(", ") || "nothing"}`,
    );
  }
}

/** Remembers the trouble, and says it once, when it changes. */
function note(state: TailState, trouble: string | null): void {
  if (trouble !== null && trouble !== state.trouble) console.error(`register: ${trouble}`);
  state.trouble = trouble;
}
