/** The regions of the seed, read from regions.json. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Region } from "@/lib/domain/place/region";

const regionRow = z.strictObject({
  code: z.string(),
  level: z.enum(["nation", "province", "pooling_area", "special_scheme", "district"]),
  parentCode: z.string().nullable(),
  nameZh: z.string(),
  nameEn: z.string(),
});

const regionsFile = z.object({
  source: z.object({ version: z.string(), codesOf: z.string() }),
  regions: z.array(regionRow),
});

/** All regions, parents before children: codes are ordered so. */
export function seedRegions(): Region[] {
  const file = regionsFile.parse(JSON.parse(readFileSync(join(import.meta.dirname, "regions.json"), "utf8")));
  return file.regions.map((row) => ({ ...row, retiredFrom: null, successorCode: null }));
}
