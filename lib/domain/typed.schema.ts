/** The zod string of drafts: anything storable, however wrong, so that nothing typed is ever lost. */
import * as z from "zod";

/** Typed text, kept exactly as typed. */
export const typed = z
  .string()
  .max(5000)
  .refine((value) => value.isWellFormed() && !value.includes("\0"), { error: "text_ill_formed" });
