/** What happens once, before the first request: the log, the register, and a look at whether this instance is fit to serve. */
import { databaseAnswers } from "@/lib/data/database/server-condition";
import { env } from "@/lib/env";
import { isCutConnection } from "@/lib/http/edge/cut-connection";
import { log } from "@/lib/http/edge/log";
import { takeOrdinaryRequestsOnly } from "@/lib/http/edge/ordinary-requests";
import { askDatabaseWith } from "@/lib/http/edge/outage";
import { failedChecks } from "@/lib/http/edge/readiness";
import { logRequests } from "@/lib/http/edge/request-log";
import { register } from "@/lib/register/register";
import { findings } from "./findings";

/** Serving with these wrong would store wrong instants or break the guards; a database that is only away may come back. */
const FATAL = new Set(["time-zone", "privileges", "migrations"]);
const BOOT_PATIENCE_MS = 10_000;

/** Makes the instance ready. Ends the process when it must not serve. */
export async function boot(): Promise<void> {
  logRequests();
  if (env.NODE_ENV !== "development") takeOrdinaryRequestsOnly();
  askDatabaseWith(databaseAnswers);
  endOnBrokenAssumptions();
  const failed = failedChecks({
    ...(await findings(BOOT_PATIENCE_MS)),
    register: { state: "live", secondsSinceContact: 0, doubted: [], lost: null },
  });
  const fatal = failed.filter((name) => FATAL.has(name));
  if (fatal.length > 0) {
    log.fatal({ failed: fatal }, "this instance must not serve");
    process.exit(1);
  }
  await register.start();
  log.info({ failed: failedChecks(await findings()), seq: register.status().seq }, "booted");
}

/**
 * A cut connection breaks nothing of ours and is written down. Any other error that nobody caught leaves the process in a state nobody
 * knows: finish what is in flight, then end. A supervisor starts the next.
 */
function endOnBrokenAssumptions(): void {
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      const words = { event, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      if (isCutConnection(error)) return log.warn(words, "a connection was cut");
      log.fatal(words, "nobody caught this");
      process.kill(process.pid, "SIGTERM");
    });
  }
}
