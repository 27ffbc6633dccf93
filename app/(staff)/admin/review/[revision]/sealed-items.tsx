import { ChineseInside } from "@/components/public/part/chinese-inside";
import { DifferencePart } from "@/components/editor/preview/preview-parts";
import { Badge } from "@/components/ui/badge";
import { Strip } from "@/components/ui/strip";
import type { SealedItem, SealedRevision } from "@/lib/data/reading/revisions";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { staffPage } from "@/app/(staff)/_staff/page";
import { statementWords } from "@/lib/i18n/staff/statement";
import { SourceNote } from "@/app/(staff)/admin/rules/[series]/source-note";
import { beforeInWords } from "@/app/(staff)/_staff/before";
import { comparisonOf, type Look } from "./comparison";
import { ComparedParts } from "./compared-parts";
import { ComparedWarnings } from "./compared-warnings";
import { ItemRemarks } from "./item-remarks";
import styles from "./review.module.css";

/** What is looked at of an item; null where nothing was asked for. */
export type LookAt = (itemId: string) => Look | null;

/** The sealed rows: what changes in words at the left, the sentence that supports it at the right, then what it does to people. */
export async function SealedItems({ sealed, lookAt }: { sealed: SealedRevision; lookAt: LookAt }) {
  const { words, language, names } = await staffPage();
  return (
    <section>
      <h2>{words.review.whatChanges}</h2>
      {sealed.unreadable.map((item) => (
        <article key={item.itemId} className={styles.item} data-row tabIndex={-1} id={`item-${item.itemId}`}>
          <h3>
            {names.series(item.series)} <Badge tone="brand">{words.kind[item.kind]}</Badge>
          </h3>
          <p>{monthsInWords(item.from, item.to, language)}</p>
          <Strip tone="bad">{words.review.unreadable}</Strip>
        </article>
      ))}
      {sealed.items.map((item) => (
        <SealedItemCard key={item.itemId} item={item} sealed={sealed} look={lookAt(item.itemId)} />
      ))}
    </section>
  );
}

interface SealedItemCardProps {
  item: SealedItem;
  sealed: SealedRevision;
  look: Look | null;
}

async function SealedItemCard({ item, sealed, look }: SealedItemCardProps) {
  const page = await staffPage();
  const { words, language, snapshot, names } = page;
  const w = words.review;
  const before = beforeInWords(item, sealed.proposal.publishedSeq, page);
  const comparison = comparisonOf(sealed, item, look, snapshot);
  return (
    <article className={styles.item} data-row tabIndex={-1} id={`item-${item.itemId}`}>
      <h3>
        {names.series(item.series)} <Badge tone="brand">{words.kind[item.kind]}</Badge>
      </h3>
      <p>{monthsInWords(item.from, item.to, language)}</p>
      <div className={styles.split}>
        <div>
          <dl className={styles.change}>
            <dt>{w.before}</dt>
            <dd>
              <ChineseInside text={before ?? w.newLine} language={language} />
            </dd>
            <dt>{w.after}</dt>
            <dd className={styles.after}>
              <ChineseInside text={statementWords(item, language, names)} language={language} />
            </dd>
          </dl>
          <DifferencePart seen={comparison} language={language} names={names} />
        </div>
        <aside aria-label={w.sourceBeside}>
          <h4>{w.sourceBeside}</h4>
          <SourceNote payload={item.payload} />
          {item.reason && (
            <>
              <h4>{w.itemReason}</h4>
              <p>
                <ChineseInside text={item.reason} language={language} />
              </p>
            </>
          )}
          <ItemRemarks remarks={sealed.remarks} item={item} words={w} language={language} />
        </aside>
      </div>
      <ComparedWarnings comparison={comparison} item={item} remarks={sealed.remarks} />
      <ComparedParts comparison={comparison} itemId={item.itemId} look={look} />
    </article>
  );
}
