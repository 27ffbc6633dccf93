/** The forms about people: invitations, grants, logins, passwords and one's own display. */
import * as z from "zod";
import { ROLES } from "@/lib/domain/deed/permission";
import { isUsername, normaliseUsername } from "@/lib/domain/account/username";
import { hashField, idField, keyField, passwordField, regionField, textOf } from "./fields";

const OUTDATED = { error: "form_outdated" };

export const inviteForm = z.strictObject({
  name: textOf(60, 1, "required"),
  username: z.string().transform(normaliseUsername).refine(isUsername, { error: "username_invalid" }),
});

export const grantForm = z.strictObject({
  key: keyField,
  userId: idField,
  role: z.enum(ROLES, { error: "choice_invalid" }),
  region: regionField,
});

export const revokeGrantForm = z.strictObject({ key: keyField, userId: idField, grantId: idField });
/** About one person; `key` where the verb remembers its answer. */
export const personForm = z.strictObject({ key: keyField, userId: idField });
export const linkForm = z.strictObject({ userId: idField });
export const personSessionForm = z.strictObject({ userId: idField, idHash: hashField });
export const sessionForm = z.strictObject({ idHash: hashField });

const differ = { error: "password_mismatch", path: ["again"] };

export const passwordForm = z
  .strictObject({ oldPassword: passwordField, newPassword: passwordField, again: passwordField })
  .refine((value) => value.newPassword === value.again, differ);

/** A one-time code. Whoever pastes it may paste the whole link. */
const codeField = z
  .string()
  .max(500, "text_too_long")
  .transform((typed) => typed.slice(typed.lastIndexOf("#") + 1).trim())
  .pipe(z.string().min(20, "text_too_short").max(200, "text_too_long"));

export const codeForm = z.strictObject({ token: codeField });

export const acceptForm = z
  .strictObject({
    token: codeField,
    password: passwordField,
    again: passwordField,
  })
  .refine((value) => value.password === value.again, differ);

export const lookForm = z.strictObject({
  language: z.enum(["zh-CN", "en"], OUTDATED).optional(),
  density: z.enum(["comfortable", "compact"], OUTDATED).optional(),
});
