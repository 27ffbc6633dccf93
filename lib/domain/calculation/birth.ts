/** Births: the birth date as it was typed, looked at once: a day, a month, nothing, or nonsense. */
import { birthDays, isPlausibleBirth } from "@/lib/domain/rule/age";
import type { PlainDate } from "@/lib/domain/value/plain-date";

/** A birth date as one calculation takes it: null = not given. */
export type Birth = PlainDate | null | "invalid";

/** The births that a typed date may mean on the day asked about: one, or the first and the last day of a month. */
export function birthsOf(typed: string | undefined, on: PlainDate): readonly [Birth] | readonly [PlainDate, PlainDate] {
  if (typed === undefined) return [null];
  const days = birthDays(typed);
  if (days === null || !isPlausibleBirth(days[0], on)) return ["invalid"];
  return days[0] === days[1] ? [days[0]] : days;
}
