/** Issue parameters: what the sentence of each issue needs. A parameter that is forgotten is a type error. */
import type { Issue } from "./issue";
import type { IssueKey } from "./issue-key";

type Kind = "text" | "number" | "number?";

const REGIONS = { zh: "text", en: "text", count: "number", more: "number" } as const;

/** Money in fen, rates in ppm, ages in years; months, days and codes as text. Keys that are not listed need nothing. */
const ISSUE_PARAMS = {
  percent_too_large: { max: "text" },
  whole_number: { min: "number", max: "number" },
  month_day_not_first: { day: "text", month: "text", next: "text" },
  month_order: { from: "text", to: "text" },
  row_repeated: { row: "text" },
  age_bands_incomplete: { from: "number", to: "number?" },
  age_bands_overlap: { age: "number" },
  method_too_deep: { max: "number" },
  method_refers_to_itself: { ...REGIONS, month: "text" },
  category_unknown: { category: "text" },
  reason_too_short: { min: "number", length: "number" },
  official_host_unreviewed: { host: "text" },
  official_link_unreviewed: { host: "text" },
  day_to_come: { day: "text" },
  nothing_to_withdraw: { from: "text" },
  overlap_in_revision: { month: "text" },
  hides_later: { from: "text", seq: "number", item: "text" },
  example_disagrees: { name: "text", expected: "number", computed: "number" },
  example_not_computed: { name: "text", state: "text" },
  earlier_example_retired: { name: "text", on: "text", expected: "number" },
  public_note_too_long: { max: "number", length: "number" },
  note_figure_wrong: { figures: "text", missing: "text" },
  note_month_wrong: { month: "text", from: "text" },
  note_figure_foreign: { figures: "text" },
  note_figure_missing: { figures: "text" },
  note_month_foreign: { month: "text" },
  note_word_foreign: { words: "text" },
  source_unchanged: { title: "text", decides: "text" },
  amount_not_quoted: { figures: "text", count: "number" },
  /** Besides the question, whatever the question itself needs. */
  answer_required: { question: "text" },
  reaches_back: { from: "text", last: "text", months: "number", fen: "number" },
  far_ahead: { from: "text" },
  long_ago: { from: "text" },
  guard_rail_reason_required: { rail: "text" },
  guard_rail_reason_idle: { rail: "text" },
  money_looks_like_percent: { fen: "number", per: "text" },
  figure_looks_like_percent: { fen: "number" },
  own_base_rate_unusual: { ppm: "number" },
  average_rate_unusual: { ppm: "number" },
  fixed_to_average_unusual: { fen: "number", per: "text", average: "number" },
  employer_money_after_transition: { ppm: "number" },
  change_large: { was: "number", is: "number", unit: "text", percent: "number" },
  narrower_rule_above: { ...REGIONS, category: "text" },
  missing_parameters_below: { ...REGIONS, parameter: "text" },
  missing_credits_below: { ...REGIONS, category: "text" },
  net_below_zero: { fen: "number", taken: "number" },
  amount_falls_with_age: { age: "number", before: "number", after: "number", unit: "text" },
  followers_move: { count: "number" },
  published_meanwhile: { seq: "number" },
} as const satisfies Partial<Record<IssueKey, Readonly<Record<string, Kind>>>>;

type Listed = typeof ISSUE_PARAMS;
type ParamsOf<Kinds> = {
  readonly [Name in keyof Kinds as Kinds[Name] extends "number?" ? never : Name]: Kinds[Name] extends "number"
    ? number
    : string;
} & { readonly [Name in keyof Kinds as Kinds[Name] extends "number?" ? Name : never]?: number };

/** What the sentence of each key is given. */
export type IssueParams = {
  readonly [Key in IssueKey]: Key extends keyof Listed ? ParamsOf<Listed[Key]> : Readonly<Record<string, never>>;
};

/** The parameters as the last argument of whatever makes an issue: none where the key needs none. */
export type IssueArguments<Key extends IssueKey> = Key extends keyof Listed ? [params: IssueParams[Key]] : [];

const KINDS: Readonly<Partial<Record<IssueKey, Readonly<Record<string, Kind>>>>> = ISSUE_PARAMS;

/** Does an issue that came from elsewhere, such as a browser or an older draft, carry what its sentence needs? */
export function hasParams<Key extends IssueKey>(
  key: Key,
  params: Issue["params"],
): params is Issue["params"] & IssueParams[Key] {
  const needed: Readonly<Record<string, Kind>> = KINDS[key] ?? {};
  return Object.entries(needed).every(([name, kind]) => isOfKind(params[name], kind));
}

function isOfKind(value: string | number | undefined, kind: Kind): boolean {
  switch (kind) {
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
    case "number?":
      return value === undefined || typeof value === "number";
  }
}
