/** Areas: the regions where people are enrolled, and the three whose residents have a scheme of their own. */
import type { Region } from "./region";

/** 北京, 天津, 上海, 重庆: province-level, and one pooling area each. */
export const MUNICIPALITIES: ReadonlySet<string> = new Set(["110000", "120000", "310000", "500000"]);

/** 台湾, 香港, 澳门: the mainland scheme does not apply. */
export const OUTSIDE_THE_SCHEME: ReadonlySet<string> = new Set(["710000", "810000", "820000"]);

/** Is somebody enrolled *here*? True of pooling areas, special schemes and municipalities; a province is only a frame. */
export function isArea(region: Region): boolean {
  return region.level === "pooling_area" || region.level === "special_scheme" || MUNICIPALITIES.has(region.code);
}
