/** Regions: the tree from the nation down to pooling areas and special schemes. Codes, levels and parents never change. */
import type { CreditMonth } from "./credit-month";

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
