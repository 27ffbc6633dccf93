import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Badge } from "@/components/ui/badge";
import { Strip } from "@/components/ui/strip";
import { Table } from "@/components/ui/table";
import { publicationFile } from "@/lib/data/reading/publications";
import { instantName } from "@/lib/i18n/core/format";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { seriesAddress } from "@/app/(staff)/_staff/series-address";
import { one, staffPage, type PageProps } from "@/app/(staff)/_staff/page";
import { statementWords } from "@/lib/i18n/staff/statement";
import styles from "@/app/(staff)/_staff/staff.module.css";

type PublicationProps = PageProps<{ seq: string }>;

function seqOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

export async function generateMetadata({ params }: PublicationProps): Promise<Metadata> {
  const { words } = await staffLook();
  return { title: words.publications.one(seqOf((await params).seq)) };
}

/** A publication that is in the database and not yet in the memory that answers: made, and about to be seen. */
async function NotYetHere({ seq }: { seq: number }) {
  const { words } = await staffPage();
  if ((await publicationFile(seq)) === null) notFound();
  return (
    <>
      <PageHead title={words.publications.one(seq)} />
      <Strip tone="good" live>
        {words.publications.follows}
      </Strip>
    </>
  );
}

export default async function PublicationPage({ params, searchParams }: PublicationProps) {
  const { words, language, snapshot, names } = await staffPage();
  const seq = seqOf((await params).seq);
  const entry = snapshot.log.find((each) => each.seq === seq);
  if (!entry) return <NotYetHere seq={seq} />;
  const publication = snapshot.publications.get(seq);
  const items = snapshot.itemsBySeq.get(seq) ?? [];
  const file = await publicationFile(seq);
  const places = [...new Set(items.map((item) => item.series.region))];
  const w = words.publications;
  const fact = (term: string, says: React.ReactNode) =>
    says ? (
      <>
        <dt>{term}</dt>
        <dd>{says}</dd>
      </>
    ) : null;
  return (
    <>
      <PageHead title={w.one(seq)} />
      {one(await searchParams, "new") === "1" && (
        <Strip tone="good" live>
          {w.justNow}{" "}
          {places.slice(0, 6).map((code) => (
            <span key={code}>
              <a href={`/r/${code}`}>{names.region(code)}</a>{" "}
            </span>
          ))}
        </Strip>
      )}
      <dl className={styles.facts}>
        {fact(w.at, instantName(entry.at, language))}
        {fact(
          w.mode,
          publication && (
            <Badge tone={publication.mode === "forced" ? "warn" : "good"}>{words.mode[publication.mode]}</Badge>
          ),
        )}
        {fact(w.note, publication?.note)}
        {fact(w.publisher, file?.publisher)}
        {fact(w.approver, file?.approver)}
        {fact(w.forcedReason, file?.forcedReason)}
        {fact(
          w.revision,
          file && (
            <Link href={`/admin/review/${file.revisionId}`} prefetch={false}>
              {file.title}
            </Link>
          ),
        )}
        {fact(w.hash, publication && <code>{publication.contentHash}</code>)}
        {fact(w.chain, <code>{entry.hash}</code>)}
        {fact(w.publicPages, places.length > 0 && placeLinks())}
      </dl>
      {items.length > 0 && (
        <section>
          <h2>{w.items}</h2>
          <Table
            caption={w.itemsCaption}
            head={[words.proposal.item, words.series.month, words.series.value, words.series.kind]}
          >
            {items.map((item) => (
              <tr key={item.itemId} data-row>
                <th scope="row" data-label={words.proposal.item}>
                  <Link href={seriesAddress(item.series)} prefetch={false}>
                    {names.series(item.series)}
                  </Link>
                </th>
                <td data-label={words.series.month}>{monthsInWords(item.from, item.to, language)}</td>
                <td data-label={words.series.value}>
                  <ChineseInside text={statementWords(item, language, names)} language={language} />
                </td>
                <td data-label={words.series.kind}>{words.kind[item.kind]}</td>
              </tr>
            ))}
          </Table>
        </section>
      )}
    </>
  );

  function placeLinks() {
    return places.slice(0, 20).map((code) => (
      <span key={code}>
        <a href={`/r/${code}`}>{names.region(code)}</a>{" "}
      </span>
    ));
  }
}
