import { seriesId } from "@/lib/domain/register/series";
import type { Metadata } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { monthOf } from "@/lib/domain/value/credit-month";
import { pieceAt, timeline, type Piece } from "@/lib/domain/register/timeline";
import { money, monthName } from "@/lib/i18n/core/format";
import { Empty } from "@/app/(staff)/_staff/empty";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { grantedRegions, inScope } from "@/app/(staff)/_staff/scope";
import { seriesAddress } from "@/app/(staff)/_staff/series-address";
import { staffPage } from "@/app/(staff)/_staff/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.parameters.title };
}

export default async function ParametersPage() {
  const { words, language, actor, snapshot, names } = await staffPage();
  const month = monthOf(snapshot.today());
  const pieces: Piece[] = [];
  for (const items of snapshot.itemsBySeries.values()) {
    const series = items[0]?.series;
    if (series?.kind !== "parameter" || !inScope(actor, series.region, snapshot.regions)) continue;
    const line = timeline(items, snapshot.seq);
    const piece = pieceAt(line, month) ?? line.at(-1);
    if (piece) pieces.push(piece);
  }
  const order = ({ item }: Piece) => seriesId(item.series);
  const w = words.parameters;
  return (
    <>
      <PageHead title={w.title}>
        {grantedRegions(actor, ["editor"]).length > 0 && (
          <LinkButton href="/admin/parameters/new">{w.start}</LinkButton>
        )}
      </PageHead>
      {pieces.length === 0 ? (
        <Empty>{w.empty}</Empty>
      ) : (
        <Table caption={w.caption} head={[w.region, w.code, w.value, w.status, w.since]}>
          {pieces
            .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
            .map(({ item, from }) => {
              const parameter = item.payload?.kind === "parameter" ? item.payload.parameter : null;
              return (
                <tr key={item.itemId} data-row>
                  <th scope="row" data-label={w.region}>
                    {names.region(item.series.region)}
                  </th>
                  <td data-label={w.code}>
                    <Link href={seriesAddress(item.series)} prefetch={false}>
                      {names.line(item.series)}
                    </Link>
                  </td>
                  <td data-label={w.value}>{parameter ? money(parameter.fen, language) : words.review.withdrawn}</td>
                  <td data-label={w.status}>
                    {parameter && (
                      <Badge tone={parameter.status === "final" ? "good" : "warn"}>{w[parameter.status]}</Badge>
                    )}
                  </td>
                  <td data-label={w.since}>{monthName(from, language)}</td>
                </tr>
              );
            })}
        </Table>
      )}
    </>
  );
}
