/** What a stored remark looks like: a note about an item, or the answer to a warning. */
import * as z from "zod";
import { creditMonthSchema } from "@/lib/domain/value/civil.schema";
import { typed } from "@/lib/domain/typed/schema";

/** The item of the revision that is spoken about: its line and first month. */
const about = { line: z.string().max(200), from: creditMonthSchema };

const noteSchema = z.strictObject({ kind: z.literal("note"), ...about, text: typed });

const answerSchema = z.strictObject({
  kind: z.literal("answer"),
  /** Null: about the revision as a whole. */
  about: z.strictObject(about).nullable(),
  /** The warning, with the values it asked about. */
  key: z.string().max(60),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: typed,
});

export const remarkSchema = z.discriminatedUnion("kind", [noteSchema, answerSchema]);

export const remarksSchema = z.array(remarkSchema).max(2000);

export type Remark = z.infer<typeof remarkSchema>;
export type AnswerRemark = z.infer<typeof answerSchema>;
