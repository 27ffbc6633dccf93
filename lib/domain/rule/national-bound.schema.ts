/** The table of national bounds: between which figures the national opinion lets a rule stand, from which month, and what says so. */
import * as z from "zod";
import { creditMonthSchema } from "@/lib/domain/value/civil.schema";
import { citationSchema } from "./citation.schema";
import table from "./national-bounds.json";

const boundNameSchema = z.enum(["own_base_rate", "average_rate", "fixed_to_average"]);

export type NationalBoundName = z.infer<typeof boundNameSchema>;

/**
 * `links`: pages that tell what the document says; its own page was not read. `quote`: its words, where a page has them;
 * `reading`: how the figure follows, and what of it is our own.
 */
const groundSchema = {
  document: z.string(),
  links: z.array(z.url()).min(1),
  quote: z.string().nullable(),
  reading: z.string().min(1),
};

const ppmSchema = z.int().min(0).max(1_000_000);

const boundSchema = z.strictObject({
  name: boundNameSchema,
  from: creditMonthSchema,
  leastPpm: ppmSchema,
  mostPpm: ppmSchema,
  ...groundSchema,
});

const tableSchema = z.strictObject({
  documents: z.record(z.string(), citationSchema),
  /** Of one name the earlier months first. */
  bounds: z.array(boundSchema),
  transition: z.strictObject({ ends: creditMonthSchema, ...groundSchema }),
});

/** The table as it is recorded, with its documents. */
export const NATIONAL_BOUNDS = tableSchema.parse(table);

export type NationalBound = z.infer<typeof boundSchema>;
