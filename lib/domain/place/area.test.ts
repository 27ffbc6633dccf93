import { expect, test } from "vitest";
import { isArea } from "./area";
import type { RegionLevel } from "./region";

function region(code: string, level: RegionLevel) {
  return { code, level, parentCode: "000000", nameZh: "某地", nameEn: null, retiredFrom: null, successorCode: null };
}

test("people are enrolled in pooling areas, special schemes and municipalities, not in provinces or the nation", () => {
  expect(isArea(region("410300", "pooling_area"))).toBe(true);
  expect(isArea(region("620000-SZ", "special_scheme"))).toBe(true);
  expect(isArea(region("110000", "province"))).toBe(true);
  expect(isArea(region("410000", "province"))).toBe(false);
  expect(isArea(region("710000", "province"))).toBe(false);
  expect(isArea(region("000000", "nation"))).toBe(false);
});
