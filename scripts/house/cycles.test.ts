import path from "node:path";
import { expect, it } from "vitest";
import { circlesIn } from "./cycles";

const root = path.resolve(import.meta.dirname, "../..");

/** Files that exist, so that their imports are found, with other texts. */
const [rounding, age] = ["lib/domain/rule/rounding.ts", "lib/domain/rule/age.ts"];
const planted = (one: string, other: string) =>
  circlesIn(root, [
    { file: rounding, text: `${one}\n` },
    { file: age, text: `${other}\n` },
  ]);

it("a circle in lib that only types close is refused", () => {
  expect(planted(`import { completedYears } from "./age";`, `import type { Rounding } from "./rounding";`)).toEqual([
    `circle of imports, types among them: ${age} → ${rounding}`,
  ]);
});

it("a circle that runs is refused, once, and anywhere", () => {
  expect(planted(`import { completedYears } from "./age";`, `export { round } from "./rounding";`)).toEqual([
    `circle of imports: ${age} → ${rounding}`,
  ]);
  const [one, other] = ["scripts/house/cycles.ts", "scripts/house/imports.ts"];
  expect(
    circlesIn(root, [
      { file: one, text: `import { importsOf } from "./imports";\n` },
      { file: other, text: `import { circlesIn } from "./cycles";\n` },
    ]),
  ).toEqual([`circle of imports: ${one} → ${other}`]);
});

it("an import one way is no circle", () => {
  expect(planted(`import { completedYears } from "./age";`, "")).toEqual([]);
});
