import { describe, expect, it } from "vitest";
import { db, publicDb } from "@/lib/data/database/client";
import * as enums from "@/lib/data/generated/enums";
import { Prisma } from "@/lib/data/generated/client";

const delegates = Object.values(Prisma.ModelName).map((model) => ({
  model,
  key: model.charAt(0).toLowerCase() + model.slice(1),
}));

describe("the schema and the database agree", () => {
  it.each(delegates)("$model can be read with every field it declares", async ({ key }) => {
    const delegate: unknown = Reflect.get(db, key);
    if (!isReadable(delegate)) throw new Error(`no delegate ${key}`);
    await expect(delegate.findFirst()).resolves.not.toBeUndefined();
  });

  it("has the same members in every enumeration", async () => {
    const rows = await db.$queryRaw<{ name: string; members: string[] }[]>`
      SELECT t.typname::text AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS members
      FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname`;
    const inDatabase = new Map(rows.map((row) => [row.name.replaceAll("_", ""), row.members]));
    const inSchema = new Map(
      Object.entries(enums).map(([name, members]) => [name.toLowerCase(), Object.values<string>(members)]),
    );
    expect(Object.fromEntries(inSchema)).toEqual(Object.fromEntries(inDatabase));
  });

  it("runs every session in UTC, with bounded waits", async () => {
    for (const client of [db, publicDb]) {
      const settings = await client.$queryRaw<{ name: string; setting: string }[]>`
        SELECT name, setting FROM pg_settings WHERE name IN ('TimeZone', 'statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`;
      expect(Object.fromEntries(settings.map((row) => [row.name, row.setting]))).toEqual({
        TimeZone: "UTC",
        statement_timeout: "5000",
        lock_timeout: "2000",
        idle_in_transaction_session_timeout: "30000",
      });
    }
  });

  it("stores an instant as the instant it is", async () => {
    const userId = "00000000-0000-7000-8000-000000000001";
    const confirmedAt = new Date("2026-07-01T02:00:00.123Z");
    await db.user.create({ data: { id: userId, name: "时钟", username: "clock" } });
    await db.totp.create({ data: { userId, seedEnc: Buffer.from("x"), keyId: "k", confirmedAt } });
    const rows = await db.$queryRaw<{ text: string }[]>`SELECT confirmed_at::text AS text FROM totp WHERE key_id = 'k'`;
    expect(rows).toEqual([{ text: "2026-07-01 02:00:00.123+00" }]);
  });

  it("is two roles, neither of them the owner", async () => {
    const who = (client: typeof db) => client.$queryRaw<{ role: string }[]>`SELECT current_user::text AS role`;
    expect([await who(db), await who(publicDb)]).toEqual([[{ role: "huaru_app" }], [{ role: "huaru_public" }]]);
  });
});

function isReadable(value: unknown): value is { findFirst: () => Promise<unknown> } {
  return typeof value === "object" && value !== null && "findFirst" in value;
}
