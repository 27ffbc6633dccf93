/** Regions: the tree from the nation down to pooling areas and special schemes. Codes, levels and parents never change. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";

export type RegionLevel = "nation" | "province" | "pooling_area" | "special_scheme" | "district";

export interface Region {
  readonly code: string;
  readonly level: RegionLevel;
  readonly parentCode: string | null;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly retiredFrom: CreditMonth | null;
  readonly successorCode: string | null;
}

export const NATION_CODE = "000000";

/** The region's code, its parent's, and so on up to the nation. Empty for an unknown code. */
export function regionsUp(code: string, regions: ReadonlyMap<string, Region>): string[] {
  const up: string[] = [];
  for (let region = regions.get(code); region; region = regions.get(region.parentCode ?? "")) up.push(region.code);
  return up;
}
