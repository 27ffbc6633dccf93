/** Everything that must hold, in the order in which it is checked. This list is the pipeline and its description. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { buildIfChanged } from "../start/build.mjs";
import { findChromium } from "./chromium.mjs";
import { launch } from "../start/child.mjs";
import { typescript } from "../start/database.mjs";
import { slowLines, testsOfPlaywright, testsOfVitest } from "./slow-tests.mjs";
import { withTestServers } from "./test-servers.mjs";

const bin = (...parts) => path.join("node_modules", ...parts);

/** Each check gets `{ root, scratch, onLine }` and answers with `{ passed, failed, slow }`, or throws: then it counts as one that failed. */
export const checks = [
  { name: "format", run: (at) => program(at, [bin("prettier", "bin", "prettier.cjs"), "--check", "."]) },
  { name: "lint", run: (at) => program(at, [bin("eslint", "bin", "eslint.js"), ".", "--max-warnings", "0"]) },
  { name: "types", run: (at) => program(at, [bin("typescript", "bin", "tsc"), "--noEmit", "-p", "."]) },
  { name: "house figures", run: (at) => program(at, typescript(at.root, "scripts/house/measure-house.ts")) },
  { name: "unit", run: (at) => vitest(at, "unit") },
  {
    name: "database",
    run: (at) => withTestServers(at, (urls) => vitest(at, "db*", { TEST_DATABASE_URLS: urls.join(",") })),
  },
  { name: "build", run: async (at) => (await buildIfChanged(at.root, at.onLine), { passed: 1, failed: 0 }) },
  { name: "end to end", run: playwright },
];

/** A program that passes or fails as a whole. */
async function program({ root, onLine }, args) {
  const { ended } = launch(process.execPath, args, { cwd: root, onLine });
  const { code } = await ended;
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest({ root, scratch, onLine }, project, env = {}) {
  const file = path.join(scratch, `vitest-${project.replace("*", "")}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = [bin("vitest", "vitest.mjs"), "run", "--project", project, ...reporters];
  const { ended } = launch(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env, NO_COLOR: "1" },
    onLine,
  });
  const { code } = await ended;
  const report = JSON.parse(await readFile(file, "utf8"));
  const slow = slowLines(testsOfVitest(report, root));
  return { ...counted(code, report.numPassedTests, report.numFailedTests), slow };
}

async function playwright({ root, scratch, onLine }) {
  const chromium = await findChromium(root, onLine);
  const file = path.join(scratch, "playwright.json");
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, CHROMIUM_PATH: chromium ?? "", NO_COLOR: "1" };
  const args = [bin("@playwright", "test", "cli.js"), "test", "--reporter=list,json"];
  const { ended } = launch(process.execPath, args, { cwd: root, env, onLine });
  const { code } = await ended;
  const report = JSON.parse(await readFile(file, "utf8"));
  const { stats } = report;
  const slow = slowLines(testsOfPlaywright(report));
  return { ...counted(code, stats.expected + stats.flaky, stats.unexpected), slow };
}

/** A run that failed without a failed test, in its set-up for example, is a failure too. */
const counted = (code, passed, failed) => ({ passed, failed: code !== 0 && failed === 0 ? 1 : failed });
