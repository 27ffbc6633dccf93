import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { required } from "@/lib/env";
import { openSession } from "@/prisma/testing/acting";
import { appendAudit, listAuditEntries } from "@/lib/data/log/audit-entries";
import { db } from "@/lib/data/database/client";
import { refusalOf } from "@/lib/data/database/constraints";
import { keyedHash } from "@/lib/data/log/rate-limits";
import { listSecurityEvents, recordEvent } from "@/lib/data/log/security-events";
import { isKeyKnown } from "@/lib/data/database/server-condition";
import { actIn } from "@/lib/data/account/sessions";
import { transaction } from "@/lib/data/database/transaction";

const { id: userId } = await db.user.create({ data: { name: "记录", username: "recorder" }, select: { id: true } });
const author = { userId, session: await openSession(userId), key: null };
const append = (entity: string) =>
  transaction(async (tx) => {
    await actIn(author.session, tx);
    await appendAudit({ act: "grant-role", entity, detail: { role: "editor" } }, author, tx);
  });

it("the key of this instance is known to the database, and another is not", async () => {
  expect(await isKeyKnown(required("KEYED_HASH_KEY"))).toBe(true);
  expect(await isKeyKnown(randomBytes(32).toString("base64url"))).toBe(false);
});

describe("the audit chain", () => {
  it("verifies outside the database after twenty writers at once", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => append(`user:${index}`)));
    const rows = await db.auditLog.findMany({ orderBy: { seq: "asc" } });
    let previous = createHash("sha256").update("huaru audit genesis").digest();
    for (const [index, row] of rows.entries()) {
      expect(Number(row.seq)).toBe(index + 1);
      expect(previous.equals(row.prevHash)).toBe(true);
      previous = createHash("sha256")
        .update(previous)
        .update(`${index + 1}\n${row.at.toISOString()}\n${row.entry}`)
        .digest();
      expect(previous.equals(row.hash)).toBe(true);
    }
    expect(rows.length).toBeGreaterThanOrEqual(20);
  });

  it("keeps nothing of a transaction that fails", async () => {
    const before = await db.auditLog.count();
    const failing = transaction(async (tx) => {
      await actIn(author.session, tx);
      await appendAudit({ act: "grant-role", entity: "user:x", detail: {} }, author, tx);
      throw new Error("after the entry");
    });
    await expect(failing).rejects.toThrow("after the entry");
    expect(await db.auditLog.count()).toBe(before);
  });

  it("is read newest first, by act and by entity, with a prefix of the session only", async () => {
    await append("user:reader");
    const [entry] = await listAuditEntries({ entity: "user:reader", acts: ["grant-role"] });
    expect(entry).toMatchObject({ act: "grant-role", entity: "user:reader", detail: { role: "editor" } });
    expect(
      JSON.stringify(await db.auditLog.findFirst({ where: { seq: entry?.seq ?? 0 }, select: { entry: true } })),
    ).not.toContain(author.session.slice(0, 18));
  });
});

describe("security events", () => {
  it("keep the keyed hash of an address and never the address", async () => {
    await recordEvent("sign-in-failed", { addressHash: keyedHash("address", "203.0.113.7") });
    const rows = await db.$queryRaw<{ row: string }[]>`SELECT security_event::text AS row FROM security_event`;
    expect(JSON.stringify(rows)).not.toContain("203.0.113.7");
    expect((await listSecurityEvents(5))[0]).toMatchObject({ kind: "sign-in-failed", userName: null });
  });
});

describe("limits", () => {
  it("let exactly the burst through of many at once", async () => {
    const key = Buffer.from(keyedHash("test", "burst"), "hex");
    const take = () =>
      db.$queryRaw<{ allowed: boolean }[]>`SELECT allowed FROM rate_take(${key}, interval '1 minute', 10)`;
    const answers = (await Promise.all(Array.from({ length: 60 }, take))).flat();
    expect(answers.filter((answer) => answer.allowed)).toHaveLength(10);
  });

  it("let six of many attempts on one account at once reach the password", async () => {
    const key = Buffer.from(keyedHash("test", "account"), "hex");
    const attempt = () => db.$queryRaw<{ admitted: boolean }[]>`SELECT login_try(${key}) AS admitted`;
    const answers = (await Promise.all(Array.from({ length: 60 }, attempt))).flat();
    expect(answers.filter((answer) => answer.admitted)).toHaveLength(6);
  });
});

describe("errors of the database", () => {
  const failing = async (sql: string) => refusalOf(await db.$executeRawUnsafe(sql).catch((error: unknown) => error));

  it.each([
    [
      "DO $$ BEGIN RAISE EXCEPTION 'four_eyes: x' USING ERRCODE = 'check_violation'; END $$",
      { kind: "conflict", slug: "four_eyes" },
    ],
    [
      `DO $$ BEGIN RAISE EXCEPTION 'stale_base: x' USING ERRCODE = 'RB409', DETAIL = '{"seq": 41}'; END $$`,
      { kind: "stale", seq: 41 },
    ],
    [
      "DO $$ BEGIN RAISE EXCEPTION 'stale_base: publication 41' USING ERRCODE = 'RB409', DETAIL = 'no list'; END $$",
      { kind: "stale", seq: null },
    ],
    [
      `DO $$ BEGIN RAISE EXCEPTION 'would_hide: x' USING ERRCODE = 'check_violation', DETAIL = '{"item": "a", "month": "2024-01"}'; END $$`,
      { kind: "conflict", slug: "would_hide", params: { item: "a", month: "2024-01" } },
    ],
    [
      "DO $$ BEGIN RAISE EXCEPTION 'some_new_guard: x' USING ERRCODE = 'check_violation'; END $$",
      { kind: "conflict", slug: "unknown", params: {} },
    ],
    ["DO $$ BEGIN RAISE EXCEPTION 'unchanged: x' USING ERRCODE = 'RB304'; END $$", { kind: "nothing-changed" }],
    [
      "DO $$ BEGIN RAISE EXCEPTION 'no_grant: x' USING ERRCODE = 'insufficient_privilege'; END $$",
      { kind: "conflict", slug: "no_grant" },
    ],
    [
      "INSERT INTO app_user (name, username) VALUES ('x', 'Upper Case')",
      { kind: "invalid", issues: [{ field: "username" }] },
    ],
    ["SET LOCAL lock_timeout = 1; SELECT pg_sleep(0)", null],
    ["DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END $$", { kind: "busy" }],
    ["DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '53100'; END $$", { kind: "busy", why: "disk-full" }],
    ["DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '57P01'; END $$", { kind: "busy", why: "away" }],
    ["DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '08006'; END $$", { kind: "busy", why: "away" }],
    ["DELETE FROM publication", null],
    ["SELECT nonsense", null],
  ])("%s", async (sql, refusal) => {
    const found = await failing(sql);
    if (refusal === null) expect(found).toBeNull();
    else expect(found).toMatchObject(refusal);
  });

  it("are run again when they are serialisation failures, wherever they arise, and not more than five times", async () => {
    let runs = 0;
    const always = transaction(async (tx) => {
      runs += 1;
      await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$`;
    });
    await expect(always).rejects.toThrow();
    expect(runs).toBe(5);
    runs = 0;
    const once = await transaction(async (tx) => {
      runs += 1;
      if (runs === 1) await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END $$`;
      return "done";
    });
    expect([once, runs]).toEqual(["done", 2]);
  });
});
