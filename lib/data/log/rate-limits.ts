/** Rate limits: atomic buckets in the database, keyed by a keyed hash and never by the plain value. Own statements, outside every transaction. */
import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env, required } from "@/lib/env";
import { db } from "@/lib/data/database/client";

/** Seconds between two events in the long run, and how many may come at once. */
const BUCKETS = {
  "sign-in": { every: 6, burst: 10 },
  link: { every: 6, burst: 10 },
  mutation: { every: 60 / env.HUARU_MUTATIONS_PER_MINUTE, burst: env.HUARU_MUTATIONS_PER_MINUTE },
  // A person who types is saved twice a second at most.
  draft: { every: 60 / (4 * env.HUARU_MUTATIONS_PER_MINUTE), burst: 2 * env.HUARU_MUTATIONS_PER_MINUTE },
} as const;

export type RateBucket = keyof typeof BUCKETS;

/** The keyed hash of an address, an account or a device, as lower-case hex. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac("sha256", required("KEYED_HASH_KEY")).update(`${purpose}\0${value}`).digest("hex");
}

/** A mark for a browser in which an account has signed in. It grants nothing but a count of its own, and nobody can make one up. */
export function deviceMark(username: string): string {
  const id = randomBytes(18).toString("base64url");
  return `${id}.${keyedHash("device", `${id}\0${username}`)}`;
}

/** Whether a mark was given to a browser in which this account has signed in. */
export function isDeviceOf(mark: string, username: string): boolean {
  const [id = "", seal = ""] = mark.split(".");
  const expected = Buffer.from(keyedHash("device", `${id}\0${username}`));
  const given = Buffer.from(seal);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Takes one from a bucket. Returns 0 when allowed, else the whole seconds to wait. */
export async function takeRate(bucket: RateBucket, who: string): Promise<number> {
  const { every, burst } = BUCKETS[bucket];
  const key = Buffer.from(keyedHash(bucket, who), "hex");
  const rows = await db.$queryRaw<{ wait: number }[]>`
    SELECT CASE WHEN allowed THEN 0 ELSE greatest(1, ceil(extract(epoch FROM retry_after)))::int END AS wait
    FROM rate_take(${key}, make_interval(secs => ${every}::float8), ${burst}::int)`;
  return rows[0]?.wait ?? 1;
}

/** Counts a login attempt on an account (with a known device: the device's own count). Returns 0 when it may go on, else the seconds to wait. */
export async function tryLogin(account: string): Promise<number> {
  const key = Buffer.from(keyedHash("account", account), "hex");
  const rows = await db.$queryRaw<{ allowed: boolean }[]>`SELECT login_try(${key}) AS allowed`;
  if (rows[0]?.allowed === true) return 0;
  const waits = await db.$queryRaw<{ wait: number }[]>`
    SELECT greatest(1, ceil(extract(epoch FROM blocked_until - clock_timestamp())))::int AS wait FROM login_throttle WHERE k = ${key}`;
  return waits[0]?.wait ?? 1;
}

/** Forgets the failed attempts on an account, after a success. */
export async function clearLogin(account: string): Promise<void> {
  await db.loginThrottle.deleteMany({ where: { k: Buffer.from(keyedHash("account", account), "hex") } });
}
