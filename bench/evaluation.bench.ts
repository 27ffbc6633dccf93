/**
 * Evaluations per second against the rules engines of npm, in one run on one machine: `npm run bench`.
 * Each engine runs in a process of its own, so that none suffers from another's memory. `--write` renews docs/benchmark.md.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import * as z from "zod";
import type { Contestant } from "./evaluation/contestant";
import { measure } from "./evaluation/measure";
import { reportOf } from "./evaluation/report";

const GROUPS: Record<string, () => Promise<Contestant[]>> = {
  ours: async () => (await import("./evaluation/ours")).ours(),
  oursWithMany: async () => (await import("./evaluation/ours")).oursWithMany(),
  ownFigures: async () => (await import("./evaluation/own-figures")).ownFigures(),
  publicodes: async () => (await import("./evaluation/publicodes")).publicodes(),
  jsonRules: async () => (await import("./evaluation/json-rules")).jsonRules(),
  zen: async () => (await import("./evaluation/zen")).zen(),
};

const measuredSchema = z.object({
  name: z.string(),
  evaluations: z.number(),
  median: z.number(),
  slowest: z.number(),
  fastest: z.number(),
  perCpuSecond: z.number(),
});

const [, script = "", only] = process.argv;
const group = GROUPS[only ?? ""];
if (group === undefined) all();
else for (const contestant of await group()) console.log(JSON.stringify(await measure(contestant)));

function all(): void {
  const measured = Object.keys(GROUPS).flatMap((name) => {
    const lines = execFileSync(process.execPath, ["--import", "tsx", script, name], { encoding: "utf8" });
    const rows = lines
      .trim()
      .split("\n")
      .map((line) => measuredSchema.parse(JSON.parse(line)));
    for (const row of rows)
      console.log(`${row.name}: ${row.median.toFixed(0)}/s (${row.slowest.toFixed(0)} – ${row.fastest.toFixed(0)})`);
    return rows;
  });
  const report = reportOf(measured);
  if (process.argv.includes("--write")) writeFileSync(new URL("../docs/benchmark.md", import.meta.url), report);
}
