/** Differences: what a draft changes against the rule in force, in the words of the domain; the order of keys or rows is no change. */
import { bandsOf, rebanding, valueIn, type Band, type BandValue } from "./band";
import type { Citation } from "./citation.schema";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Fen } from "@/lib/domain/value/fen";
import type { AgeRange, Base, Method } from "./method.schema";
import type { ParameterPayload } from "./parameter.schema";
import type { Deduction, RulePayload } from "./schema";
import { same } from "@/lib/domain/value/sameness";
import type { Verification } from "./verification";

export interface Months {
  readonly from: CreditMonth;
  readonly to: CreditMonth | null;
}

/** One change. Before or after is null where there was or will be nothing. */
export type Difference =
  | { readonly kind: "new_rule"; readonly after: Method }
  | { readonly kind: "withdrawn"; readonly before: Method | null }
  | { readonly kind: "months"; readonly before: Months | null; readonly after: Months }
  | { readonly kind: "value"; readonly age: AgeRange | null; readonly before: BandValue; readonly after: BandValue }
  | { readonly kind: "band_split"; readonly before: Band; readonly after: readonly Band[] }
  | { readonly kind: "band_merge"; readonly before: readonly Band[]; readonly after: Band }
  | { readonly kind: "band_limit"; readonly before: number; readonly after: number }
  | { readonly kind: "method"; readonly before: Method; readonly after: Method }
  | { readonly kind: "base"; readonly before: Base; readonly after: Base }
  | { readonly kind: "printed"; readonly age: AgeRange; readonly before: string; readonly after: string }
  | { readonly kind: "setting"; readonly setting: string; readonly before: Plain; readonly after: Plain }
  | { readonly kind: "deduction"; readonly before: Deduction | null; readonly after: Deduction | null }
  | { readonly kind: "source"; readonly before: Citation | null; readonly after: Citation | null }
  | { readonly kind: "verification"; readonly before: Verification; readonly after: Verification }
  | { readonly kind: "remark"; readonly language: "zh" | "en"; readonly before: string; readonly after: string }
  | { readonly kind: "guard_rail_reason"; readonly rail: string; readonly before: string; readonly after: string }
  | { readonly kind: "examples"; readonly before: number; readonly after: number }
  | { readonly kind: "figure"; readonly before: Fen | null; readonly after: Fen }
  | { readonly kind: "legal_date"; readonly before: string | null; readonly after: string | null };

/** A setting as stored; null = not stated, the disclosed default holds. */
export type Plain = string | number | boolean | null;

/** Do these differences leave every amount as it is? True of sources, words, printed wording and examples. */
export function isTextOnly(differences: readonly Difference[]): boolean {
  return differences.every((difference) => WORDS_ONLY.has(difference.kind));
}

const WORDS_ONLY: ReadonlySet<Difference["kind"]> = new Set([
  "printed",
  "source",
  "verification",
  "remark",
  "guard_rail_reason",
  "examples",
  "legal_date",
]);

/** What changes from one rule payload to another; everything is new where there was none. */
export function ruleDifferences(before: RulePayload | null, after: RulePayload): Difference[] {
  if (before === null) return [{ kind: "new_rule", after: after.method }];
  return [
    ...methodDifferences(before.method, after.method),
    ...settingDifferences(before, after),
    ...listDifferences(before.deductions, after.deductions, (deduction) => deduction.code).map((pair): Difference => ({
      kind: "deduction",
      ...pair,
    })),
    ...sourceDifferences(before, after),
    ...wordDifferences(before, after),
  ];
}

/** What changes from one figure of a parameter to another. */
export function parameterDifferences(before: ParameterPayload | null, after: ParameterPayload): Difference[] {
  if (before === null) return [{ kind: "figure", before: null, after: after.fen }];
  const plain = (setting: "status" | "inheritable") => difference(setting, before[setting], after[setting]);
  return [
    ...(before.fen === after.fen ? [] : [{ kind: "figure" as const, before: before.fen, after: after.fen }]),
    ...plain("status"),
    ...plain("inheritable"),
    ...sourceDifferences(before, after),
  ];
}

/** The interval, where it differs from the piece in force or where none was. */
export function monthDifference(before: Months | null, after: Months): Difference[] {
  return before !== null && same(before, after) ? [] : [{ kind: "months", before, after }];
}

function methodDifferences(before: Method, after: Method): Difference[] {
  if (same(before, after)) return [];
  const [old, made] = [bandsOf(before), bandsOf(after)];
  if (old === null || made === null || old[0]?.value.unit !== made[0]?.value.unit)
    return [{ kind: "method", before, after }];
  const amounts = [...bandDifferences(old, made), ...baseDifference(old, made)];
  const printed = printedDifferences(old, made);
  // Bands side by side do not show everything, such as the base of a later band: then the methods are told whole.
  if (amounts.length === 0 && !same(old.map(unworded), made.map(unworded))) return [{ kind: "method", before, after }];
  return [...amounts, ...printed];
}

function unworded({ age, value }: Band) {
  return { age, value };
}

