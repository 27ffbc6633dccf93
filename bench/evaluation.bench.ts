/**
 * Evaluations per second against the rules engines of npm, in one run on one machine: `npm run bench`, which installs them into `bench` first.
 * Each engine runs in a process of its own, so that none suffers from another's memory. `--write` renews docs/benchmark.md.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { reportOf } from "./evaluation/report";

const OURS = ["ours", "oursWithMany", "ownFigures"];
const PEERS = ["publicodes", "jsonRules", "zen"];

const measuredSchema = z.object({
  name: z.string(),
  evaluations: z.number(),
  median: z.number(),
  slowest: z.number(),
  fastest: z.number(),
  perCpuSecond: z.number(),
});

const measured = [
  ...OURS.flatMap((name) => measuredIn("evaluation/run-ours.ts", name)),
  ...PEERS.flatMap((name) => measuredIn("peers/run-peer.ts", name)),
];
const report = reportOf(measured);
if (process.argv.includes("--write")) writeFileSync(new URL("../docs/benchmark.md", import.meta.url), report);

function measuredIn(script: string, name: string) {
  const file = path.join(import.meta.dirname, script);
  const lines = execFileSync(process.execPath, ["--import", "tsx", file, name], { encoding: "utf8" });
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => measuredSchema.parse(JSON.parse(line)));
  for (const row of rows)
    console.log(`${row.name}: ${row.median.toFixed(0)}/s (${row.slowest.toFixed(0)} – ${row.fastest.toFixed(0)})`);
  return rows;
}
