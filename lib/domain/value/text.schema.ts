/** The one zod string: well-formed Unicode, no NUL (PostgreSQL refuses it), NFC, bounded. */
import * as z from "zod";

/** Text of `min` to `max` characters after trimming and NFC. Issue codes are keys of the catalogue; a JSON Schema of it says the bounds. */
export function text(max: number, min = 0) {
  return z
    .string()
    .refine((value) => value.isWellFormed() && !value.includes("\0"), { error: "text_ill_formed" })
    .overwrite((value) => value.normalize("NFC").trim())
    .refine((value) => value.length >= min, { error: min === 1 ? "required" : "text_too_short" })
    .refine((value) => value.length <= max, { error: "text_too_long" })
    .meta({ ...(min === 0 ? {} : { minLength: min }), maxLength: max });
}
