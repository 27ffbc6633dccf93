/** Sizes and times of public pages of a running Huaru: `node scripts/proof/measure-pages.mjs http://127.0.0.1:3000`. One request at a time. */
import { gzipSync } from "node:zlib";

const origin = process.argv[2] ?? "http://127.0.0.1:3000";
const PAGES = [
  "/",
  "/r/410300",
  "/r/410300?on=2025-07",
  "/r/410000",
  "/r/410300/history",
  "/publications",
  "/en/r/410300",
];
const WARM = 20;
const ROUNDS = 200;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

for (const page of PAGES) {
  const times = [];
  let html = "";
  for (let round = 0; round < WARM + ROUNDS; round += 1) {
    const since = performance.now();
    const answer = await fetch(origin + page);
    html = await answer.text();
    if (!answer.ok || !html.startsWith("<!doctype html>")) throw new Error(`${page}: ${answer.status}`);
    if (round >= WARM) times.push(performance.now() - since);
  }
  times.sort((a, b) => a - b);
  const css = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1];
  const style = css ? Buffer.from(await (await fetch(origin + css)).arrayBuffer()) : Buffer.alloc(0);
  console.log(
    `${page.padEnd(24)} html ${kb(gzipSync(html).length).padStart(8)} gz  css ${kb(gzipSync(style).length).padStart(8)} gz  ` +
      `p50 ${at(times, 0.5).toFixed(1)} ms  p95 ${at(times, 0.95).toFixed(1)} ms`,
  );
}
