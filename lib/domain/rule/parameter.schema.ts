/** The payload of a parameter: a regional figure that rules refer to, e.g. the average pension of a year. */
import * as z from "zod";
import { citationSchema } from "./citation.schema";
import { fenSchema } from "./method.schema";
import { text } from "@/lib/domain/value/text.schema";
import { VERIFICATION_LEVELS } from "./verification";

export const parameterPayloadSchema = z.strictObject({
  v: z.literal(1),
  fen: fenSchema,
  status: z.enum(["provisional", "final"]),
  /** May a region below use it? Default no: a neighbour's average is not yours. */
  inheritable: z.boolean().default(false),
  citations: z.array(citationSchema).max(12).default([]),
  verification: z.enum(VERIFICATION_LEVELS),
  note: z.strictObject({ zh: text(500).optional(), en: text(500).optional() }).optional(),
});

export type ParameterPayload = z.infer<typeof parameterPayloadSchema>;
export type ParameterPayloadInput = z.input<typeof parameterPayloadSchema>;
