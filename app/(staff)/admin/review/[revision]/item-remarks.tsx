import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { SealedItem } from "@/lib/data/reading/revisions";
import { remarkPlace } from "@/lib/domain/editorial/remark";
import type { Remark } from "@/lib/domain/editorial/remark.schema";
import { same } from "@/lib/domain/value/sameness";
import type { Language } from "@/lib/i18n/core/language";
import type { StaffWords } from "@/lib/i18n/staff/words";

interface ItemRemarksProps {
  remarks: readonly Remark[];
  item: SealedItem;
  words: StaffWords["review"];
  language: Language;
}

/** What the author noted for colleagues about one item. */
export function ItemRemarks({ remarks, item, words, language }: ItemRemarksProps) {
  const place = remarkPlace(item);
  const own = remarks.flatMap((remark) =>
    remark.kind === "note" && same({ line: remark.line, from: remark.from }, place) ? [remark] : [],
  );
  if (own.length === 0) return null;
  return (
    <>
      <h4>{words.itemRemark}</h4>
      {own.map(({ text }) => (
        <p key={text}>
          <ChineseInside text={text} language={language} />
        </p>
      ))}
    </>
  );
}
