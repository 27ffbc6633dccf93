import { ChineseInside } from "@/components/public/part/chinese-inside";
import { Fragment } from "react";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { Piece } from "@/lib/domain/register/timeline";
import { instantDayName } from "@/lib/i18n/core/format";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { staffPage } from "@/app/(staff)/_staff/page";
import { statementWords } from "@/lib/i18n/staff/statement";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { SourceNote } from "./source-note";
import Link from "next/link";

interface LineTimelineProps {
  items: readonly PublishedItem[];
  pieces: readonly Piece[];
  month: CreditMonth;
}

/** Everything ever said about the line, newest months first; what a later publication covered is still there, and says so. */
export async function LineTimeline({ items, pieces, month }: LineTimelineProps) {
  const { words, language, names } = await staffPage();
  const w = words.series;
  if (items.length === 0) return <p className={styles.quiet}>{w.empty}</p>;
  const visible = pieces.toReversed();
  const covered = items.filter((item) => pieces.every((piece) => piece.item.itemId !== item.itemId)).toReversed();
  const isCurrent = (piece: Piece) => piece.from <= month && (piece.to === null || month < piece.to);
  const row = (key: string, months: string, status: React.ReactNode, item: PublishedItem) => (
    <Fragment key={key}>
      <tr data-row>
        <th scope="row" data-label={w.month}>
          {months}
        </th>
        <td data-label={w.value}>
          <ChineseInside text={statementWords(item, language, names)} language={language} />
          {item.op === "withdraw" && item.reason && (
            <p className={styles.quiet}>
              <ChineseInside text={item.reason} language={language} />
            </p>
          )}
          {item.op === "assert" && (
            <details>
              <summary>{w.document}</summary>
              <SourceNote payload={item.payload} />
              {item.reason && (
                <p>
                  <ChineseInside text={item.reason} language={language} />
                </p>
              )}
            </details>
          )}
        </td>
        <td data-label={w.kind}>{words.kind[item.kind]}</td>
        <td data-label={w.publication}>
          <Link href={`/admin/publications/${item.seq}`} prefetch={false}>
            {w.no(item.seq)}
          </Link>{" "}
          {instantDayName(item.publishedAt, language)}
        </td>
        <td data-label={words.rules.status}>{status}</td>
      </tr>
    </Fragment>
  );
  return (
    <section>
      <h2>{w.timeline}</h2>
      <Table caption={w.timeline} head={[w.month, w.value, w.kind, w.publication, words.rules.status]}>
        {visible.map((piece) =>
          row(
            `${piece.item.itemId} ${piece.from}`,
            monthsInWords(piece.from, piece.to, language),
            isCurrent(piece) ? (
              <Badge tone="good">{w.current}</Badge>
            ) : piece.from > month ? (
              <Badge tone="brand">{w.future}</Badge>
            ) : (
              <Badge>{w.past}</Badge>
            ),
            piece.item,
          ),
        )}
        {covered.map((item) =>
          row(
            item.itemId,
            monthsInWords(item.from, item.to, language),
            <Badge tone="warn">{w.superseded}</Badge>,
            item,
          ),
        )}
      </Table>
    </section>
  );
}
