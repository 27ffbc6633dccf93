import { isSeriesKind, parseSeries, seriesKey, type SeriesRef } from "@/lib/domain/register/series";

const SERIES = /^(rule|parameter|guide):([0-9A-Za-z][0-9A-Za-z-]{1,19}):([A-Za-z][A-Za-z0-9_]*(?:~[A-Za-z0-9_]+)*)$/;

/** The address of a line. The slash inside a key is written `~`, so that no proxy takes it for a folder. */
export function seriesAddress(series: SeriesRef): string {
  const { kind, region } = series;
  const key = seriesKey(series).replaceAll("/", "~");
  return `/admin/${kind === "parameter" ? "parameters" : "rules"}/${kind}:${region}:${key}`;
}

/** The line an address names, or null. */
export function seriesOfAddress(segment: string): SeriesRef | null {
  const [, kind, region, key] = SERIES.exec(decoded(segment)) ?? [];
  if (!isSeriesKind(kind) || region === undefined || key === undefined) return null;
  return parseSeries({ kind, region, key: key.replaceAll("~", "/") });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    // Next hands the segment over as it was sent; bad percent-encoding names no line.
    if (error instanceof URIError) return "";
    throw error;
  }
}
