/** The system's clock: the one place that reads it. Verbs and the domain get it as an argument. */
import type { Clock } from "@/lib/domain/value/clock";

export const systemClock: Clock = { now: () => Date.now() };
