/** Whether a warning is answered; apart from the other questions about warnings, because the form asks it while somebody types. */
import type { WarningAnswer } from "./draft.schema";
import type { Issue } from "./issue";
import { same } from "./sameness";

const SHORTEST = 2;

/** Was the warning answered, with the values it asks about now? */
export function isAnswered({ params }: Pick<Issue, "params">, answer: WarningAnswer | undefined): boolean {
  return answer !== undefined && same(answer.params, params) && [...answer.text.trim()].length >= SHORTEST;
}
