/** `npm run create-admin`: the first administrator of an office's database. Checks Node, reads `.env`, then runs the program itself. */
import "./node-version.mjs";

// Loaded only now: an old Node could not even read the rest.
const { readDotEnv } = await import("./dot-env.mjs");
const { typescript } = await import("./database.mjs");
const { report } = await import("./steps.mjs");
const { spawn } = await import("node:child_process");
const path = await import("node:path");

const root = path.resolve(import.meta.dirname, "../..");
try {
  readDotEnv(root);
  const child = spawn(process.execPath, typescript(root, "scripts/start/create-admin.ts"), {
    cwd: root,
    stdio: "inherit",
  });
  // A Ctrl-C reaches the child by itself, and its end is ours.
  process.on("SIGINT", () => undefined);
  child.once("exit", (code) => process.exit(code ?? 1));
} catch (error) {
  report(error);
  process.exitCode = 1;
}
