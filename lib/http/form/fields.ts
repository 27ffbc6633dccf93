/** Form fields: the few shapes that every form of the editors' side is made of. Unknown fields are refused by the forms. */
import * as z from "zod";
import { text } from "@/lib/domain/value/text.schema";

const OUTDATED = { error: "form_outdated" };

/** The idempotency key, made with the form. */
export const keyField = z.uuid(OUTDATED);

export const idField = z.uuid(OUTDATED);

/** A version the form saw. */
export const versionField = z
  .string()
  .regex(/^\d{1,9}$/, OUTDATED)
  .transform(Number);

/** A content hash the screen showed: 64 hex digits. */
export const hashField = z.string().regex(/^[0-9a-f]{64}$/, OUTDATED);

/** Text that may stay empty; empty is absent. */
export const optionalText = (max: number) => text(max).transform((value) => (value === "" ? undefined : value));

/** Text of at least `min` characters, else the issue `key`. */
export const textOf = (max: number, min: number, key: string) =>
  text(max).refine((value) => value.length >= min, { error: key });

/** A password as typed: bounded before anything is hashed, not trimmed, never echoed. */
export const passwordField = z
  .string()
  .min(1, { error: "required" })
  .max(1024, { error: "password_too_long" })
  .refine((value) => value.isWellFormed() && !value.includes("\0"), { error: "text_ill_formed" });

export const regionField = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{1,19}$/, { error: "region_unknown" });

/** A form that says nothing but "do it". */
export const emptyForm = z.strictObject({});
