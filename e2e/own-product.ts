/** The product, started by its own start command on an empty temporary folder and a free port, and ended with everything it made. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const START_MS = 300_000;

export interface OwnProduct {
  readonly origin: string;
  readonly dataDir: string;
  /** The start command. */
  readonly process: ChildProcess;
  /** Everything the start command said so far. */
  readonly said: () => string;
  readonly end: () => Promise<void>;
}

/** Resolves when it serves. */
export async function ownProduct(): Promise<OwnProduct> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "huaru e2e "));
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  const server = spawn(process.execPath, [path.join(import.meta.dirname, "..", "scripts", "start.mjs")], {
    env: {
      ...process.env,
      // Empty and not absent: what `.env` says about an office's database is not for tests.
      DATABASE_URL: "",
      APP_ORIGIN: "",
      PORT: String(port),
      HUARU_DATA_DIR: dataDir,
      HUARU_PASSWORD_COST: "floor",
      HUARU_MUTATIONS_PER_MINUTE: "100000",
      HUARU_API_PER_MINUTE: "100000",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
  const product = {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    process: server,
    said: () => said,
    end: () => end(server, dataDir),
  };
  try {
    await untilItServes(product);
  } catch (error) {
    await product.end();
    throw error;
  }
  return product;
}

/** The start command says last how it is ended. */
function untilItServes({ process: server, said }: OwnProduct): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not serving after five minutes:\n${said()}`)), START_MS);
    server.stdout?.on("data", () => said().includes("Ctrl-C") && (clearTimeout(timer), resolve()));
    server.once(
      "exit",
      (code) => (clearTimeout(timer), reject(new Error(`the start command ended with ${code}:\n${said()}`))),
    );
  });
}

async function end(server: ChildProcess, dataDir: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await gone;
  }
  rmSync(dataDir, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
