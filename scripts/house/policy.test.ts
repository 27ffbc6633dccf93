import { expect, it } from "vitest";
import { policyInCode } from "./policy";

const planted = (text: string, file = "lib/domain/check/x.ts") => policyInCode({ file, text });

it.each([
  ["a rate", "const IN_SERVICE_PPM = 20_000;\n", "IN_SERVICE_PPM"],
  ["two bounds", "export const RATE_PPM = { min: 20_000, max: 30_000 };\n", "RATE_PPM"],
  ["a month", 'const TRANSITION_ENDS = "2024-01";\n', "TRANSITION_ENDS"],
  ["a month under any name", 'const REFORM: CreditMonth = "2023-01";\n', "REFORM"],
  ["an amount", "const FLOOR_FEN: Fen = 4_000;\n", "FLOOR_FEN"],
])("%s in the domain is refused", (_what, text, name) => {
  expect(planted(text)).toEqual([`lib/domain/check/x.ts: ${name} is a figure of policy: a row of a cited table`]);
});

it("what the program decides for itself, and what is read from a table, may stand", () => {
  expect(planted("const UNLIKELY_FEN = 1000;\nconst MOST_EXAMPLES = 20;\n")).toEqual([]);
  expect(planted("export const TRANSITION_ENDS: CreditMonth = NATIONAL_BOUNDS.transition.ends;\n")).toEqual([]);
  expect(planted("const RATE_PPM = 20_000;\n", "lib/domain/check/x.test.ts")).toEqual([]);
});
