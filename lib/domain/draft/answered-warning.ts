/** Whether a warning is answered; apart from the other questions about warnings, because the form asks it while somebody types. */
import type { WarningAnswer } from "./schema";
import type { Issue } from "@/lib/domain/typed/issue";
import { same } from "@/lib/domain/value/sameness";

const SHORTEST = 2;

/** Was the warning answered, with the values it asks about now? */
export function isAnswered({ params }: Pick<Issue, "params">, answer: WarningAnswer | undefined): boolean {
  return answer !== undefined && same(answer.params, params) && [...answer.text.trim()].length >= SHORTEST;
}
