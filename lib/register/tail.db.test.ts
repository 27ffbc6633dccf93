import { afterEach, beforeAll, expect, inject, test, vi } from "vitest";
import pg from "pg";
import { env } from "@/lib/env";
import { type TestPublisher, testPublisher } from "@/prisma/testing/publish";
import { register } from "./register";

let publisher: TestPublisher;
const address = env.DATABASE_URL ?? "";
const rule = (fen: number) => ({ v: 1, method: { op: "fixed", fen, per: "month" }, verification: "unverified" });
const luoyang = { region: "410300", key: "retired", from: "2024-01-01" };

beforeAll(async () => {
  publisher = await testPublisher(address);
});
afterEach(() => register.stop());

const head = async () =>
  (await publisher.client.query<{ seq: number; hash: string }>("SELECT seq, hash FROM public_now")).rows[0];

test("what is published is in memory after the start, at the same head", async () => {
  const { seq } = await publisher.publish([{ ...luoyang, payload: rule(100) }]);
  await register.start();
  const snapshot = register.current();
  expect({ seq: snapshot.seq, hash: snapshot.hash }).toEqual(await head());
  expect(snapshot.itemsBySeries.get("rule:410300:retired")).toMatchObject([
    {
      seq,
      from: "2024-01",
      to: null,
      op: "assert",
      payload: { kind: "rule", rule: { method: { op: "fixed", fen: 100 } } },
    },
  ]);
  expect(snapshot.childrenOf.get("410000")).toEqual(["410000-sz", "410300"]);
  expect(register.status()).toMatchObject({ state: "live", trouble: null });
});

test("a publisher sees her own publication, and the snapshot before it stays as it was", async () => {
  await register.start();
  const before = register.current();
  const items = before.itemsBySeries.get("rule:410300:retired");
  const { seq } = await publisher.publish([{ ...luoyang, payload: rule(200) }]);
  await register.catchUp(seq);
  expect(register.current().seq).toBe(seq);
  expect(register.current().itemsBySeries.get("rule:410300:retired")?.at(-1)).toMatchObject({ seq });
  expect(before.itemsBySeries.get("rule:410300:retired")).toBe(items);
  expect(before.seq).toBeLessThan(seq);
});

test("whoever waits for what does not come is told so, and nothing throws", async () => {
  await register.start();
  expect(await register.catchUp(register.current().seq)).toBe(true);
  expect(await register.catchUp(register.current().seq + 1)).toBe(false);
}, 15_000);

test("a publication arrives within the tail bound with nobody asking for it", async () => {
  await register.start();
  const { seq } = await publisher.publish([{ ...luoyang, payload: rule(300) }]);
  await vi.waitFor(() => expect(register.current().seq).toBe(seq), { timeout: 3000 });
});

test("a text taken down disappears from memory, its place stays", async () => {
  await register.start();
  const { seq, itemIds } = await publisher.publish([
    { region: "410000", key: "retired", from: "2024-01-01", payload: rule(400) },
  ]);
  await register.catchUp(seq);
  const takenDown = await publisher.takeDown(seq, itemIds[0] ?? null);
  await register.catchUp(takenDown);
  expect(register.current().itemsBySeries.get("rule:410000:retired")).toMatchObject([
    { seq, payload: null, takenDownSeq: takenDown },
  ]);
  expect(register.current().publications.get(seq)).toMatchObject({ content: null });
});

test("a name that changes is read again", async () => {
  await register.start();
  await publisher.client.query("UPDATE region SET name_en = 'Luoyang City' WHERE code = '410300'");
  await register.catchUp((await head())?.seq ?? 0);
  expect(register.current().regions.get("410300")?.nameEn).toBe("Luoyang City");
});

test("today is the database's, whatever the host's clock says", async () => {
  await register.start();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-05T00:00:00Z") });
  const { rows } = await publisher.client.query<{ today: string }>("SELECT today FROM public_now");
  expect(register.current().today()).toBe(rows[0]?.today);
  vi.useRealTimers();
});

test("a payload this build cannot read is withheld and logged, and the rest is served", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { seq } = await publisher.publish([
    { region: "110000", key: "retired", from: "2024-01-01", payload: { v: 99 } },
    { region: "410000-sz", key: "retired", from: "2024-01-01", payload: rule(500) },
  ]);
  await register.start();
  expect(register.current().itemsBySeries.get("rule:110000:retired")).toBeUndefined();
  expect(register.current().withheld.get("rule:110000:retired")).toBe(seq);
  expect(register.status().doubted).toEqual([seq]);
  expect(register.current().itemsBySeries.get("rule:410000-sz:retired")?.[0]?.payload).not.toBeNull();
  expect(log).toHaveBeenCalledWith(expect.stringContaining(`entry ${seq} did not pass its check (payload)`));
  log.mockRestore();
});

test("an older database is not followed: the register keeps serving, marked stale", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await register.start();
  const { seq } = register.current();
  const owner = new pg.Client({ connectionString: address });
  await owner.connect();
  const kept = (await owner.query("SELECT last_seq, last_hash FROM register_head")).rows[0];
  await owner.query("UPDATE register_head SET last_seq = last_seq - 1");
  await vi.waitFor(() => expect(register.status().state).toBe("stale"), { timeout: 3000 });
  expect(register.current().seq).toBe(seq);
  await owner.query("UPDATE register_head SET last_seq = $1", [kept.last_seq]);
  await vi.waitFor(() => expect(register.status().state).toBe("live"), { timeout: 3000 });
  await owner.end();
  log.mockRestore();
});

test("a forged entry is refused", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await register.start();
  const { seq } = register.current();
  const owner = new pg.Client({ connectionString: address });
  await owner.connect();
  await owner.query("ALTER TABLE register_log DISABLE TRIGGER USER; ALTER TABLE register_log DROP CONSTRAINT log_hash");
  await owner.query(
    "INSERT INTO register_log SELECT last_seq + 1, last_at + interval '1 second', 'region', '[]', last_hash, sha256('forged') FROM register_head",
  );
  await owner.query("UPDATE register_head SET last_seq = last_seq + 1, last_hash = sha256('forged')");
  await vi.waitFor(
    () => expect(register.status()).toMatchObject({ state: "stale", trouble: expect.stringContaining("hash") }),
    { timeout: 3000 },
  );
  expect(register.current().seq).toBe(seq);
  await owner.query("DELETE FROM register_log WHERE hash = sha256('forged')");
  await owner.query(
    "UPDATE register_head SET (last_seq, last_at, last_hash) = (SELECT seq, at, hash FROM register_log ORDER BY seq DESC LIMIT 1)",
  );
  await owner.end();
  log.mockRestore();
});

test("without contact it answers from memory, marked stale", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const owner = new pg.Client({ connectionString: inject("server") });
  await owner.connect();
  const database = new URL(address).pathname.slice(1);
  await register.start();
  const { seq } = register.current();
  await publisher.end();
  await owner.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
  await owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [database]);
  await vi.waitFor(() => expect(register.status().state).toBe("stale"), { timeout: 8000 });
  expect(register.current().seq).toBe(seq);
  await owner.query(`ALTER DATABASE ${database} ALLOW_CONNECTIONS true`);
  await vi.waitFor(() => expect(register.status().state).toBe("live"), { timeout: 8000 });
  await owner.end();
  log.mockRestore();
});
