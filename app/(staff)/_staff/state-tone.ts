import type { BadgeTone } from "@/components/ui/badge";
import type { DeskState } from "@/lib/domain/editorial/proposal";

/** The mark in front of a proposal's state; the word says it. */
export function stateTone(state: DeskState): BadgeTone {
  switch (state) {
    case "draft":
    case "abandoned":
      return "plain";
    case "returned":
    case "in_review":
    case "scheduled":
      return "warn";
    case "approved":
    case "published":
      return "good";
    case "publish_failed":
      return "bad";
  }
}
