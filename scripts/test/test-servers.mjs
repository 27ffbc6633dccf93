/** PostgreSQL servers for the database tests: the embedded one, and Debian's where it is installed; in temporary folders, without a net. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { makeDataFolder } from "../start/database.mjs";
import { startPostgres } from "../start/embedded-postgres.mjs";
import { preparePostgresBinaries } from "../start/install.mjs";

const DEBIAN = "/usr/lib/postgresql";
const OLDEST = 15;
/** What is tested is gone a minute later: nothing has to survive a crash. */
const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** Runs `work` with the addresses of the servers, which are ended whatever happens. `TEST_DATABASE_URLS` brings servers of one's own. */
export async function withTestServers({ root, scratch, onLine }, work) {
  if (process.env.TEST_DATABASE_URLS) return work(process.env.TEST_DATABASE_URLS.split(","));
  const servers = [];
  try {
    for (const { bin, major } of await installations(root)) {
      const dataDir = path.join(scratch, `postgres-${major}`);
      await makeDataFolder(dataDir);
      servers.push(await startPostgres({ bin, dataDir, password: "test", major, settings: SETTINGS }));
      onLine(`PostgreSQL ${major} on port ${servers.at(-1).port}`);
    }
    return await work(servers.map(({ url }) => url("postgres")));
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function installations(root) {
  const embedded = { bin: await preparePostgresBinaries(root), major: "18" };
  if (!existsSync(DEBIAN)) return [embedded];
  const majors = readdirSync(DEBIAN).filter((name) => Number(name) >= OLDEST && name !== embedded.major);
  // The oldest one: what works there and on the newest works between them.
  const oldest = majors.sort((a, b) => a - b).slice(0, 1);
  return [embedded, ...oldest.map((major) => ({ bin: path.join(DEBIAN, major, "bin"), major }))];
}
