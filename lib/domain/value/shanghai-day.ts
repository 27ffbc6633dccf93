/** The civil day in Asia/Shanghai: the zone has kept UTC+8 without summer time since 1991, so it is arithmetic. */
import type { PlainDate } from "./plain-date";

const EIGHT_HOURS = 8 * 3_600_000;
const DAY = 24 * 3_600_000;

/** The day it is in Shanghai at an instant, in milliseconds since the epoch. Instants before 1992 are refused. */
export function shanghaiDay(epochMs: number): PlainDate {
  if (epochMs < Date.UTC(1992, 0)) throw new Error("shanghaiDay: before the zone was fixed at UTC+8");
  return new Date(epochMs + EIGHT_HOURS).toISOString().slice(0, 10) as PlainDate;
}

/** Whole seconds until the next midnight in Shanghai, at least 1. */
export function secondsToShanghaiMidnight(epochMs: number): number {
  const intoDay = (epochMs + EIGHT_HOURS) % DAY;
  return Math.max(1, Math.floor((DAY - intoDay) / 1000));
}
