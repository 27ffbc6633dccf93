/** Coverage: where a reader finds an answer, how well it is known, and where the gaps are. */
import { foundOutline } from "./answered";
import { OUTSIDE_THE_SCHEME, isArea } from "@/lib/domain/place/area";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Seq } from "@/lib/domain/register/item";
import type { Outline } from "./outline";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { Region } from "@/lib/domain/place/region";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { resolve } from "@/lib/domain/register/resolution";
import { VERIFICATION_LEVELS, type Verification } from "@/lib/domain/rule/verification";

/** Areas in which a reader finds an answer, of all areas. */
export interface Share {
  readonly answered: number;
  readonly total: number;
}

export interface ProvinceCoverage {
  readonly province: Region;
  readonly share: Share;
  /** Areas with a rule, their own or an inherited one, by its level; they add up to the areas outside `gaps`. */
  readonly levels: Readonly<Record<Verification, number>>;
  /** Areas with a rule that gives no amount: a figure lacks, or the amount is not known. */
  readonly silent: readonly Region[];
  /** Areas where nothing is recorded. */
  readonly gaps: readonly Region[];
}

export interface CoverageAsked {
  readonly category: string;
  readonly month: CreditMonth;
  readonly known: Seq;
  readonly today: PlainDate;
}

type Lookup = Omit<CoverageAsked, "today">;

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
  { today, ...asked }: CoverageAsked,
  province: Region,
  areas: readonly Region[],
): ProvinceCoverage {
  const levels: Record<Verification, number> = {
    official_text: 0,
    official_repost: 0,
    secondary: 0,
    seed_only: 0,
    unverified: 0,
  };
  const [silent, gaps]: [Region[], Region[]] = [[], []];
  for (const area of areas) {
    const { outline, isAnswered } = foundOutline(view, { ...asked, region: area.code, today });
    const level = weakest(levelsOf(view, outline, asked));
    if (level === null) gaps.push(area);
    else levels[level] += 1;
    if (level !== null && !isAnswered) silent.push(area);
  }
  const answered = areas.length - silent.length - gaps.length;
  return { province, share: { answered, total: areas.length }, levels, silent, gaps };
}

/** The level of the rule that answers; of each narrower rule where a region rules on narrower categories alone. */
function levelsOf(view: RegisterView, { rule, region, resolution }: Outline, asked: Lookup): Verification[] {
  if (rule !== null) return [rule.payload.verification];
  return resolution.narrower.flatMap((category) => {
    const narrow = resolve(view, { ...asked, region, category }).rule;
    return narrow === null ? [] : [narrow.payload.verification];
  });
}

/** An area is known no better than the worst of its rules. */
function weakest(levels: readonly Verification[]): Verification | null {
  return VERIFICATION_LEVELS.findLast((level) => levels.includes(level)) ?? null;
}
