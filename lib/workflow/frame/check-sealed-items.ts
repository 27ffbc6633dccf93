/** Checks sealed items once more, in the transaction that publishes them: what others have published since may have broken them. */
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import { categoriesReferredTo } from "@/lib/domain/check/method";
import { claimErrors, issuesForPublishing } from "@/lib/domain/check/proposal";
import type { Issue } from "@/lib/domain/typed/issue";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { linesAround } from "@/lib/data/editorial/register-lines";
import type { RevisionHead } from "@/lib/data/editorial/revisions";
import { sealedItems, type SealedItem } from "@/lib/data/reading/revisions";
import type { Desk } from "./run-command";

/**
 * Null while the items hold; else `invalid` with what does not: a claim that its sources do not bear out, a worked example that comes
 * out otherwise, a rule that now comes back to itself. Asked before the row is inserted, of the register as it is without them.
 */
export async function checkSealedItems(desk: Desk, { id, regions }: RevisionHead): Promise<Refusal | null> {
  const items = await sealedItems(id, desk.tx);
  if (items.some(({ readable }) => !readable)) return UNREADABLE;
  const today = shanghaiDay(desk.now);
  if (!items.some(restsOnOthers)) return refusalOf(claimErrors(items, today));
  const view = await linesAround(regions, desk.tx);
  return refusalOf(issuesForPublishing(items, view, today).filter(({ key }) => !GUARDED.has(key)));
}

function refusalOf(issues: readonly Issue[]): Refusal | null {
  return issues.length === 0 ? null : { kind: "invalid", issues };
}

/** Null while every payload can be read: nobody approves, and nothing publishes, what this build cannot show. */
export async function checkReadable(desk: Desk, { id }: RevisionHead): Promise<Refusal | null> {
  const items = await sealedItems(id, desk.tx);
  return items.every(({ readable }) => readable) ? null : UNREADABLE;
}

const UNREADABLE: Refusal = { kind: "conflict", slug: "unreadable", params: {} };

/** The database refuses these itself, at the row, and says who or what stands against it. */
const GUARDED: ReadonlySet<string> = new Set([
  "hides_later",
  "target_required",
  "nothing_to_withdraw",
  "overlap_in_revision",
]);

/** Only a rule that refers to others, or says what must come out, can be broken by what others publish. */
function restsOnOthers({ payload, op }: SealedItem): boolean {
  if (op === "withdraw") return true;
  if (payload?.kind !== "rule") return false;
  return payload.rule.examples.length > 0 || categoriesReferredTo(payload.rule.method).length > 0;
}
