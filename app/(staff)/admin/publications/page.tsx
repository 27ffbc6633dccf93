import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { Metadata } from "next";
import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { instantName } from "@/lib/i18n/core/format";
import { Empty } from "@/app/(staff)/_staff/empty";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { one, staffPage, type PageProps } from "@/app/(staff)/_staff/page";

const PAGE = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.publications.title };
}

export default async function PublicationsPage({ searchParams }: PageProps) {
  const { words, language, snapshot, names } = await staffPage();
  const before = Number.parseInt(one(await searchParams, "before"), 10) || snapshot.seq + 1;
  const entries = snapshot.log
    .filter((entry) => entry.seq < before && entry.kind !== "region" && entry.kind !== "category")
    .toReversed();
  const shown = entries.slice(0, PAGE);
  const last = shown.at(-1);
  const w = words.publications;
  return (
    <>
      <PageHead title={w.title} />
      {shown.length === 0 ? (
        <Empty>{w.empty}</Empty>
      ) : (
        <Table caption={w.caption} head={[w.no, w.at, words.rules.region, w.mode, w.note]}>
          {shown.map((entry) => {
            const publication = snapshot.publications.get(entry.seq);
            const regions = [...new Set((snapshot.itemsBySeq.get(entry.seq) ?? []).map((item) => item.series.region))];
            return (
              <tr key={entry.seq} data-row>
                <th scope="row" data-label={w.no}>
                  <Link href={`/admin/publications/${entry.seq}`} prefetch={false}>
                    {entry.seq}
                  </Link>
                </th>
                <td data-label={w.at}>{instantName(entry.at, language)}</td>
                <td data-label={words.rules.region}>{names.regions(regions)}</td>
                <td data-label={w.mode}>{publication ? words.mode[publication.mode] : otherKind(entry.kind)}</td>
                <td data-label={w.note}>
                  <ChineseInside text={publication?.note ?? ""} language={language} />
                </td>
              </tr>
            );
          })}
        </Table>
      )}
      {entries.length > PAGE && last && (
        <LinkButton href={`/admin/publications?before=${last.seq}`}>{words.log.older}</LinkButton>
      )}
    </>
  );

  function otherKind(kind: string): string {
    return Object.entries(w.other).find(([each]) => each === kind)?.[1] ?? "";
  }
}
