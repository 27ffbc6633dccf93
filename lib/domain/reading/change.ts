/** Changes: what one published statement changed of what its series said before. */
import { type Difference, isTextOnly, parameterDifferences, ruleDifferences } from "@/lib/domain/rule/difference";
import type { PublishedItem } from "@/lib/domain/register/item";

interface ChangedItem {
  readonly item: PublishedItem;
  readonly before: PublishedItem | null;
}

/**
 * The differences between a statement and what the same series said of its first month before. Remarks and sources are left out
 * where an amount changes as well. Empty for guides, and where the text has been taken down.
 */
export function changeOf({ item, before }: ChangedItem): Difference[] {
  const all = differencesOf(item, before);
  return isTextOnly(all) ? all : all.filter((difference) => !isTextOnly([difference]));
}

/** Everything a statement changed of what was said before, wording and sources too. */
export function differencesOf({ op, payload }: PublishedItem, before: PublishedItem | null): Difference[] {
  const old = before?.op === "assert" ? before.payload : null;
  if (op === "withdraw") return [{ kind: "withdrawn", before: old?.kind === "rule" ? old.rule.method : null }];
  if (payload?.kind === "rule") return ruleDifferences(old?.kind === "rule" ? old.rule : null, payload.rule);
  if (payload?.kind !== "parameter") return [];
  return parameterDifferences(old?.kind === "parameter" ? old.parameter : null, payload.parameter);
}
