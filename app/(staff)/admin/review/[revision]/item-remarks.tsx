import type { SealedItem } from "@/lib/data/staff-revisions";
import { placeOf } from "@/lib/domain/remark";
import type { Remark } from "@/lib/domain/remark.schema";
import { same } from "@/lib/domain/sameness";
import type { StaffWords } from "@/lib/i18n/staff-words";

interface ItemRemarksProps {
  remarks: readonly Remark[];
  item: SealedItem;
  words: StaffWords["review"];
}

/** What the author noted for colleagues about one item. */
export function ItemRemarks({ remarks, item, words }: ItemRemarksProps) {
  const place = placeOf(item);
  const own = remarks.flatMap((remark) =>
    remark.kind === "note" && same({ line: remark.line, from: remark.from }, place) ? [remark] : [],
  );
  if (own.length === 0) return null;
  return (
    <>
      <h4>{words.itemRemark}</h4>
      {own.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}
