import { ChineseInside } from "@/components/public/part/chinese-inside";
import Link from "next/link";
import { monthOf } from "@/lib/domain/value/credit-month";
import type { PublishedItem } from "@/lib/domain/register/item";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import { timeline } from "@/lib/domain/register/timeline";
import { monthName } from "@/lib/i18n/core/format";
import { statementWords } from "@/lib/i18n/staff/statement";
import { inScope } from "./scope";
import { seriesAddress } from "./series-address";
import { staffPage } from "./page";
import styles from "./staff.module.css";

const THIRTY_DAYS = 30 * 86_400_000;

/** What takes effect within 30 days in one's own regions: published already, so nothing needs doing, but phones will ring. */
export async function UpcomingList() {
  const { words, language, actor, snapshot, names } = await staffPage();
  const thisMonth = monthOf(snapshot.today());
  const until = monthOf(shanghaiDay(snapshot.clock.now() + THIRTY_DAYS));
  const coming: PublishedItem[] = [];
  for (const items of snapshot.itemsBySeries.values()) {
    const region = items[0]?.series.region;
    if (region === undefined || !inScope(actor, region, snapshot.regions)) continue;
    const pieces = timeline(items, snapshot.seq).filter((piece) => piece.from > thisMonth && piece.from <= until);
    coming.push(...pieces.map((piece) => piece.item));
  }
  if (coming.length === 0) return null;
  return (
    <section>
      <h2>{words.workbench.upcoming}</h2>
      <ul className={styles.list}>
        {coming.slice(0, 50).map((item) => (
          <li key={item.itemId}>
            <Link href={seriesAddress(item.series)} prefetch={false}>
              {names.series(item.series)}
            </Link>
            <span>
              <ChineseInside text={statementWords(item, language, names)} language={language} />
            </span>
            <span className={styles.quiet}>{words.workbench.from(monthName(item.from, language))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
