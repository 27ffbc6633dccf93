/** The settings of `.env`, beside the checkout: read whole, or not started at all. */
import { existsSync } from "node:fs";
import path from "node:path";
import { Trouble } from "./steps.mjs";

/** Next reads these by itself, in places where the start command does not: half of a setting would be in force. */
const HALF_READ = [
  ".env.local",
  ".env.production",
  ".env.production.local",
  ".env.development",
  ".env.development.local",
];

/** Puts what `.env` says into our environment; what is already set there wins. Returns whether there was one. */
export function readDotEnv(root) {
  const beside = HALF_READ.filter((name) => existsSync(path.join(root, name)));
  if (beside.length > 0) {
    throw new Trouble(
      `${beside.join(", ")} would be read by halves: put the settings into .env, or into the environment. 请把设置写入 .env 或环境变量。`,
    );
  }
  const file = path.join(root, ".env");
  if (!existsSync(file)) return false;
  process.loadEnvFile(file);
  return true;
}
