/** Coverage: where a rule is recorded, how well it is known, and where the gaps are. */
import { OUTSIDE_THE_SCHEME, isArea } from "./area";
import type { CreditMonth } from "./credit-month";
import type { Seq } from "./item";
import type { Region } from "./region";
import { indexOf } from "./register-index";
import type { RegisterView } from "./register-view";
import { type Resolution, resolve } from "./resolution";
import { VERIFICATION_LEVELS, type Verification } from "./verification";

/** Areas with a rule of their own or an inherited one, of all areas. */
export interface Share {
  readonly recorded: number;
  readonly total: number;
}

export interface ProvinceCoverage {
  readonly province: Region;
  readonly share: Share;
  /** Areas with a rule of their own. */
  readonly own: number;
  /** Areas by the level of the rule that answers there. */
  readonly levels: Readonly<Record<Verification, number>>;
  /** Areas where nothing is recorded. */
  readonly gaps: readonly Region[];
}

export interface CoverageAsked {
  readonly category: string;
  readonly month: CreditMonth;
  readonly known: Seq;
}

/** Coverage of every province, in code order. Special schemes and districts are not counted: their residents' area is. */
export function coverage(view: RegisterView, asked: CoverageAsked): ProvinceCoverage[] {
  const areas = new Map<string, Region[]>();
  for (const region of view.regions.values()) {
    if (!isArea(region) || region.level === "special_scheme" || region.retiredFrom !== null) continue;
    const province = provinceOf(view, region);
    if (province !== null) areas.set(province, [...(areas.get(province) ?? []), region]);
  }
  const provinces = [...view.regions.values()]
    .filter((region) => isProvince(region))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return provinces.map((province) => provinceCoverage(view, asked, province, areas.get(province.code) ?? []));
}

/** The share of every province, by code. */
export function shares(view: RegisterView, asked: CoverageAsked): Map<string, Share> {
  return new Map(coverage(view, asked).map(({ province, share }) => [province.code, share]));
}

/** The code of the province a region lies in; its own for a province. */
export function provinceOf(view: RegisterView, region: Region): string | null {
  return indexOf(view).regionPath(region.code).at(-2) ?? null;
}

function isProvince(region: Region): boolean {
  return region.parentCode === "000000" && !OUTSIDE_THE_SCHEME.has(region.code);
}

function provinceCoverage(
  view: RegisterView,
  asked: CoverageAsked,
  province: Region,
  areas: readonly Region[],
): ProvinceCoverage {
  const found = areas.map((area) => ({ area, resolution: resolve(view, { ...asked, region: area.code }) }));
  const recorded = found.filter(({ resolution }) => isRecorded(resolution));
  const levels: Record<Verification, number> = {
    official_text: 0,
    official_repost: 0,
    secondary: 0,
    seed_only: 0,
    unverified: 0,
  };
  for (const { resolution } of recorded) {
    const level = VERIFICATION_LEVELS.find((each) => each === resolution.rule?.payload.verification);
    if (level !== undefined) levels[level] += 1;
  }
  return {
    province,
    share: { recorded: recorded.length, total: areas.length },
    own: recorded.filter(({ resolution }) => resolution.rule?.inherited !== true).length,
    levels,
    gaps: found.filter(({ resolution }) => !isRecorded(resolution)).map(({ area }) => area),
  };
}

function isRecorded({ rule, narrower }: Resolution): boolean {
  return rule !== null || narrower.length > 0;
}
