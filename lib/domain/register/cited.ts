/** Cited: the documents behind a statement, whatever its kind. */
import type { Citation } from "@/lib/domain/rule/citation.schema";
import type { Payload } from "./item";
import type { Verification } from "@/lib/domain/rule/verification";

export interface Cited {
  readonly citations: readonly Citation[];
  readonly verification: Verification;
}

/** What a payload cites, and how well it is known; null without a payload. */
export function citedBy(payload: Payload | null): Cited | null {
  switch (payload?.kind) {
    case "rule":
      return payload.rule;
    case "parameter":
      return payload.parameter;
    case "guide":
      return payload.guide;
    case undefined:
      return null;
  }
}
