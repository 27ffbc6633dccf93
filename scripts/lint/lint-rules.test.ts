/** One breach of each house rule, planted in memory: a rule that has gone quiet is worse than none. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it, vi } from "vitest";
import { FLOORS, TEST_ROOM } from "./floors.js";

const DOMAIN = path.resolve(import.meta.dirname, "../../lib/domain");

const TYPED = ["no-floating-promises", "no-misused-promises", "switch-exhaustiveness-check"];

/** Rules that need types cannot judge a file that is not on the disk; they are planted over one that is. */
const untyped = new ESLint({
  overrideConfig: {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      ...Object.fromEntries(TYPED.map((rule) => [`@typescript-eslint/${rule}`, "off" as const])),
      // The shortcut through the graph of files on the disk stumbles over a file that is not there.
      "import/no-cycle": ["error", { ignoreExternal: true, disableScc: true }],
    },
  },
});
const typed = new ESLint();

async function breaches(linter: ESLint, filePath: string, code: string) {
  const [result] = await linter.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? "parser"}: ${message}`);
}

const zone = (message: string) => new RegExp(`^import/no-restricted-paths: .*${message}`);
const syntax = (message: string) => new RegExp(`^no-restricted-syntax: .*${message}`);

// The first file costs the linter a few seconds.
vi.setConfig({ testTimeout: 60_000 });

describe("a breach of the arrows is an error that names the right door", () => {
  it.each([
    ["lib/domain/rule/planted.ts", "@/lib/i18n/core/language", /pure: pass it in/],
    ["lib/domain/rule/planted.test.ts", "@/lib/i18n/core/language", /a domain test needs nothing/],
    ["lib/i18n/planted.ts", "@/lib/domain/testing/register", /for tests/],
    ["lib/data/planted.ts", "@/lib/i18n/core/language", /rows become domain values here/],
    ["lib/register/planted.ts", "@/lib/i18n/core/language", /the register sees what the public sees/],
    ["lib/workflow/planted.ts", "@/lib/i18n/core/language", /a verb is handed the session/],
    ["lib/auth/planted.ts", "@/lib/i18n/core/language", /signing in knows domain and data/],
    ["lib/i18n/planted.ts", "@/next.config.js", /words know the domain/],
    ["lib/http/edge/planted.ts", "@/next.config.js", /hand the verb in/],
    ["lib/http/public/planted.tsx", "@/next.config.js", /must not be able to reach drafts/],
    ["components/ui/planted.tsx", "@/next.config.js", /data comes as props/],
    ["components/public/planted.tsx", "@/next.config.js", /data comes as props/],
    ["components/editor/planted.tsx", "@/next.config.js", /data comes as props/],
    ["app/(public)/planted/route.tsx", "@/next.config.js", /must not be able to reach drafts/],
    ["app/api/v1/planted/route.ts", "@/next.config.js", /must not be able to reach drafts/],
    ["app/(staff)/planted/page.tsx", "@/scripts/lint/zones.js", /not part of the application/],
    ["lib/i18n/planted.ts", "@/scripts/lint/zones.js", /not part of the application/],
  ])("%s may not import %s", async (file, target, message) => {
    const found = await breaches(untyped, file, `import "${target}";\n`);
    expect(found).toContainEqual(expect.stringMatching(zone(message.source)));
  });

  it.each(
    FLOORS.flatMap((rooms, floor) =>
      rooms.map((name) => [name, [...(FLOORS[floor + 1] ?? []), ...rooms.filter((other) => other !== name)]] as const),
    ),
  )("no file of lib/domain/%s looks up or across", async (name, above) => {
    for (const other of above) {
      const [target] = readdirSync(path.join(DOMAIN, other)).filter((file) => /^[a-z-]+\.ts$/.test(file));
      const line = `import "@/lib/domain/${other}/${target?.replace(".ts", "")}";\n`;
      const found = await breaches(untyped, `lib/domain/${name}/planted.ts`, line);
      expect(found, other).toContainEqual(expect.stringMatching(zone("floors look down")));
    }
  });

  it("every folder of the domain stands on a floor", () => {
    const folders = readdirSync(DOMAIN, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual([...FLOORS.flat(), TEST_ROOM].toSorted());
    expect(readdirSync(DOMAIN).length).toBe(folders.length);
  });

  it("a cycle of two files is found", async () => {
    const found = await breaches(
      untyped,
      "lib/domain/value/invariant.ts",
      `import { fen } from "./fen";\nexport { fen };\n`,
    );
    expect(found).toContainEqual(expect.stringMatching(/^import\/no-cycle/));
  });

  it("the domain imports no package, and zod only in a schema file", async () => {
    const name = "@typescript-eslint/no-restricted-imports";
    const node = await breaches(untyped, "lib/domain/rule/planted.ts", `import "node:fs";\n`);
    const zod = await breaches(
      untyped,
      "lib/domain/rule/planted.ts",
      `import * as z from "zod";\nexport const x = z.string();\n`,
    );
    const schema = await breaches(
      untyped,
      "lib/domain/rule/planted.schema.ts",
      `import * as z from "zod";\nexport const x = z.string();\n`,
    );
    expect(node).toContainEqual(expect.stringMatching(name));
    expect(zod).toContainEqual(expect.stringMatching(name));
    expect(schema).toEqual([]);
  });

  it.each([
    "app/(staff)/planted/page.tsx",
    "lib/i18n/planted.ts",
    "lib/domain/rule/planted.ts",
    "components/ui/planted.tsx",
  ])("%s does not import an engine that the benchmark compares us with", async (file) => {
    for (const peer of ["publicodes", "json-rules-engine", "@gorules/zen-engine"]) {
      const found = await breaches(untyped, file, `import "${peer}";\n`);
      expect(found).toContainEqual(expect.stringMatching("@typescript-eslint/no-restricted-imports"));
    }
  });

  it("a component imports the type of a schema but never the schema", async () => {
    const line = `import { RulePayload } from "@/lib/domain/rule/schema";\nexport const shape = RulePayload;\n`;
    const type = `import type { RulePayload } from "@/lib/domain/rule/schema";\nexport type Shape = RulePayload;\n`;
    expect(await breaches(untyped, "components/editor/planted.ts", line)).toHaveLength(1);
    expect(await breaches(untyped, "components/editor/planted.ts", type)).toEqual([]);
  });
});

describe("what may not be written where", () => {
  it.each([
    ["lib/domain/rule/planted.ts", "export const now = new Date();", "the clock and the dice"],
    ["lib/domain/rule/planted.ts", "export const day = new Date(2026, 6, 1);", "the clock and the dice"],
    ["lib/workflow/planted.ts", "export const now = Date.now();", "the clock and the dice"],
    ["lib/workflow/planted.ts", "export const dice = Math.random();", "the clock and the dice"],
    ["lib/register/answers/planted.ts", "export const now = Date.now();", "the clock and the dice"],
    ["lib/domain/rule/planted.ts", "export const yuan = Math.round(6700.5) / 100;", "no floating point"],
    ["lib/domain/rule/planted.ts", `export const yuan = parseFloat("67.01");`, "no floating point"],
    ["lib/domain/rule/planted.ts", `export const yuan = Number.parseFloat("67.01");`, "no floating point"],
    ["lib/domain/rule/planted.ts", "export const text = (67).toFixed(2);", "no floating point"],
    ["lib/domain/rule/planted.ts", "export async function later() {}", "synchronous"],
    ["lib/domain/rule/planted.ts", `export const parts = (key: string) => key.split("/");`, "register/series.ts"],
    [
      "lib/register/answers/planted.ts",
      `export const parts = (series: { key: string }) => series.key.split("/")[0];`,
      "register/series.ts",
    ],
    ["lib/i18n/planted.ts", `export const parts = (series: string) => series.split(":");`, "register/series.ts"],
    ["app/(staff)/planted/page.tsx", `export const parts = (id: string) => id.split(":");`, "register/series.ts"],
    [
      "components/editor/planted.ts",
      `export const isLine = (series: { key: string }) => series.key.includes("/");`,
      "register/series.ts",
    ],
    ["lib/http/edge/planted.ts", "export const port = process.env.PORT;", "lib/env.ts"],
    ["app/(staff)/planted/page.tsx", "export const port = process.env.PORT;", "lib/env.ts"],
    ["lib/workflow/planted.ts", "export const rows = (tx: { $queryRaw: unknown }) => tx.$queryRaw;", "raw SQL"],
    ["components/editor/planted.tsx", `export const f = new Intl.NumberFormat("zh");`, "lib/i18n"],
    ["app/(public)/planted/route.tsx", "export const f = (n: number) => n.toLocaleString();", "lib/i18n"],
    ["lib/workflow/planted.ts", `"use server";\nexport const x = 1;`, "network door"],
    ["app/(staff)/planted/page.tsx", `export async function act() {\n  "use server";\n}`, "network door"],
    ["app/(staff)/planted/actions.ts", `"use server";\nexport async function act() {}`, "editorAction"],
    ["app/(staff)/planted/actions.ts", `"use server";\nexport const act = async () => {};`, "editorAction"],
    ["app/(staff)/planted/actions.ts", `"use server";\nexport const act = other(1);`, "editorAction"],
    ["app/(staff)/planted/actions.ts", `"use server";\nexport default function act() {}`, "editorAction"],
    ["app/(staff)/planted/actions.ts", `"use server";\nexport * from "./other";`, "editorAction"],
    ["app/(staff)/planted/actions.ts", `"use server";\nconst act = 1;\nexport { act };`, "editorAction"],
    ["components/public/planted.tsx", `"use client";\nexport const X = () => <p />;`, "on the server only"],
    [
      "components/public/planted.tsx",
      `import { useId } from "react";\nexport const X = () => <p id={useId()} />;`,
      "hook-free",
    ],
    [
      "components/public/planted.tsx",
      `import * as R from "react";\nexport const X = () => <p id={R.useId()} />;`,
      "hook-free",
    ],
    [
      "components/public/planted.tsx",
      `import { createContext } from "react";\nexport const C = createContext(1);`,
      "hook-free",
    ],
    ["components/public/planted.tsx", "export const X = () => <p onClick={() => 1} />;", "event handlers"],
    ["components/public/planted.tsx", `export const X = () => <p style={{ color: "red" }} />;`, "style attributes"],
    ["app/(public)/planted/route.tsx", `export const X = () => <p style={{ color: "red" }} />;`, "style attributes"],
  ])("%s: %s", async (file, code, message) => {
    expect(await breaches(untyped, file, `${code}\n`)).toContainEqual(expect.stringMatching(syntax(message)));
  });

  it("actions made by the wrappers are let through", async () => {
    const code = `"use server";\nimport { editorAction } from "@/lib/http/editor-action";\nexport const act = editorAction(1, 2);\n`;
    expect(await breaches(untyped, "app/(staff)/planted/actions.ts", code)).toEqual([]);
  });

  it.each([
    ["lib/i18n/planted.ts", "export const x: any = 1;", "no-explicit-any"],
    ["lib/i18n/planted.ts", "export const x = (y: string | null) => y!.length;", "no-non-null-assertion"],
    ["lib/i18n/planted.ts", `export const x = "1" as unknown;`, "consistent-type-assertions"],
    ["lib/domain/register/timeline.ts", `export const x = "1" as unknown;`, "consistent-type-assertions"],
    ["lib/i18n/planted.ts", `// @ts-${"ignore"}\nexport const x = 1;`, "ban-ts-comment"],
    [
      "lib/i18n/planted.ts",
      `import { Fen } from "@/lib/domain/fen";\nexport const x: Fen | null = null;`,
      "consistent-type-imports",
    ],
    ["lib/i18n/planted.ts", "try {\n  JSON.parse('1');\n} catch {}", "no-empty"],
  ])("%s: %s breaks %s", async (file, code, rule) => {
    expect(await breaches(untyped, file, `${code}\n`)).toContainEqual(expect.stringContaining(rule));
  });

  it("`as const`, `satisfies` and the assertion in a brand constructor are let through", async () => {
    expect(
      await breaches(untyped, "lib/i18n/planted.ts", "export const x = { a: 1 } as const satisfies { a: number };\n"),
    ).toEqual([]);
    expect(await breaches(untyped, "lib/domain/value/fen.ts", "export const x = 1 as unknown;\n")).toEqual([]);
  });
});

describe("rules that need types", () => {
  it.each([
    ["export function f() {\n  Promise.resolve(1);\n}", "no-floating-promises"],
    [
      `export function f(x: "a" | "b") {\n  switch (x) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}`,
      "switch-exhaustiveness-check",
    ],
  ])("%s", async (code, rule) => {
    expect(await breaches(typed, "lib/i18n/core/language.ts", `${code}\n`)).toContainEqual(
      expect.stringContaining(rule),
    );
  });
});
