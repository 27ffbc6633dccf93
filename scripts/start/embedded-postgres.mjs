/** The embedded PostgreSQL 18: real server binaries from npm, one cluster in the data folder, loopback only, a port of its own. */
import { existsSync } from "node:fs";
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch, run, signalGroup } from "./child.mjs";
import { enoughSpace } from "./install.mjs";
import { bornAt, lives } from "./lock.mjs";
import { postgresUser } from "./postgres-user.mjs";
import { untilReady } from "./probe.mjs";
import { DISK_FULL, Trouble } from "./steps.mjs";
import { supervise } from "./supervise.mjs";

export const SUPERUSER = "postgres";
const MAJOR = "18";
const FIRST_START_BYTES = 250_000_000;
const LOG_BYTES = 5_000_000;

/**
 * Brings the cluster of a data folder up and waits until it takes connections.
 * `settings` of the server may be added or changed: a test's cluster need not survive a crash.
 * @param {{ bin: string, dataDir: string, password: string, major?: string, settings?: Record<string, string> }} options
 * @returns {Promise<{ port: number, url: (database: string) => string, stop: () => Promise<void> }>}
 */
export async function startPostgres(options) {
  const port = await freePort();
  const server = await launchPostgres({ ...options, port });
  await server.ready;
  return { port, url: urlAt(port, options.password), stop: server.stop };
}

/**
 * The same, kept up: a server that ends by itself is started again on the same port, which the application's addresses name.
 * @returns {Promise<{ port: number, url: (database: string) => string, ready: Promise<void>, stop: () => Promise<void> }>}
 */
export async function keepPostgresUp({ waitingFor, ...options }) {
  const port = await freePort();
  const name = { en: "The embedded database", zh: "内置数据库" };
  const keeper = supervise({ name, start: () => launchPostgres({ ...options, port, waitingFor }) });
  return { port, url: urlAt(port, options.password), ready: keeper.ready, stop: keeper.stop };
}

