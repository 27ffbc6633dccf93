import { fieldLabel, valueKindOf } from "@/components/editor/field/field-label";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { itemOfField } from "@/lib/domain/editorial/statement";
import type { Language } from "@/lib/i18n/core/language";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { editorWords } from "@/lib/i18n/editor/words";
import type { PlacedSentence } from "@/lib/i18n/staff/form";
import type { StaffNames } from "@/app/(staff)/_staff/names";

interface DraftSide {
  readonly proposalId: string;
  readonly doc: DraftDoc;
  readonly language: Language;
  readonly names: Pick<StaffNames, "item">;
}

/** A sentence about a field of a draft, behind the names of item and field; it leads to the form of the item. What is about no field stands alone. */
export function saidInDraft(field: string, sentence: string, side: DraftSide): PlacedSentence {
  const { proposalId, doc, language, names } = side;
  const item = doc.items.find(({ id }) => id === itemOfField(field)?.itemId);
  const place = itemOfField(field)?.field ?? field;
  const isOfDraft = Object.hasOwn(doc, field.split(".")[0] ?? "");
  const name =
    place === "" || !isOfDraft ? "" : fieldLabel(place, editorWords(language), language, item && valueKindOf(item));
  const parts = [item === undefined ? "" : names.item(item), name, sentence];
  return {
    text: parts.filter((part) => part !== "").join(MARKS[language].colon),
    href: item === undefined ? null : `/admin/proposals/${proposalId}/items/${item.id}`,
  };
}
