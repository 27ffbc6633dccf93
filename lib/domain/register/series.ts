/** A series: what one timeline is about. Its key is opaque to the database and spelled only here. */

export type SeriesKind = "rule" | "parameter" | "guide";

export interface SeriesRef {
  readonly kind: SeriesKind;
  readonly region: string;
  /** rule: `retired` or `retired/exam_allowance`; parameter: `AVG_PENSION/2022/enterprise`; guide: topic. */
  readonly key: string;
}

/** A series as one string, e.g. `rule:110000:retired`; the key of every map over series. */
export type SeriesId = `${SeriesKind}:${string}:${string}`;

/** The map key of a series. */
export function seriesId(ref: SeriesRef): SeriesId {
  return `${ref.kind}:${ref.region}:${ref.key}`;
}

/** The series a map key names; the inverse of `seriesId`. */
export function seriesRef(id: SeriesId): SeriesRef {
  const [kind, region = "", ...key] = id.split(":");
  return { kind: kind === "parameter" || kind === "guide" ? kind : "rule", region, key: key.join(":") };
}

/** Lines a category may have beside the credit itself, listed beside it and never added to it. */
export const RULE_COMPONENTS = ["exam_allowance"] as const;

/** The key of a category's rule line; `component` names a separate line such as `exam_allowance`. */
export function ruleKey(category: string, component?: string): string {
  return component === undefined ? category : `${category}/${component}`;
}

/** The key of a parameter: code, reference year and pension scheme as far as it has them. */
export function parameterKey(code: string, year?: number, scheme?: string): string {
  return [code, year, scheme].filter((part) => part !== undefined).join("/");
}
