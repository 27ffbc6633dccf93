/** Readiness: which checks an instance fails, by name. A name tells an operator where to look and a stranger nothing. */

/** What was found out about this instance; null where the question itself failed. */
export interface ReadinessFindings {
  readonly database: {
    readonly timeZones: readonly string[];
    readonly durable: boolean;
    readonly overPrivileged: boolean;
    readonly migration: string | null;
    /** Whether the database lets this instance prove who acts. */
    readonly keyKnown: boolean;
  } | null;
  /** The newest migration that came with this code. */
  readonly expectedMigration: string | null;
  readonly register: {
    readonly state: string;
    readonly secondsSinceContact: number | null;
    /** Numbers of the entries that did not pass their check. */
    readonly doubted: readonly number[];
    /** Number of an entry that this instance has seen and the database does not hold. */
    readonly lost: number | null;
  };
  /** On the disk of the database; null where that is not ours to see. */
  readonly freeBytes: number | null;
  /** Since the database last refused a write because its disk was full. */
  readonly secondsSinceFullDisk: number;
}

export type CheckName =
  | "database"
  | "time-zone"
  | "durability"
  | "privileges"
  | "migrations"
  | "session-key"
  | "register"
  | "history"
  | "integrity"
  | "disk";

/** What no waiting mends: readers are answered meanwhile, and a person has to act. */
const FOR_A_PERSON: ReadonlySet<CheckName> = new Set(["session-key", "history", "integrity"]);

/** Whether everything that fails waits for a person. */
export function isSettled(failed: readonly CheckName[]): boolean {
  return failed.every((name) => FOR_A_PERSON.has(name));
}

const SILENCE_SECONDS = 30;
const FREE_BYTES = 100_000_000;
/** How long such a refusal counts: whoever makes room is believed after a few minutes without another. */
const FULL_DISK_SECONDS = 300;

/** The names of the failed checks, in a fixed order. Empty: ready. */
export function failedChecks(findings: ReadinessFindings): CheckName[] {
  const { database, register, freeBytes } = findings;
  const failed: CheckName[] = [];
  if (!database) failed.push("database");
  else failed.push(...failedOnDatabase(database, findings.expectedMigration));
  const silent = register.secondsSinceContact === null || register.secondsSinceContact > SILENCE_SECONDS;
  if (register.state !== "live" || silent) failed.push("register");
  if (register.lost !== null) failed.push("history");
  if (register.doubted.length > 0) failed.push("integrity");
  const full = findings.secondsSinceFullDisk < FULL_DISK_SECONDS;
  if (full || (freeBytes !== null && freeBytes < FREE_BYTES)) failed.push("disk");
  return failed;
}

function failedOnDatabase(database: NonNullable<ReadinessFindings["database"]>, expected: string | null): CheckName[] {
  const failed: CheckName[] = [];
  if (database.timeZones.some((zone) => zone !== "UTC")) failed.push("time-zone");
  if (!database.durable) failed.push("durability");
  if (database.overPrivileged) failed.push("privileges");
  // A newer database is fine: an instance of the next version has migrated it, and migrations only add.
  if (expected !== null && (database.migration ?? "") < expected) failed.push("migrations");
  if (!database.keyKnown) failed.push("session-key");
  return failed;
}
