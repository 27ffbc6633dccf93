/** Schemas of civil dates and credit months: strings at every boundary, checked before they are compared. */
import * as z from "zod";

export const plainDateSchema = z.iso.date({ error: "date_invalid" }).brand<"PlainDate">();

export const creditMonthSchema = z
  .string()
  .regex(/^(19[9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/, { error: "month_invalid" })
  .brand<"CreditMonth">();
