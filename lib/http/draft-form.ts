/** The form of an autosave: which draft, which version was seen, which item and month are looked at, and everything typed. */
import { creditMonthSchema } from "@/lib/domain/civil.schema";
import { upgradedDraft } from "@/lib/domain/draft-upgrade";
import { draftDocSchema } from "@/lib/domain/draft.schema";
import { SWEEP_VARIABLES } from "@/lib/domain/sweep";
import * as z from "zod";

const OUTDATED = { error: "form_outdated" };

const typedDraft = z.string().transform((text, context) => {
  const parsed = draftDocSchema.safeParse(upgradedDraft(jsonOf(text)));
  if (parsed.success) return parsed.data;
  context.addIssue({ code: "custom", message: "form_outdated" });
  return z.NEVER;
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A variable that amounts may be drawn over. */
export const sweepForm = z.enum(SWEEP_VARIABLES);

export const keepForm = z.strictObject({
  proposalId: z.uuid(OUTDATED),
  itemId: z.uuid(OUTDATED),
  lockVersion: z.coerce.number(OUTDATED).int(OUTDATED).min(0, OUTDATED),
  /** The month the preview compares in; empty = the draft's first. */
  month: z.union([z.literal("").transform(() => null), creditMonthSchema]),
  /** Another month to compare with; empty = the same month as published. */
  against: z.union([z.literal("").transform(() => null), creditMonthSchema]),
  /** What the picture is drawn over; empty = the first variable that matters. */
  over: z.union([z.literal("").transform(() => null), sweepForm]),
  draft: typedDraft,
});
