/** The test command: prepares the checkout, runs the checks one after the other, and adds up. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { checks } from "./checks.mjs";
import { endAll } from "../start/child.mjs";
import { generateClient, generateRouteTypes, installPackages, packagesAreStale } from "../start/install.mjs";
import { underLock } from "../start/lock.mjs";
import { report, step, Trouble } from "../start/steps.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const show = (line) => line.trim() && console.log(`  | ${line}`);

/** Runs the checks named, all without names. Ends the process with 0 only when nothing failed. */
export async function test(names) {
  process.chdir(root);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => (endAll(), process.exit(1)));
  const scratch = await mkdtemp(path.join(tmpdir(), "huaru-test-"));
  // PostgreSQL may run as another user, who must get in.
  await chmod(scratch, 0o711);
  try {
    const results = await runAll(chosen(names), { root, scratch, onLine: show });
    process.exitCode = summary(results);
  } catch (error) {
    report(error);
    console.log("0 passed, 1 failed");
    process.exitCode = 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function chosen(names) {
  const unknown = names.find((name) => !checks.some((check) => check.name === name));
  if (unknown)
    throw new Trouble(`There is no check "${unknown}". There are: ${checks.map(({ name }) => name).join(", ")}.`);
  return names.length === 0 ? checks : checks.filter(({ name }) => names.includes(name));
}

async function runAll(list, at) {
  await underLock(
    path.join(root, ".huaru-checkout.lock"),
    () => undefined,
    async () => {
      if (await packagesAreStale(root)) await step("packages", () => installPackages(root, show));
      await step("prisma client", () => generateClient(root));
      await step("route types", () => generateRouteTypes(root));
    },
  );
  const results = [];
  for (const check of list) {
    const since = performance.now();
    console.log(`\n… ${check.name}`);
    const result = await check.run(at).catch((error) => (report(error), { passed: 0, failed: 1 }));
    results.push({ name: check.name, seconds: (performance.now() - since) / 1000, ...result });
  }
  return results;
}

/** Prints what took longest, the list and the last line. Returns the exit code. */
function summary(results) {
  for (const { name, slow = [] } of results.filter((result) => result.slow?.length)) {
    console.log(`\nslowest of ${name}`);
    for (const line of slow) console.log(line);
  }
  console.log("");
  for (const { name, passed, failed, seconds } of results) {
    const counts = `${String(passed).padStart(5)} passed  ${String(failed).padStart(3)} failed`;
    console.log(`${failed === 0 ? "✓" : "✗"} ${name.padEnd(14)} ${counts}  ${seconds.toFixed(0).padStart(4)} s`);
  }
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}
