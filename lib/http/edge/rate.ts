/** A rate limit in the memory of this process: for what reads nothing and stores nothing, so that no request costs a database write. */
import { clientAddress } from "@/lib/auth/client-address";
import type { Clock } from "@/lib/domain/value/clock";
import { env } from "@/lib/env";
import type { ApiProblem } from "@/lib/http/api/problem";

/** Requests a minute from one address, all of them at once if it likes. */
export const PER_MINUTE = env.HUARU_API_PER_MINUTE;
/** So many addresses at their limit are as many as the process answers. */
const ADDRESSES_AT_ONCE = 20;

/** Two limits side by side: one address, and everybody together, since without a proxy an address can be made up. */
export function apiLimit(clock: Clock): (request: Request) => ApiProblem | null {
  const one = rateLimit(clock, PER_MINUTE, PER_MINUTE);
  const everybody = rateLimit(clock, ADDRESSES_AT_ONCE * PER_MINUTE, ADDRESSES_AT_ONCE * PER_MINUTE);
  return (request) => {
    const wait = one.take(clientAddress(request.headers)) || everybody.take("");
    return wait === 0 ? null : tooMany(wait);
  };
}

function tooMany(seconds: number): ApiProblem {
  const headers = {
    "Retry-After": String(seconds),
    "RateLimit-Limit": String(PER_MINUTE),
    "RateLimit-Remaining": "0",
    "RateLimit-Reset": String(seconds),
  };
  return { status: 429, code: "too_many", headers };
}

export interface RateLimit {
  /** Seconds to wait; 0 = go ahead, and the request has been counted. */
  take(address: string): number;
}

/** Addresses remembered at most; when full, those that have waited long enough are forgotten first. */
const MOST_ADDRESSES = 20_000;

/** `perMinute` requests from one address, `burst` at once. One number per address is kept: when it would be even again. */
export function rateLimit(clock: Clock, perMinute: number, burst: number): RateLimit {
  const every = 60_000 / perMinute;
  const due = new Map<string, number>();
  return {
    take(address) {
      const now = clock.now();
      const next = Math.max(due.get(address) ?? 0, now) + every;
      if (next - now > every * burst) return Math.ceil((next - now - every * burst) / 1000);
      if (due.size >= MOST_ADDRESSES) forget(due, now);
      due.set(address, next);
      return 0;
    },
  };
}

function forget(due: Map<string, number>, now: number): void {
  for (const [address, even] of due) if (even <= now) due.delete(address);
  // Everybody is waiting: this is a flood from many addresses, and memory must stay bounded.
  if (due.size >= MOST_ADDRESSES) due.clear();
}
