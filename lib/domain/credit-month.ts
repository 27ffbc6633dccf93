/** Credit months: the month an amount is credited for, as `YYYY-MM`. */
import type { Brand } from "./brand";

/** A month from 1990-01 to 2199-12 as `YYYY-MM`. Such strings compare in the order of the months. */
export type CreditMonth = Brand<string, "CreditMonth">;
