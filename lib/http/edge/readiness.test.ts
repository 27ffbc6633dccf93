import { describe, expect, it } from "vitest";
import { readinessWords } from "@/lib/i18n/staff/readiness";
import { type ReadinessFindings, failedChecks, isSettled } from "./readiness";

const healthy: ReadinessFindings = {
  database: {
    timeZones: ["UTC", "UTC"],
    durable: true,
    overPrivileged: false,
    migration: "20261121000100_accounts",
    keyKnown: true,
  },
  expectedMigration: "20261121000100_accounts",
  register: { state: "live", secondsSinceContact: 1, doubted: [], lost: null },
  freeBytes: 5_000_000_000,
  secondsSinceFullDisk: Number.POSITIVE_INFINITY,
};
const database = {
  timeZones: ["UTC", "UTC"],
  durable: true,
  overPrivileged: false,
  migration: "20261121000100_accounts",
  keyKnown: true,
};

describe("an instance is ready only when nothing is wrong", () => {
  it("is ready when every check passes", () => {
    expect(failedChecks(healthy)).toEqual([]);
  });

  it("is ready on a database that a newer version has migrated", () => {
    expect(failedChecks({ ...healthy, database: { ...database, migration: "20270101000000_later" } })).toEqual([]);
  });

  it.each<[string, Partial<ReadinessFindings>, string[]]>([
    ["the database does not answer", { database: null }, ["database"]],
    [
      "one session is in Shanghai time",
      { database: { ...database, timeZones: ["UTC", "Asia/Shanghai"] } },
      ["time-zone"],
    ],
    ["commits may be lost in a crash", { database: { ...database, durable: false } }, ["durability"]],
    ["the application runs as the owner", { database: { ...database, overPrivileged: true } }, ["privileges"]],
    ["a migration is missing", { database: { ...database, migration: "20261121000000_register" } }, ["migrations"]],
    ["no migration was ever applied", { database: { ...database, migration: null } }, ["migrations"]],
    [
      "the register was never loaded",
      { register: { state: "loading", secondsSinceContact: null, doubted: [], lost: null } },
      ["register"],
    ],
    [
      "the tail has been silent for 31 s",
      { register: { state: "live", secondsSinceContact: 31, doubted: [], lost: null } },
      ["register"],
    ],
    [
      "the tail lost contact",
      { register: { state: "stale", secondsSinceContact: 3, doubted: [], lost: null } },
      ["register"],
    ],
    [
      "an entry of the log did not pass its check",
      { register: { state: "live", secondsSinceContact: 1, doubted: [12], lost: null } },
      ["integrity"],
    ],
    ["the database does not know this instance's key", { database: { ...database, keyKnown: false } }, ["session-key"]],
    [
      "the database lacks an entry that was seen",
      { register: { state: "live", secondsSinceContact: 1, doubted: [], lost: 221 } },
      ["history"],
    ],
    ["a write met a full disk four minutes ago", { secondsSinceFullDisk: 240, freeBytes: null }, ["disk"]],
    ["a write met a full disk long ago", { secondsSinceFullDisk: 301, freeBytes: null }, []],
    ["the disk is nearly full", { freeBytes: 99_999_999 }, ["disk"]],
  ])("is not ready when %s", (_when, change, expected) => {
    expect(failedChecks({ ...healthy, ...change })).toEqual(expected);
  });

  it("says what an operator has to do, in both languages, with the numbers of the entries", () => {
    const says = readinessWords(["session-key", "history", "integrity"], { lost: 221, doubted: [12, 13] });
    expect(says.map((sentence) => Object.keys(sentence))).toEqual(says.map(() => ["zh-CN", "en"]));
    expect(says[0]?.en).toContain("KEYED_HASH_KEY");
    expect(says[1]?.en).toContain("does not hold entry 221");
    expect(says[1]?.["zh-CN"]).toContain("第 221 号");
    expect(says[2]?.en).toContain("12, 13");
  });

  it("waits for a person only where no waiting helps", () => {
    expect(isSettled(["history", "integrity", "session-key"])).toBe(true);
    expect(isSettled(["history", "database"])).toBe(false);
  });

  it("names every failure at once", () => {
    expect(
      failedChecks({
        ...healthy,
        database: null,
        register: { state: "stale", secondsSinceContact: 90, doubted: [], lost: null },
        freeBytes: 0,
      }),
    ).toEqual(["database", "register", "disk"]);
  });
});
