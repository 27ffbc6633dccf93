/** What drafts are made of: text kept exactly as typed, however wrong, in structures no deeper than anybody types. */
import * as z from "zod";

/** Typed text, kept exactly as typed. */
export const typed = z
  .string()
  .max(5000)
  .refine((value) => value.isWellFormed() && !value.includes("\0"), { error: "text_ill_formed" });

/** JSON may be nested so deep: far beyond what seals, far below what exhausts a stack. */
const MOST_LEVELS = 64;

/** Is nothing in the JSON nested deeper than a draft may be? */
export function isShallow(value: unknown, levels = MOST_LEVELS): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

/** To be asked before any schema that follows a structure to its end. */
export const shallow = z.unknown().refine((value) => isShallow(value), { error: "method_too_deep" });
