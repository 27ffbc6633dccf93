/** Civil dates: `YYYY-MM-DD` text on the proleptic Gregorian calendar, without time and zone. */
import type { Brand } from "./brand";

/** A calendar day that exists, as `YYYY-MM-DD`. Such strings compare in the order of the days. */
export type PlainDate = Brand<string, "PlainDate">;
