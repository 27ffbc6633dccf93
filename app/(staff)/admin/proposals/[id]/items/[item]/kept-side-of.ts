import type { KeptSide } from "@/components/editor/people/kept-side";
import type { Draft } from "@/components/editor/draft/use-draft";
import type { DraftDoc, DraftItem, ExampleFields, KeptFields } from "@/lib/domain/draft/schema";
import { MOST_EXAMPLES } from "@/lib/domain/rule/most-examples";

/** The people kept with an item of the draft, changed as everything else that is typed. `onRemoved`: offers to take a deletion back. */
export function keptSideOf(draft: Draft, itemId: string, onRemoved: (restore: () => void) => void): KeptSide {
  const item = draft.doc.items.find(({ id }) => id === itemId);
  const change = (edit: (people: readonly KeptFields[]) => KeptFields[]) =>
    draft.update((doc) => withItem(doc, itemId, (current) => ({ ...current, kept: edit(current.kept ?? []) })));
  const hasRoom = item?.seriesKind === "rule" && item.fields.examples.length < MOST_EXAMPLES;
  return {
    people: item?.kept ?? [],
    change,
    onRemoved: (restore) => onRemoved(() => change(restore)),
    addExample: hasRoom ? (example) => draft.update((doc) => withExample(doc, itemId, example)) : null,
  };
}

function withItem(doc: DraftDoc, id: string, change: (item: DraftItem) => DraftItem): DraftDoc {
  return { ...doc, items: doc.items.map((item) => (item.id === id ? change(item) : item)) };
}

function withExample(doc: DraftDoc, id: string, example: ExampleFields): DraftDoc {
  return withItem(doc, id, (item) => {
    if (item.seriesKind !== "rule") return item;
    return { ...item, fields: { ...item.fields, examples: [...item.fields.examples, example] } };
  });
}