const urlAt = (port, password) => (database) =>
  `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/**
 * Starts the server of a data folder; makes its cluster first where there is none.
 * @returns {Promise<import("./supervise.mjs").Program>}
 */
async function launchPostgres({ bin, dataDir, password, port, major = MAJOR, settings = {}, waitingFor }) {
  const cluster = path.join(dataDir, "postgres");
  const user = await postgresUser(bin, cluster);
  if (!existsSync(path.join(cluster, "PG_VERSION"))) await initialise({ bin, dataDir, cluster, password, user, major });
  await sameMajor(cluster, major);
  await endOrphan(cluster);
  return serve({ bin, dataDir, cluster, user, port, settings, waitingFor });
}

/** A port that was free a moment ago. */
export async function freePort(host = "127.0.0.1") {
  const server = createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, host, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Makes the cluster beside its place and moves it there when it is whole: a start that is interrupted leaves nothing half-done. */
async function initialise({ bin, dataDir, cluster, password, user, major }) {
  await enoughSpace(dataDir, FIRST_START_BYTES);
  const unfinished = `${cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await rm(cluster, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const words = path.join(dataDir, "initdb-password");
  await writeFile(words, `${password}\n`, { mode: 0o600 });
  if (user.ids) for (const file of [unfinished, words]) await chown(file, user.ids.uid, user.ids.gid);
  try {
    await runAs(user, path.join(bin, "initdb"), [
      `--pgdata=${unfinished}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${words}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // Names are sorted by the application; the database's own order must not depend on the machine's locales.
      "--locale=C",
      ...(Number(major) >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : []),
      "--no-instructions",
    ]);
  } finally {
    await rm(words, { force: true });
  }
  await rename(unfinished, cluster);
}

async function runAs(user, command, args) {
  const [first, ...rest] = [...user.prefix, command, ...args];
  await run("The embedded database could not be made.", first, rest, { ...identity(user), env: plainEnvironment() });
}

/** With a prefix, the prefix changes the user. */
const identity = (user) => (user.ids && user.prefix.length === 0 ? user.ids : {});

/** PG… variables of the person's shell would change what the server and initdb do. */
function plainEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)));
}

async function sameMajor(cluster, major) {
  const found = (await readFile(path.join(cluster, "PG_VERSION"), "utf8")).trim();
  if (found !== major) {
    throw new Trouble(
      `The database in ${cluster} was made by PostgreSQL ${found}; this is ${major}. Use another HUARU_DATA_DIR.`,
    );
  }
}

/**
 * A server whose starter was killed still runs: end it in peace. A pid file that names somebody else is only a leftover. One whose
 * server is gone stays: by it PostgreSQL finds out whether a backend of that server still has the files in its hands.
 */
async function endOrphan(cluster) {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, "utf8")).split("\n", 1)[0]);
  if (!lives(pid)) return bornAt(pid) === "" ? undefined : rm(file, { force: true });
  if (!(await commandOf(pid)).includes(cluster)) return rm(file, { force: true });
  process.kill(pid, "SIGINT");
  for (let waited = 0; lives(pid); waited += 100) {
    if (waited > 10_000)
      throw new Trouble(`An earlier database server (pid ${pid}) of this folder does not end: end it first.`);
    await sleep(100);
  }
}

async function commandOf(pid) {
  if (existsSync(`/proc/${pid}/cmdline`)) return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
  return (await run("ps", "ps", ["-o", "command=", "-p", String(pid)]).catch(() => [])).join(" ");
}

async function serve({ bin, dataDir, cluster, user, port, settings, waitingFor }) {
  const logFile = path.join(dataDir, "postgres.log");
  const log = await openLog(logFile);
  const begins = (await log.stat()).size;
  const all = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    max_connections: 100,
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [first, ...rest] = [...user.prefix, path.join(bin, "postgres"), "-D", cluster, ...flags];
  // The server writes to the file itself, so that it does not lose its voice if we die before it.
  const server = launch(first, rest, {
    ...identity(user),
    env: plainEnvironment(),
    stdio: ["ignore", log.fd, log.fd],
  });
  await log.close();
  const said = async () => (await readFile(logFile)).subarray(begins).toString("utf8");
  return {
    ended: server.ended,
    ready: untilReady(server, () => status(server, cluster, said), waitingFor).catch(async () => {
      throw new Trouble(whyNot(await said()), { detail: await said() });
    }),
    stop: () => stop(server),
    lastWords: async () => {
      const words = await said();
      return isFull(words) ? DISK_FULL : lastLine(words);
    },
  };
}

async function openLog(file) {
  const size = existsSync(file) ? (await stat(file)).size : 0;
  return open(file, size > LOG_BYTES ? "w" : "a", 0o600);
}

/** What the server has written about itself beside its files. A server before it may have left the same file behind. */
async function status(server, cluster, said) {
  const lines = (await readFile(path.join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const ready = Number(lines[0]) === server.child.pid && lines[7]?.trim() === "ready";
  return { ready, said: ready ? "" : lastLine(await said()) };
}

const lastLine = (text) => text.trimEnd().split("\n").at(-1) ?? "";
const isFull = (text) => /No space left on device/i.test(text);

function whyNot(said) {
  if (isFull(said)) return DISK_FULL;
  if (/lock file "postmaster.pid" already exists/.test(said))
    return "The data folder is in use by another database server.";
  return "The embedded database could not be started.";
}

/** Fast shutdown: sessions are cut, everything committed is written. Immediate shutdown, then force, only if it hangs. */
async function stop(server) {
  if (server.child.exitCode !== null || server.child.signalCode !== null) return;
  server.child.kill("SIGINT");
  const timers = [
    setTimeout(() => server.child.kill("SIGQUIT"), 3_000),
    setTimeout(() => signalGroup(server.child, "SIGKILL"), 4_500),
  ];
  await server.ended.catch(() => undefined);
  timers.forEach(clearTimeout);
}
