import type { ExampleFields } from "@/lib/domain/draft/schema";

/** An example that one click adds to the form. */
export interface OfferedExample {
  readonly label: string;
  readonly amount: string;
  readonly fields: ExampleFields;
}

/** What the last save said about the worked examples. */
export interface ShownExamples {
  /** What the rule asks about a person, as answers name facts. */
  readonly facts: readonly string[];
  /** Each row that could be tried, as it was typed then, and what came of it. */
  readonly results: readonly { readonly row: ExampleFields; readonly agrees: boolean; readonly sentence: string }[];
  readonly suggestions: readonly OfferedExample[];
  /** Examples of the rule in force that the draft does not keep. */
  readonly retired: readonly OfferedExample[];
}

export const NO_EXAMPLES: ShownExamples = { facts: [], results: [], suggestions: [], retired: [] };
