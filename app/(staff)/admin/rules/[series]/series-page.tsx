import { holdersOf } from "@/lib/data/reading/people";
import { openProposalsOn } from "@/lib/data/reading/proposals";
import { monthOf } from "@/lib/domain/value/credit-month";
import { can } from "@/lib/domain/deed/permission";
import { resolve } from "@/lib/domain/register/resolution";
import { ruleLine, seriesId, type SeriesRef } from "@/lib/domain/register/series";
import { pieceAt, timeline } from "@/lib/domain/register/timeline";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { staffPage } from "@/app/(staff)/_staff/page";
import { OpenProposal } from "./open-proposal";
import { ChangeButtons } from "./change-buttons";
import { LineToday } from "./line-today";
import { LineTimeline } from "./line-timeline";
import { MARKS } from "@/lib/i18n/core/punctuation";

/** One line over time: what it says today and where that comes from, what may be done, and everything ever said. */
export async function SeriesPage({ series }: { series: SeriesRef }) {
  const { words, language, actor, snapshot, names } = await staffPage();
  const items = snapshot.itemsBySeries.get(seriesId(series)) ?? [];
  const pieces = timeline(items, snapshot.seq);
  const month = monthOf(snapshot.today());
  const current = pieceAt(pieces, month);
  const may = can(actor, "start-proposal", [series.region], snapshot.regions);
  const open = await openProposalsOn(series, actor);
  const who = may ? [] : await holdersOf("editor", [series.region]);
  const w = words.series;
  const join = MARKS[language].listed;
  return (
    <>
      <PageHead title={names.series(series)} />
      <LineToday series={series} piece={current} resolution={resolutionOf()} />
      {open.map((row) => (
        <OpenProposal key={row.id} row={row} series={series} />
      ))}
      {may ? (
        <ChangeButtons series={series} items={items} pieces={pieces} current={current} />
      ) : (
        <p>{w.notMine(who.join(join))}</p>
      )}
      <LineTimeline items={items} pieces={pieces} month={month} />
      <p>
        <a href={`/r/${series.region}`}>{`${w.publicPage}${MARKS[language].colon}${names.region(series.region)}`}</a>
      </p>
    </>
  );

  function resolutionOf() {
    if (series.kind !== "rule") return null;
    return resolve(snapshot, { region: series.region, ...ruleLine(series), month, known: snapshot.seq });
  }
}
