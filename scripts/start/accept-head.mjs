/** `npm run accept-head`: lets the register go on from an older backup. Checks Node, reads `.env`, finds the database, then runs the program itself. */
import "./node-version.mjs";

// Loaded only now: an old Node could not even read the rest.
const { readDotEnv } = await import("./dot-env.mjs");
const { typescript } = await import("./database.mjs");
const { headFile } = await import("./head-file.mjs");
const { report, Trouble } = await import("./steps.mjs");
const { spawn } = await import("node:child_process");
const { readFile } = await import("node:fs/promises");
const path = await import("node:path");

const root = path.resolve(import.meta.dirname, "..");

/** The embedded database listens only while Huaru runs, which then says where. */
async function databaseOf(dataDir) {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const notes = await readFile(path.join(dataDir, "running.json"), "utf8").catch(() => {
    throw new Trouble(
      "Start Huaru first, then run this beside it; or name the database in DATABASE_URL. 请先启动，再运行这个命令；或者用 DATABASE_URL 指明数据库。",
    );
  });
  return JSON.parse(notes).databaseUrl;
}

try {
  readDotEnv(root);
  const dataDir = path.resolve(root, process.env.HUARU_DATA_DIR || ".huaru");
  const env = { ...process.env, DATABASE_URL: await databaseOf(dataDir), HUARU_HEAD_FILE: headFile(dataDir) };
  const child = spawn(process.execPath, typescript(root, "scripts/start/accept-head.ts"), {
    cwd: root,
    env,
    stdio: "inherit",
  });
  // A Ctrl-C reaches the child by itself, and its end is ours.
  process.on("SIGINT", () => undefined);
  child.once("exit", (code) => process.exit(code ?? 1));
} catch (error) {
  report(error);
  process.exitCode = 1;
}
