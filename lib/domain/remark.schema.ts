/** What a stored remark looks like. */
import * as z from "zod";
import { creditMonthSchema } from "./civil.schema";
import { typed } from "./typed.schema";

/** The item of the revision that is spoken about: its line and first month. */
const about = { line: z.string().max(200), from: creditMonthSchema };

export const remarkSchema = z.strictObject({ kind: z.literal("note"), ...about, text: typed });

export const remarksSchema = z.array(remarkSchema).max(2000);

export type Remark = z.infer<typeof remarkSchema>;
