/** A Chromium for the end-to-end tests: the one named, the system's, Debian's if it may be installed, else Playwright's own. */
import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "../start/child.mjs";
import { Trouble } from "../start/steps.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium, installed if need be; null stands for Playwright's own.
 * @param {(line: string) => void} onLine
 */
export async function findChromium(root, onLine) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Trouble(`CHROMIUM_PATH names ${named}, and nothing is there.`);
  }
  return onThisMachine() ?? (await fromDebian(onLine)) ?? (await playwrights(root, onLine));
}

function onThisMachine() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const files = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...ELSEWHERE];
  return files.find((file) => existsSync(file)) ?? null;
}

async function fromDebian(onLine) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "--no-install-recommends", "chromium"];
  try {
    await run("apt-get update failed", "apt-get", ["update"], { env, onLine });
    await run("apt-get install failed", "apt-get", install, { env, onLine });
  } catch (error) {
    onLine(error.message);
    return null;
  }
  return onThisMachine();
}

async function playwrights(root, onLine) {
  const cli = path.join(root, "node_modules", "@playwright", "test", "cli.js");
  await run(
    "No Chromium was found and none could be installed: set CHROMIUM_PATH.",
    process.execPath,
    [cli, "install", "chromium"],
    { cwd: root, onLine },
  );
  return null;
}
