/** What the seed says: statements about series, grouped into the publications they appear in. Payloads are checked by their schemas here. */
import type { Citation } from "@/lib/domain/rule/citation.schema";
import { type FirstCategoryCode, IN_SERVICE, RETIRED } from "@/lib/domain/place/category-tree";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { type GuidePayloadInput, type GuideTopic, guidePayloadSchema } from "@/lib/domain/rule/guide.schema";
import type { ItemKind, Payload } from "@/lib/domain/register/item";
import type { Method } from "@/lib/domain/rule/method.schema";
import { type ParameterPayloadInput, parameterPayloadSchema } from "@/lib/domain/rule/parameter.schema";
import { type RulePayloadInput, rulePayloadSchema } from "@/lib/domain/rule/schema";
import { type SeriesRef, parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { aMonth } from "@/lib/domain/testing/register";
import type { Verification } from "@/lib/domain/rule/verification";

export interface SeedStatement {
  readonly series: SeriesRef;
  readonly kind: ItemKind;
  readonly from: CreditMonth;
  readonly to: CreditMonth | null;
  readonly legalDate: string | null;
  readonly reason: string;
  /** The published item that a correction corrects. */
  readonly targetItemId?: string;
  readonly payload: Payload;
}

export interface SeedPublication {
  readonly title: string;
  /** Read by everybody, beside the number of the publication. */
  readonly note: string;
  readonly statements: readonly SeedStatement[];
}

interface When {
  readonly from: string;
  /** First month that no longer counts. */
  readonly to?: string;
  /** The date as the source words it. */
  readonly legalDate?: string;
  readonly kind?: ItemKind;
  readonly reason: string;
}

export interface RuleParts extends When, Omit<RulePayloadInput, "v" | "method" | "verification" | "citations"> {
  readonly method: Method;
  readonly level: Verification;
  readonly cites: readonly Citation[];
  readonly category?: FirstCategoryCode;
  readonly component?: string;
}

function statement(series: SeriesRef, when: When, payload: Payload): SeedStatement {
  return {
    series,
    kind: when.kind ?? "change",
    from: aMonth(when.from),
    to: when.to === undefined ? null : aMonth(when.to),
    legalDate: when.legalDate ?? null,
    reason: when.reason,
    payload,
  };
}

/** A rule of a region; of the retired unless a category is named. */
export function rule(region: string, parts: RuleParts): SeedStatement {
  const { from, to, legalDate, kind, reason, level, cites, category, component, ...payload } = parts;
  const when: When = { from, reason, ...(to && { to }), ...(legalDate && { legalDate }), ...(kind && { kind }) };
  return statement(ruleSeries(region, category ?? RETIRED, component), when, {
    kind: "rule",
    rule: rulePayloadSchema.parse({ v: 1, verification: level, citations: cites, ...payload }),
  });
}

/** In service: 2 % of the own contribution base, as the national opinion has it. */
export function twoPercentOfOwnBase(region: string, parts: Omit<RuleParts, "method" | "category">): SeedStatement {
  return rule(region, { ...parts, category: IN_SERVICE, method: ownBase(20_000) });
}

/** A rate of the own contribution base, in parts per million. */
export function ownBase(ppm: number): Method {
  return rulePayloadSchema.shape.method.parse({ op: "rate", ppm, base: { base: "own_contribution_base" } });
}

export interface ParameterParts extends When, Omit<ParameterPayloadInput, "v" | "verification" | "citations"> {
  readonly level: Verification;
  readonly cites: readonly Citation[];
}

/** A figure of a region. */
export function parameter(region: string, code: string, parts: ParameterParts): SeedStatement {
  const { from, to, legalDate, kind, reason, level, cites, ...payload } = parts;
  const when: When = { from, reason, ...(to && { to }), ...(legalDate && { legalDate }), ...(kind && { kind }) };
  return statement(parameterSeries(region, code), when, {
    kind: "parameter",
    parameter: parameterPayloadSchema.parse({ v: 1, verification: level, citations: cites, ...payload }),
  });
}

export interface GuideParts extends When, Pick<GuidePayloadInput, "blocks"> {
  readonly level: Verification;
  readonly cites: readonly Citation[];
  readonly mode?: GuidePayloadInput["mode"];
}

/** A guide: the national text, or what a region adds to it. */
export function guide(region: string, topic: GuideTopic, parts: GuideParts): SeedStatement {
  const { level, cites, mode, blocks, ...when } = parts;
  return statement({ kind: "guide", region, topic }, when, {
    kind: "guide",
    guide: guidePayloadSchema.parse({
      v: 1,
      mode: mode ?? (region === "000000" ? "default" : "append"),
      blocks,
      citations: cites,
      verification: level,
    }),
  });
}
