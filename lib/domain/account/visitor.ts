/** Visitors: what is known of a browser before anybody has signed in. */
import type { SessionRef } from "@/lib/domain/deed/session-ref";

export interface Visitor {
  /** The plain address, for limits; never stored. An IPv6 address counts by its /64. */
  readonly address: string;
  /** Lower-case hex of its keyed hash. */
  readonly addressHash: string;
  readonly userAgent: string;
  /** The device cookie, if this browser has signed in before. It grants nothing. */
  readonly device: string | null;
  /** The session this browser came with: it ends when another begins. */
  readonly presented: SessionRef | null;
}
