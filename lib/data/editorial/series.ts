/** Series: found, or made when something is first said about them. Never changed, never deleted. */
import "server-only";
import { idOfSpelled, seriesId, type SeriesId, type SeriesRef, spellSeries } from "@/lib/domain/register/series";
import type { Tx } from "@/lib/data/database/client";

/** The database ids of the series, making those that are missing. Sorted inserts: two submissions cannot deadlock. */
export async function ensureSeries(refs: readonly SeriesRef[], tx: Tx): Promise<ReadonlyMap<SeriesId, string>> {
  const wanted = [...new Map(refs.map((ref) => [seriesId(ref), spellSeries(ref)])).entries()].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  for (const [, ref] of wanted) {
    await tx.$executeRaw`
      INSERT INTO series (id, kind, region_code, key) VALUES (gen_random_uuid(), ${ref.kind}::series_kind, ${ref.region}, ${ref.key})
      ON CONFLICT ON CONSTRAINT series_identity DO NOTHING`;
  }
  const rows = await tx.series.findMany({
    where: { OR: wanted.map(([, ref]) => ({ kind: ref.kind, regionCode: ref.region, key: ref.key })) },
    select: { id: true, kind: true, regionCode: true, key: true },
  });
  return new Map(rows.map((row) => [idOfSpelled({ kind: row.kind, region: row.regionCode, key: row.key }), row.id]));
}
