/** The body of an autosave: which version was seen, everything typed, and what is looked at beside it. */
import { creditMonthSchema } from "@/lib/domain/value/civil.schema";
import { draftDocSchema, type DraftDoc } from "@/lib/domain/draft/schema";
import { SWEEP_VARIABLES } from "@/lib/domain/effect/picture";
import * as z from "zod";

/** A variable that amounts may be drawn over. */
export const sweepField = z.enum(SWEEP_VARIABLES);

const typedDraft = z.unknown().transform((typed, context): DraftDoc => {
  const parsed = draftDocSchema.safeParse(typed);
  if (parsed.success) return parsed.data;
  const isLong = parsed.error.issues.some(({ code }) => code === "too_big");
  context.addIssue({ code: "custom", message: isLong ? "text_too_long" : "form_outdated" });
  return z.NEVER;
});

/** What a preview is asked for; null where the draft itself says it. */
const look = z.strictObject({
  /** The month the preview compares in. */
  month: creditMonthSchema.nullable(),
  /** Another month to compare with; null = the same month as published. */
  against: creditMonthSchema.nullable(),
  /** What the picture is drawn over; null = the first variable that matters. */
  over: sweepField.nullable(),
});

export const keepBody = z.strictObject({
  lockVersion: z.int().min(0),
  /** Marks of what the form sent before without hearing an answer. */
  sentBefore: z.array(z.string().regex(/^[0-9a-f]{16}$/)).max(16),
  /** Null: nobody looks at a preview any more. */
  look: look.nullable(),
  draft: typedDraft,
});
