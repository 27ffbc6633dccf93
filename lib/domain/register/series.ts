/** Series: what one timeline is about, as a value. Its key is opaque to the database, and spelled and read only here. */

interface InRegion {
  readonly region: string;
}

/** What is credited to a category; `component` names a separate line such as `exam_allowance`. */
export interface RuleSeries extends InRegion {
  readonly kind: "rule";
  readonly category: string;
  readonly component?: string;
}

/** A figure: its code, with reference year and pension scheme as far as it has them. */
export interface ParameterSeries extends InRegion {
  readonly kind: "parameter";
  readonly code: string;
  readonly year?: number;
  readonly scheme?: string;
}

/** A text about a topic. */
export interface GuideSeries extends InRegion {
  readonly kind: "guide";
  readonly topic: string;
}

export type SeriesRef = RuleSeries | ParameterSeries | GuideSeries;

export type SeriesKind = SeriesRef["kind"];

/** A series as database and drafts write it. The key may be one that names no series here. */
export interface SpelledSeries extends InRegion {
  readonly kind: SeriesKind;
  /** rule: `retired` or `retired/exam_allowance`; parameter: `AVG_PENSION/2022/enterprise`; guide: topic. */
  readonly key: string;
}

/** A series as one string, e.g. `rule:110000:retired`; the key of every map over series. */
export type SeriesId = `${SeriesKind}:${string}:${string}`;

/** The key of a series, as the database holds it. */
export function seriesKey(series: SeriesRef): string {
  switch (series.kind) {
    case "rule":
      return spelledParts([series.category, series.component]);
    case "parameter":
      return spelledParts([series.code, series.year, series.scheme]);
    case "guide":
      return series.topic;
  }
}

function spelledParts(parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join("/");
}

/** A series as database and drafts write it; the inverse of `parseSeries`. */
export function spellSeries(series: SeriesRef): SpelledSeries {
  return { kind: series.kind, region: series.region, key: seriesKey(series) };
}

const RULE_KEY = /^([A-Za-z]\w*)(?:\/(\w+))?$/;
const PARAMETER_KEY = /^([A-Za-z]\w*)(?:\/([1-9]\d{3}))?(?:\/([A-Za-z]\w*))?$/;
const GUIDE_KEY = /^[A-Za-z]\w*$/;

/** The series that kind, region and key name; null where the key is none of its kind. */
export function parseSeries({ kind, region, key }: SpelledSeries): SeriesRef | null {
  switch (kind) {
    case "rule": {
      const [, category, component] = RULE_KEY.exec(key) ?? [];
      return category === undefined ? null : ruleSeries(region, category, component);
    }
    case "parameter": {
      const [, code, year, scheme] = PARAMETER_KEY.exec(key) ?? [];
      if (code === undefined) return null;
      return parameterSeries(region, code, year === undefined ? undefined : Number(year), scheme);
    }
    case "guide":
      return GUIDE_KEY.test(key) ? { kind, region, topic: key } : null;
  }
}

/** Is the text a kind of series? */
export function isSeriesKind(text: unknown): text is SeriesKind {
  return text === "rule" || text === "parameter" || text === "guide";
}

/** The map key of a series. */
export function seriesId(series: SeriesRef): SeriesId {
  return idOfSpelled(spellSeries(series));
}

/** The map key of a series as it is written, whether or not its key can be read. */
export function idOfSpelled({ kind, region, key }: SpelledSeries): SeriesId {
  return `${kind}:${region}:${key}`;
}

/** A map key taken apart; null for a text that is none. */
export function spelledOfId(id: string): SpelledSeries | null {
  const [, kind, region = "", key = ""] = /^([a-z]+):([^:]*):(.*)$/.exec(id) ?? [];
  return isSeriesKind(kind) ? { kind, region, key } : null;
}

/** The series a map key names, or null; the inverse of `seriesId`. */
export function parseSeriesId(id: string): SeriesRef | null {
  const spelled = spelledOfId(id);
  return spelled === null ? null : parseSeries(spelled);
}

/** Lines a category may have beside the credit itself, listed beside it and never added to it. */
export const RULE_COMPONENTS = ["exam_allowance"] as const;

/** The series of a rule line. */
export function ruleSeries(region: string, category: string, component?: string): RuleSeries {
  return { ...{ kind: "rule", region, category }, ...(component !== undefined && { component }) };
}

/** The series of a figure. */
export function parameterSeries(region: string, code: string, year?: number, scheme?: string): ParameterSeries {
  return {
    ...{ kind: "parameter", region, code },
    ...(year !== undefined && { year }),
    ...(scheme !== undefined && { scheme }),
  };
}

/** A rule's category and component, without its region: what a lookup asks for. */
export function ruleLine({ category, component }: RuleSeries): Pick<RuleSeries, "category" | "component"> {
  return component === undefined ? { category } : { category, component };
}

/** Is the statement about a rule? */
export function isOfRule<Said extends { readonly series: SeriesRef }>(
  said: Said,
): said is Said & { readonly series: RuleSeries } {
  return said.series.kind === "rule";
}
