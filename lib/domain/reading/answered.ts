/** Answered: does a reader find an amount, a rough one, or that there is no account? A rule whose figures are lacking is no answer. */
import { type Outline, type OutlineQuestion, outline } from "./outline";
import type { RegisterView } from "@/lib/domain/register/view";

export interface FoundOutline {
  readonly outline: Outline;
  readonly isAnswered: boolean;
}

/** The outline of a question, and whether it answers; a region that rules on narrower categories alone answers where all of them do. */
export function foundOutline(view: RegisterView, question: OutlineQuestion): FoundOutline {
  const found = outline(view, question);
  const { narrower } = found.resolution;
  if (found.state !== "no_rule" || narrower.length === 0) return { outline: found, isAnswered: isAnswer(found) };
  return {
    outline: found,
    isAnswered: narrower.every((category) => isAnswer(outline(view, { ...question, category }))),
  };
}

function isAnswer(found: Outline): boolean {
  switch (found.state) {
    case "rule":
      return found.bands.every(({ value }) => value.kind !== "missing_parameter");
    case "approximate":
    case "no_account":
      return true;
    case "unknown_by_source":
    case "no_rule":
    case "withheld":
      return false;
  }
}
