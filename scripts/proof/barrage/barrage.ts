/** A barrage: many random requests, a few at once, and what came of them. */
import { dice } from "@/scripts/proof/exactness/dice";
import { RAW, sendRaw } from "./raw-sockets";
import { shoot } from "./shoot";
import { randomShot, SHOT_CLASSES, type Shot, type ShotClass, type Target } from "./shot";

/** Three people with three programs. */
const AT_ONCE = 3;
export const SLOW_MS = 2_000;
const SHOWN = 20;

/** What came of the requests of one class. */
export interface Tally {
  readonly kind: ShotClass | "raw sockets";
  readonly sent: number;
  /** How many answers began with 2, 3, 4, 5; at 0 those that never came. */
  readonly hundreds: Readonly<Record<number, number>>;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  readonly slow: number;
}

export interface Outcome {
  readonly tallies: readonly Tally[];
  /** 5xx, unanswered and slow requests, with enough of each to send it again. */
  readonly faults: readonly string[];
}

interface Shooting {
  readonly shot: Shot;
  readonly status: number;
  readonly ms: number;
}

export async function barrage(target: Target, seed: number, count: number): Promise<Outcome> {
  const thrown = dice(seed);
  const shootings: Shooting[] = [];
  let left = count;
  const shooter = async () => {
    while (left-- > 0) {
      const shot = randomShot(thrown, target);
      shootings.push({ shot, ...(await shoot(target.origin, shot)) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, shooter));
  const raw = await rawTally(target.origin);
  const wrong = shootings.filter(({ status, ms }) => status >= 500 || status === 0 || ms > SLOW_MS);
  return {
    tallies: [...SHOT_CLASSES.map((kind) => tallyOf(kind, shootings)), raw.tally],
    faults: [...wrong.slice(0, SHOWN).map(described), ...raw.faults],
  };
}

/** How many answers were failures, and how many never came. A request that is not whole on a bare socket needs none. */
export function failures({ tallies }: Outcome): { readonly failed: number; readonly unanswered: number } {
  const whole = tallies.filter(({ kind }) => kind !== "raw sockets");
  const sum = (of: readonly Tally[], hundred: number) =>
    of.reduce((all, { hundreds }) => all + (hundreds[hundred] ?? 0), 0);
  return { failed: sum(tallies, 5), unanswered: sum(whole, 0) };
}

/** How many answers took longer than they may. */
export function slow({ tallies }: Outcome): number {
  return tallies.reduce((all, tally) => all + tally.slow, 0);
}

function described({ shot, status, ms }: Shooting): string {
  const { kind, method, path, body } = shot;
  // A session is nobody's business, not even that of a product that is gone.
  const { Cookie: _secret, ...headers } = shot.headers;
  return `${status} ${Math.round(ms)} ms ${kind}: ${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 400)} ${(body ?? "").slice(0, 400)}`;
}

function tallyOf(kind: ShotClass, all: readonly Shooting[]): Tally {
  const own = all.filter(({ shot }) => shot.kind === kind);
  const times = own.map(({ ms }) => ms).toSorted((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    kind,
    sent: own.length,
    hundreds: byHundred(own.map(({ status }) => status)),
    p50: at(0.5),
    p99: at(0.99),
    slowest: times.at(-1) ?? 0,
    slow: times.filter((ms) => ms > SLOW_MS).length,
  };
}

function byHundred(statuses: readonly number[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const status of statuses) {
    const hundred = Math.floor(status / 100);
    counts[hundred] = (counts[hundred] ?? 0) + 1;
  }
  return counts;
}

async function rawTally(origin: string): Promise<{ tally: Tally; faults: string[] }> {
  const answers: { name: string; statuses: number[] }[] = [];
  for (const [name, bytes] of Object.entries(RAW)) answers.push({ name, statuses: await sendRaw(origin, bytes) });
  const statuses = answers.flatMap(({ statuses: own }) => (own.length === 0 ? [0] : own));
  const tally = {
    kind: "raw sockets",
    sent: answers.length,
    hundreds: byHundred(statuses),
    p50: 0,
    p99: 0,
    slowest: 0,
    slow: 0,
  } as const;
  const wrong = answers.filter(({ statuses: own }) => own.some((status) => status >= 500));
  return { tally, faults: wrong.map(({ name, statuses: own }) => `${own.join(" ")} raw sockets: ${name}`) };
}
