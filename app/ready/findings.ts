/** Finds out how this instance is: both database connections, the register, the disk of the database. */
import { readdir, statfs } from "node:fs/promises";
import path from "node:path";
import { secondsSinceFullDisk } from "@/lib/data/database/full-disk";
import { isKeyKnown, serverCondition } from "@/lib/data/database/server-condition";
import { env } from "@/lib/env";
import type { ReadinessFindings } from "@/lib/http/edge/readiness";
import { register } from "@/lib/register/register";

const PATIENCE_MS = 500;

/** Never rejects: what cannot be found out is null. `patienceMs` bounds the wait for the database. */
export async function findings(patienceMs = PATIENCE_MS): Promise<ReadinessFindings> {
  const [database, expectedMigration, freeBytes] = await Promise.all([
    within(patienceMs, databaseFindings()),
    newestMigrationOnDisk(),
    freeBytesOfDatabase(),
  ]);
  return {
    database,
    expectedMigration,
    freeBytes,
    secondsSinceFullDisk: secondsSinceFullDisk(),
    register: register.status(),
  };
}

async function databaseFindings(): Promise<ReadinessFindings["database"]> {
  try {
    const key = env.KEYED_HASH_KEY;
    const [both, keyKnown] = await Promise.all([serverCondition(), key !== undefined && isKeyKnown(key)]);
    return {
      timeZones: both.map((one) => one.timeZone),
      durable: both.every((one) => one.durable),
      overPrivileged: both.some((one) => one.overPrivileged),
      migration: both[0].migration,
      keyKnown,
    };
  } catch (error) {
    console.warn("the database does not answer:", error instanceof Error ? error.message : error);
    return null;
  }
}

async function within<Value>(ms: number, work: Promise<Value | null>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), ms)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function newestMigrationOnDisk(): Promise<string | null> {
  const names = await readdir(path.join(process.cwd(), "prisma", "migrations")).catch(() => []);
  return (
    names
      .filter((name) => /^\d{14}_/.test(name))
      .sort()
      .at(-1) ?? null
  );
}

/** The embedded database lies on this machine; where another one keeps its files, nobody here can say. */
async function freeBytesOfDatabase(): Promise<number | null> {
  if (env.HUARU_CLUSTER_DIR === undefined) return null;
  const disk = await statfs(env.HUARU_CLUSTER_DIR).catch(() => null);
  return disk && disk.bavail * disk.bsize;
}
