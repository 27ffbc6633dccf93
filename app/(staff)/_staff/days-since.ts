import type { Snapshot } from "@/lib/register/snapshot";

const DAY = 86_400_000;

/** Whole days from an instant to now, by the clock of the snapshot. */
export function daysSince(iso: string, snapshot: Snapshot): number {
  return Math.max(0, Math.floor((snapshot.clock.now() - Date.parse(iso)) / DAY));
}
