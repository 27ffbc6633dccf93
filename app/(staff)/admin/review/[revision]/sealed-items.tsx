import { Badge } from "@/components/ui/badge";
import type { SealedItem, SealedRevision } from "@/lib/data/staff-revisions";
import { monthsInWords } from "@/app/(staff)/months";
import { seriesName } from "@/app/(staff)/series-name";
import { staffPage } from "@/app/(staff)/staff-page";
import { statementWords } from "@/app/(staff)/statement-words";
import { SourceNote } from "../../rules/[series]/source-note";
import { beforeInWords } from "./before";
import { comparisonOf } from "./comparison";
import { ComparedDifferences } from "./compared-differences";
import { ComparedPeople } from "./compared-people";
import { ComparedRegions } from "./compared-regions";
import { ComparedWarnings } from "./compared-warnings";
import styles from "./review.module.css";

/** The sealed rows: what changes in words at the left, the sentence that supports it at the right, then what it does to people. */
export async function SealedItems({ sealed }: { sealed: SealedRevision }) {
  const { words } = await staffPage();
  return (
    <section>
      <h2>{words.review.whatChanges}</h2>
      {sealed.items.map((item) => (
        <SealedItemCard key={item.itemId} item={item} sealed={sealed} />
      ))}
    </section>
  );
}

async function SealedItemCard({ item, sealed }: { item: SealedItem; sealed: SealedRevision }) {
  const { words, language } = await staffPage();
  const w = words.review;
  const before = beforeInWords(item, sealed.proposal.publishedSeq, language);
  const comparison = comparisonOf(sealed, item);
  return (
    <article className={styles.item} data-row tabIndex={-1}>
      <h3>
        {seriesName(item.series, language)} <Badge tone="brand">{words.kind[item.kind]}</Badge>
      </h3>
      <p>{monthsInWords(item.from, item.to, language)}</p>
      <div className={styles.split}>
        <div>
          <dl className={styles.change}>
            <dt>{w.before}</dt>
            <dd>{before ?? w.newLine}</dd>
            <dt>{w.after}</dt>
            <dd className={styles.after}>{statementWords(item, language)}</dd>
          </dl>
          <ComparedDifferences comparison={comparison} />
        </div>
        <aside aria-label={w.sourceBeside}>
          <h4>{w.sourceBeside}</h4>
          <SourceNote payload={item.payload} />
          {item.reason && (
            <>
              <h4>{w.itemReason}</h4>
              <p>{item.reason}</p>
            </>
          )}
        </aside>
      </div>
      <ComparedWarnings comparison={comparison} item={item} />
      <ComparedPeople comparison={comparison} />
      <ComparedRegions comparison={comparison} />
    </article>
  );
}
