/** The reviewer's and publisher's forms: each names the revision and the hash that was on the screen. */
import * as z from "zod";
import { hashField, idField, keyField, optionalText, textOf } from "./fields";

const seen = { key: keyField, revisionId: idField, contentHash: hashField };

export const approveForm = z.strictObject({ ...seen, comment: optionalText(2000) });
export const returnForm = z.strictObject({ ...seen, comment: textOf(2000, 5, "comment_too_short") });
export const publishForm = z.strictObject(seen);
export const forceForm = z.strictObject({ ...seen, reason: textOf(2000, 10, "reason_too_short") });
export const settleApproveForm = z.strictObject({ ...seen, comment: optionalText(2000) });
export const settleObjectForm = returnForm;
