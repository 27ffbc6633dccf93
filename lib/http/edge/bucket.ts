/** A bucket in this process: so many at once, refilled steadily. For what is not worth a row in the database. */
import type { Clock } from "@/lib/domain/value/clock";

export interface Bucket {
  /** Whether one more fits. */
  take(): boolean;
}

/** A bucket of `burst` that refills at `perMinute`. */
export function bucket(perMinute: number, burst: number, clock: Clock): Bucket {
  let level = 0;
  let at = clock.now();
  return {
    take() {
      const now = clock.now();
      level = Math.max(0, level - ((now - at) / 60_000) * perMinute);
      at = now;
      if (level + 1 > burst) return false;
      level += 1;
      return true;
    },
  };
}
