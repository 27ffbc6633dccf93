/** Warning answers: every warning is answered before a draft is sent, in a few words, typed or chosen; the reviewer reads question and answer. */
import { isAnswered } from "@/lib/domain/draft/answered-warning";
import { CHECKS } from "@/lib/domain/typed/check-catalogue";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { fieldOfItem, itemOfField } from "./statement";
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import { isIssueKey } from "@/lib/domain/typed/issue-key";

/** The name under which the answer to a warning is kept. */
export function answerId({ key, field }: Pick<Issue, "key" | "field">): string {
  return `${key}@${field}`;
}

/**
 * Does a warning ask for an answer? A guard-rail has a reason of its own, which is published; what was published meanwhile is settled by
 * beginning anew.
 */
export function asksForAnswer({ key, severity }: Issue): boolean {
  return severity === "warning" && isIssueKey(key) && !CHECKS[key].isRail && key !== "published_meanwhile";
}

/** The field in which a warning is answered: inside the item, where the warning is. */
export function fieldOfAnswer({ key, field }: Pick<Issue, "key" | "field">): string {
  const found = itemOfField(field);
  if (found === null) return `answers.${key}@${field}`;
  return fieldOfItem(found.itemId, `answers.${key}@${found.field}`);
}

/** An error for each warning without its answer; its sentence repeats the question. */
export function unansweredIssues({ answers = {} }: DraftDoc, found: readonly Issue[]): Issue[] {
  return found
    .filter((one) => asksForAnswer(one) && !isAnswered(one, answers[answerId(one)]))
    .map((one) => issue(fieldOfAnswer(one), "answer_required", { ...one.params, question: one.key }));
}
