/** Why an amount is not known: the documents contradict each other, do not state it, leave it to another document, or say that it is to come. */

export const UNKNOWN_KINDS = ["contradictory", "not_stated", "set_separately", "to_be_announced"] as const;

export type UnknownKind = (typeof UNKNOWN_KINDS)[number];
