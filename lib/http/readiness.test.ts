import { describe, expect, it } from "vitest";
import { type Findings, failedChecks } from "./readiness";

const healthy: Findings = {
  database: { timeZones: ["UTC", "UTC"], durable: true, overPrivileged: false, migration: "20261121000100_accounts" },
  expectedMigration: "20261121000100_accounts",
  register: { state: "live", secondsSinceContact: 1, doubted: [] },
  freeBytes: 5_000_000_000,
  secondsSinceFullDisk: Number.POSITIVE_INFINITY,
};
const database = {
  timeZones: ["UTC", "UTC"],
  durable: true,
  overPrivileged: false,
  migration: "20261121000100_accounts",
};

describe("an instance is ready only when nothing is wrong", () => {
  it("is ready when every check passes", () => {
    expect(failedChecks(healthy)).toEqual([]);
  });

  it("is ready on a database that a newer version has migrated", () => {
    expect(failedChecks({ ...healthy, database: { ...database, migration: "20270101000000_later" } })).toEqual([]);
  });

  it.each<[string, Partial<Findings>, string[]]>([
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
      { register: { state: "loading", secondsSinceContact: null, doubted: [] } },
      ["register"],
    ],
    [
      "the tail has been silent for 31 s",
      { register: { state: "live", secondsSinceContact: 31, doubted: [] } },
      ["register"],
    ],
    ["the tail lost contact", { register: { state: "stale", secondsSinceContact: 3, doubted: [] } }, ["register"]],
    [
      "an entry of the log did not pass its check",
      { register: { state: "live", secondsSinceContact: 1, doubted: [12] } },
      ["integrity"],
    ],
    ["a write met a full disk four minutes ago", { secondsSinceFullDisk: 240, freeBytes: null }, ["disk"]],
    ["a write met a full disk long ago", { secondsSinceFullDisk: 301, freeBytes: null }, []],
    ["the disk is nearly full", { freeBytes: 99_999_999 }, ["disk"]],
  ])("is not ready when %s", (_when, change, expected) => {
    expect(failedChecks({ ...healthy, ...change })).toEqual(expected);
  });

  it("names every failure at once", () => {
    expect(
      failedChecks({
        ...healthy,
        database: null,
        register: { state: "stale", secondsSinceContact: 90, doubted: [] },
        freeBytes: 0,
      }),
    ).toEqual(["database", "register", "disk"]);
  });
});
