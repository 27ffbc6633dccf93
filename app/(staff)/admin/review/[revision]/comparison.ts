import type { SealedItem, SealedRevision } from "@/lib/data/reading/revisions";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { DraftDoc, KeptFields } from "@/lib/domain/draft/schema";
import { preview, type Preview } from "@/lib/domain/preview/preview";
import { seriesOfItem } from "@/lib/domain/editorial/statement";
import { same } from "@/lib/domain/value/sameness";
import { draftOfSealed } from "@/lib/domain/editorial/sealed-draft";
import type { SweepVariable } from "@/lib/domain/effect/picture";
import type { Snapshot } from "@/lib/register/snapshot";
import { viewBefore } from "@/app/(staff)/_staff/before";

/** What a reviewer looks at of one item: a month, and what the picture is drawn over. */
export interface Look {
  readonly month: CreditMonth | null;
  readonly over: SweepVariable | null;
}

/** The address of the page with one item looked at so. */
export function addressOfLook(itemId: string, { month, over }: Look): string {
  const query = new URLSearchParams({ item: itemId, ...(month && { on: month }), ...(over && { over }) });
  return `?${query.toString()}#item-${itemId}`;
}

/** What a sealed item changes, computed from the sealed rows against the register as it is, or as it was before they were published. */
export function comparisonOf(sealed: SealedRevision, item: SealedItem, look: Look | null, snapshot: Snapshot): Preview {
  const doc = draftOfSealed({ ...sealed, statements: sealed.items });
  const view = viewBefore(snapshot, sealed.proposal.publishedSeq);
  const looked = { ...(look?.month && { month: look.month }), ...(look?.over && { over: look.over }) };
  return preview(view, withKept(doc, sealed, item), item.itemId, { today: snapshot.today(), ...looked });
}

/** The people the author keeps with the draft are tried on the sealed rows too; they are no part of them. */
function withKept(doc: DraftDoc, { proposal }: SealedRevision, { itemId, series }: SealedItem): DraftDoc {
  const kept: KeptFields[] = (proposal.draft?.doc.items ?? [])
    .filter((item) => same(seriesOfItem(item), series))
    .flatMap((item) => item.kept ?? []);
  return { ...doc, items: doc.items.map((item) => (item.id === itemId ? { ...item, kept } : item)) };
}
