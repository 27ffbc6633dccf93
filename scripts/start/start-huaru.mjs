/** The start command as a list of steps. Everything that it starts, it ends. */
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { prepareCheckout } from "./checkout.mjs";
import { endAll } from "./child.mjs";
import { checkSettings, embeddedDatabase, fill, givenLogins, makeDataFolder, prepareDatabase } from "./database.mjs";
import { readDotEnv } from "./dot-env.mjs";
import { headFile } from "./head-file.mjs";
import { journal } from "./journal.mjs";
import { takeLock } from "./lock.mjs";
import { secretsOf } from "./secrets.mjs";
import { hostToAsk } from "./probe.mjs";
import { portFrom, portIsFree, serve } from "./serve.mjs";
import { report, step, Trouble } from "./steps.mjs";
import { supervise } from "./supervise.mjs";
import { welcome } from "./welcome.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** npm passes on a Ctrl-C that the terminal has already sent: a second signal means it only when it comes later. */
const SAME_KEY_MS = 1_500;

/** What to undo, last started first ended. */
const undo = [];
let leaving = null;
let serving = false;

/** Runs the whole command; resolves when the server serves. From then on only a signal ends it. */
export async function start({ development }) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => leave(0));
  endWithNpm();
  outliveOurOwnFaults();
  try {
    await prepareAndServe({ development });
    serving = true;
  } catch (error) {
    if (leaving) return;
    report(error);
    await leave(1);
  }
}

/** A signal to `npm start` ends npm and the shell between us, and no word of it reaches us: their going is the word. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    void leave(0);
  }, 250);
  watch.unref();
}

/** The site and its database are other processes: a fault in this one, or a terminal that is gone, is no reason to take them along. */
function outliveOurOwnFaults() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  for (const event of ["uncaughtException", "unhandledRejection"])
    process.on(event, (error) => {
      report(error);
      if (!serving) void leave(1);
    });
}

async function prepareAndServe({ development }) {
  readDotEnv(root);
  const settings = settingsFrom(process.env);
  await portIsFree(settings.host, settings.port);
  await makeDataFolder(settings.dataDir);
  undo.push((await lockDataFolder(settings.dataDir)).release);

  await prepareCheckout(root, { development });
  const secrets = await secretsOf(settings.dataDir);
  await checkSettings(root, {
    ...applicationEnvironment(settings, secrets, givenLogins(process.env) ?? {}, development),
    DATABASE_URL: settings.databaseUrl ?? "",
  });
  const database = await bringUpDatabase(settings, secrets);
  const env = applicationEnvironment(settings, secrets, database, development);
  const notes = path.join(settings.dataDir, "running.json");
  undo.push(() => rm(notes, { force: true }));
  const serveAndTell = async (how) => {
    const server = serve({ root, ...settings, env, development, ...how });
    const facts = { origin: settings.origin, databaseUrl: database.url, serverPid: server.pid };
    // A server without its note is still a server.
    await tellTools(notes, facts).catch(report);
    return server;
  };
  if (database.empty) {
    await step("Content 内容", () =>
      fill(root, { ...settings, env: { ...env, DATABASE_URL: database.url }, onLine: show }),
    );
  }
  await step("Web server 网站", async (waitingFor) => {
    const onLine = journal(settings.logFile);
    const name = { en: "The web server", zh: "网站" };
    const site = supervise({ name, start: () => serveAndTell({ onLine, waitingFor }) });
    undo.push(site.stop);
    await site.ready;
  });
  console.log(welcome(settings));
}

function settingsFrom(env) {
  const port = portFrom(env.PORT);
  const host = (env.HOST || "127.0.0.1").replace(/^\[(.*)\]$/, "$1");
  const dataDir = path.resolve(root, env.HUARU_DATA_DIR || ".huaru");
  return {
    port,
    host,
    origin: env.APP_ORIGIN || `http://${ownName(host)}:${port}`,
    dataDir,
    logFile: env.DATABASE_URL ? null : path.join(dataDir, "huaru.log"),
    databaseUrl: env.DATABASE_URL || null,
    embedded: !env.DATABASE_URL,
    owner: env.HUARU_OWNER || null,
  };
}

/** How this machine calls a site that listens on `host`; loopback answers to 127.0.0.1 unless another of its names was asked for. */
const ownName = (host) => (["localhost", "::1"].includes(host) ? hostToAsk(host) : "127.0.0.1");

async function lockDataFolder(dataDir) {
  const lock = await takeLock(path.join(dataDir, "instance.lock"));
  if ("release" in lock) return lock;
  throw new Trouble(
    `${dataDir} is in use by another Huaru (pid ${lock.owner}): end that one, or set HUARU_DATA_DIR to another folder. 数据目录正在使用中。`,
  );
}

const show = (line) => line.trim() && console.log(`  | ${line}`);

async function bringUpDatabase(settings, secrets) {
  let server = { url: settings.databaseUrl };
  if (settings.embedded) {
    await step("Embedded PostgreSQL 内置数据库", async (waitingFor) => {
      server = await embeddedDatabase(root, settings.dataDir, secrets, waitingFor);
      undo.push(server.stop);
      return `127.0.0.1:${server.port}`;
    });
  }
  let ready;
  await step("Migrations 数据库结构", async () => {
    ready = await prepareDatabase(root, server.url, settings.dataDir, secrets);
    return ready.applied === 0 ? "up to date" : `${ready.applied} applied`;
  });
  return { ...ready, ...server };
}

/** The application gets the two logins and never the owner's. */
function applicationEnvironment(settings, secrets, database, development) {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  return {
    NEXTAUTH_SECRET: secrets.nextauthSecret,
    KEYED_HASH_KEY: secrets.keyedHashKey,
    NEXTAUTH_URL: settings.origin,
    NEXT_TELEMETRY_DISABLED: "1",
    ...given,
    // Empty and not absent: Next reads `.env` too, and fills in what is absent.
    DATABASE_URL: "",
    HUARU_DEMO: settings.embedded ? "1" : "0",
    HUARU_HEAD_FILE: headFile(settings.dataDir),
    HUARU_CLUSTER_DIR: settings.embedded ? path.join(settings.dataDir, "postgres") : "",
    NODE_ENV: development ? "development" : "production",
    PORT: String(settings.port),
    APP_ORIGIN: settings.origin,
    DATABASE_APP_URL: database.app ?? "",
    DATABASE_PUBLIC_URL: database.public ?? "",
  };
}

/** For the tools of the person who started this (tests, psql): where everything is while we run, and which process serves. */
async function tellTools(file, facts) {
  await writeFile(file, JSON.stringify(facts), { mode: 0o600 });
}

/** Ends everything that was started, in the reverse order, and the process with it. */
function leave(code) {
  if (leaving) {
    if (Date.now() - leaving.since < SAME_KEY_MS) return leaving.done;
    endAll();
    process.exit(1);
  }
  const done = (async () => {
    if (code === 0) console.log("\n… ending 正在结束");
    for (const task of undo.reverse()) await task().catch((error) => report(error));
    endAll();
    process.exit(code);
  })();
  leaving = { since: Date.now(), done };
  return done;
}
