import path from "node:path";
import { expect, it } from "vitest";
import { arrowsUp } from "./arrows";

const root = path.resolve(import.meta.dirname, "../..");
const planted = (line: string) => arrowsUp(root, { file: "lib/domain/rule/planted.ts", text: `${line}\n` });

it.each([
  [`import type { Answer } from "@/lib/domain/calculation/answer";`],
  [`import { evaluate } from "@/lib/domain/calculation/evaluation";`],
  [`export type { Region } from "../place/region";`],
])("an arrow that runs up or across is refused, types included: %s", (line) => {
  expect(planted(line)).toEqual([expect.stringMatching(/does not stand below rule/)]);
});

it("an arrow down, or inside the room, is none", () => {
  expect(planted(`import type { Fen } from "@/lib/domain/value/fen";\nimport { payoutsOf } from "./payout";`)).toEqual(
    [],
  );
});