function bandDifferences(before: readonly Band[], after: readonly Band[]): Difference[] {
  const { splits, merges, limits, segments } = rebanding(before, after);
  const values = segments.flatMap((age): Difference[] => {
    const [old, made] = [valueIn(before, age), valueIn(after, age)];
    if (old === null || made === null || sameAmount(old, made)) return [];
    return [{ kind: "value", age: before.length === 1 && after.length === 1 ? null : age, before: old, after: made }];
  });
  return [
    ...splits.map((split): Difference => ({ kind: "band_split", ...split })),
    ...merges.map((merge): Difference => ({ kind: "band_merge", ...merge })),
    ...limits.map((limit): Difference => ({ kind: "band_limit", ...limit })),
    ...(limits.length > 0 && limitsSayAll(before, after) ? [] : values),
  ];
}

/** A limit that moved explains the amounts between old and new limit, when the amounts themselves stayed. */
function limitsSayAll(before: readonly Band[], after: readonly Band[]): boolean {
  return before.length === after.length && before.every((band, index) => same(band.value, after[index]?.value));
}

function sameAmount(before: BandValue, after: BandValue): boolean {
  return before.unit === "percent" && after.unit === "percent" ? before.ppm === after.ppm : same(before, after);
}

function baseDifference(before: readonly Band[], after: readonly Band[]): Difference[] {
  const [old, made] = [before[0]?.value, after[0]?.value];
  if (old?.unit !== "percent" || made?.unit !== "percent" || same(old.base, made.base)) return [];
  return [{ kind: "base", before: old.base, after: made.base }];
}

function printedDifferences(before: readonly Band[], after: readonly Band[]): Difference[] {
  return after.flatMap((band): Difference[] => {
    const old = before.find(({ age }) => same(age, band.age));
    if (old === undefined || old.printed === band.printed) return [];
    return [{ kind: "printed", age: band.age, before: old.printed, after: band.printed }];
  });
}

function difference(setting: string, before: Plain, after: Plain): Difference[] {
  return before === after ? [] : [{ kind: "setting", setting, before, after }];
}

const SETTINGS = [
  "ageReference",
  "policyYearStart",
  "annualMonth",
  "attainOn",
  "leapBirthday",
  "retireSwitch",
] as const;
const ROUNDING = ["unitFen", "mode", "stage"] as const;
const CREDITING = ["frequency", "month", "remainder", "midYear"] as const;

function settingDifferences(before: RulePayload, after: RulePayload): Difference[] {
  return [
    ...SETTINGS.flatMap((name) => difference(name, before.settings[name] ?? null, after.settings[name] ?? null)),
    ...ROUNDING.flatMap((name) =>
      difference(`rounding.${name}`, before.settings.rounding?.[name] ?? null, after.settings.rounding?.[name] ?? null),
    ),
    ...CREDITING.flatMap((name) =>
      difference(`crediting.${name}`, before.crediting[name] ?? null, after.crediting[name] ?? null),
    ),
  ];
}

interface Pair<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

/** Entries paired by name; unpaired ones were added or removed, paired ones are listed when they differ. */
function listDifferences<Value>(
  before: readonly Value[],
  after: readonly Value[],
  nameOf: (value: Value) => string,
): Pair<Value>[] {
  const pairs = after.map((value): Pair<Value> => ({
    before: before.find((old) => nameOf(old) === nameOf(value)) ?? null,
    after: value,
  }));
  const gone = before.filter((old) => after.every((value) => nameOf(value) !== nameOf(old)));
  const changed = pairs.filter((pair) => !same(pair.before, pair.after));
  return [...changed, ...gone.map((old) => ({ before: old, after: null }))];
}

/** One source replaced by one other is one change, not one removed and one added. */
function sourceDifferences(
  before: { readonly citations: readonly Citation[] },
  after: { readonly citations: readonly Citation[] },
): Difference[] {
  const pairs = listDifferences(before.citations, after.citations, (citation) => citation.number ?? citation.title);
  const gone = pairs.filter((pair) => pair.after === null);
  const added = pairs.filter((pair) => pair.before === null);
  const replaced = gone.length === 1 && added.length === 1;
  if (!replaced) return pairs.map((pair) => ({ kind: "source", ...pair }));
  const kept = pairs.filter((pair) => pair.before !== null && pair.after !== null);
  const swap = { before: gone[0]?.before ?? null, after: added[0]?.after ?? null };
  return [...kept, swap].map((pair) => ({ kind: "source", ...pair }));
}

function wordDifferences(before: RulePayload, after: RulePayload): Difference[] {
  const verification: Difference[] =
    before.verification === after.verification
      ? []
      : [{ kind: "verification", before: before.verification, after: after.verification }];
  const remarks = (["zh", "en"] as const).flatMap((language): Difference[] => {
    const [old, made] = [before.note?.[language] ?? "", after.note?.[language] ?? ""];
    return old === made ? [] : [{ kind: "remark", language, before: old, after: made }];
  });
  const rails = new Set([...Object.keys(before.guardRailReasons), ...Object.keys(after.guardRailReasons)]);
  const reasons = [...rails].flatMap((rail): Difference[] => {
    const [old, made] = [before.guardRailReasons[rail] ?? "", after.guardRailReasons[rail] ?? ""];
    return old === made ? [] : [{ kind: "guard_rail_reason", rail, before: old, after: made }];
  });
  const examples: Difference[] = same(before.examples, after.examples)
    ? []
    : [{ kind: "examples", before: before.examples.length, after: after.examples.length }];
  return [...verification, ...remarks, ...reasons, ...examples];
}
