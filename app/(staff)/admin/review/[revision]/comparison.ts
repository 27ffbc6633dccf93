import type { SealedItem, SealedRevision } from "@/lib/data/staff-revisions";
import { preview, type Preview } from "@/lib/domain/preview";
import { draftOfSealed } from "@/lib/domain/sealed-draft";
import { register } from "@/lib/register/register";
import { viewBefore } from "./before";

/** What a sealed item changes, computed from the sealed rows against the register as it is, or as it was before they were published. */
export function comparisonOf(sealed: SealedRevision, item: SealedItem): Preview {
  const doc = draftOfSealed({ ...sealed, statements: sealed.items });
  const view = viewBefore(sealed.proposal.publishedSeq);
  return preview(view, doc, item.itemId, { today: register.current().today() });
}
