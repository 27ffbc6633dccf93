/** The payload of a guide: text blocks and facts for one topic, national by default, overridden below. */
import * as z from "zod";
import { citationSchema } from "./citation.schema";
import { text } from "@/lib/domain/value/text.schema";
import { VERIFICATION_LEVELS } from "./verification";

export const GUIDE_TOPICS = [
  "balance_query",
  "contribution_record",
  "family_sharing",
  "wallet",
  "withdrawal",
  "transfer_procedure",
  "transfer_time_limits",
  "interruption_waiting",
  "terms",
  "safety",
] as const;

const bilingual = (max: number) => z.strictObject({ zh: text(max, 1), en: text(max, 1) });

export const guideBlockSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/),
  heading: bilingual(80),
  /** One action or statement each. */
  lines: z.array(bilingual(400)).min(1).max(9),
});

export const guidePayloadSchema = z.strictObject({
  v: z.literal(1),
  mode: z.enum(["default", "replace", "append", "hide"]),
  blocks: z.array(guideBlockSchema).max(12).default([]),
  citations: z.array(citationSchema).max(12).default([]),
  verification: z.enum(VERIFICATION_LEVELS),
});

export type GuidePayload = z.infer<typeof guidePayloadSchema>;
export type GuidePayloadInput = z.input<typeof guidePayloadSchema>;
export type GuideTopic = (typeof GUIDE_TOPICS)[number];
