import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from "vitest";
import { env } from "@/lib/env";
import { acceptHead, askedToAccept } from "@/prisma/accepted-head";
import { testPublisher } from "@/prisma/testing/publish";
import { onServer } from "@/prisma/testing/template-database";
import { headMemory } from "./head-memory";
import { startTail, type Tail } from "./tail";

/** A dump of yesterday is put back and the site started on it: what readers have seen since is remembered outside the database. */

const address = env.DATABASE_URL ?? "";
const own = new URL(address).pathname.slice(1);
const older = `${own}_older`;
const newer = `${own}_newer`;
const rule = (fen: number) => ({ v: 1, method: { op: "fixed", fen, per: "month" }, verification: "unverified" });
const luoyang = { region: "410300", key: "retired", from: "2024-01-01" };

let folder: string;
let file: string;
let tail: Tail | null = null;
/** Numbers of the newest entry in the dump, and of the one published after it. */
let dumped: number;
let latest: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "huaru-head-"));
  const publisher = await testPublisher(address);
  dumped = (await publisher.publish([{ ...luoyang, payload: rule(100) }])).seq;
  await publisher.end();
  await copied(own, older);
  latest = await publishedMore(200);
  await copied(own, newer);
}, 60_000);

beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(folder, "data-")), "head.json");
  for (const level of ["error", "info"] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
});

afterEach(() => {
  tail?.stop();
  tail = null;
  vi.restoreAllMocks();
});

afterAll(async () => {
  for (const database of [older, newer])
    await onServer(inject("server"), `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await rm(folder, { recursive: true });
});

async function copied(from: string, to: string): Promise<void> {
  for (const database of [from, to])
    await onServer(
      inject("server"),
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`,
    );
  await onServer(inject("server"), `DROP DATABASE IF EXISTS ${to} WITH (FORCE)`);
  await onServer(inject("server"), `CREATE DATABASE ${to} TEMPLATE ${from} OWNER huaru_owner`);
}

const restored = (dump: string) => copied(dump, own);

/** Publishes once more, as somebody who did not make the small country. */
async function publishedMore(fen: number): Promise<number> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rows } = await client.query<{ seq: number }>(
      "UPDATE region SET name_en = $1 WHERE code = '410300' RETURNING (SELECT last_seq FROM register_head) AS seq",
      [`Luoyang ${fen}`],
    );
    expect(rows).toHaveLength(1);
    return (await client.query<{ seq: number }>("SELECT last_seq AS seq FROM register_head")).rows[0]?.seq ?? 0;
  } finally {
    await client.end();
  }
}

async function started(): Promise<Tail> {
  tail?.stop();
  tail = startTail(headMemory(file));
  await tail.firstAttempt;
  // Connections that a restore cut are noticed by the first question.
  await vi.waitFor(() => expect(tail?.trouble()).toBeNull(), { timeout: 8_000 });
  return tail;
}

const kept = async (): Promise<unknown> => JSON.parse(await readFile(file, "utf8"));

async function accept(): Promise<void> {
  const asked = await askedToAccept(address, file);
  if (asked === null) throw new Error("there is nothing to accept");
  await acceptHead(address, file, asked, "root");
}

test("the newest entry is kept, follows what is published, and a restart on the same database finds it there", async () => {
  await restored(newer);
  const running = await started();
  expect(await kept()).toMatchObject({ seq: latest, hash: running.snapshot()?.hash, acceptedAt: null });
  const seq = await publishedMore(300);
  await vi.waitFor(async () => expect(await kept()).toMatchObject({ seq }), { timeout: 3_000 });
  expect((await started()).lost()).toBeNull();
});

test("a dump that was put back is noticed at the next start, and served until somebody decides", async () => {
  await restored(newer);
  await started();
  await restored(older);
  const running = await started();
  expect(running.lost()).toBe(latest);
  expect(running.snapshot()?.seq).toBe(dumped);
  expect(running.seen()).toMatchObject({ seq: latest });
  expect(await kept()).toMatchObject({ seq: latest });
});

test("a fork that has grown past what was seen is noticed by the hash, and growing further hides nothing", async () => {
  await restored(newer);
  const { hash } = (await started()).snapshot() ?? {};
  await restored(older);
  expect(await publishedMore(999)).toBe(latest);
  const running = await started();
  expect(running.lost()).toBe(latest);
  const beyond = await publishedMore(1000);
  await vi.waitFor(() => expect(running.snapshot()?.seq).toBe(beyond), { timeout: 3_000 });
  expect(running.lost()).toBe(latest);
  expect(running.seen()).toMatchObject({ seq: latest, hash });
  expect(await kept()).toMatchObject({ seq: latest, hash });
});

test("the newer backup, put back in its turn, ends the alarm by itself", async () => {
  await restored(newer);
  await started();
  await restored(older);
  expect((await started()).lost()).toBe(latest);
  await restored(newer);
  expect((await started()).lost()).toBeNull();
});

test("an operator accepts, which is recorded, and a running instance goes on from there", async () => {
  await restored(newer);
  await started();
  await restored(older);
  const running = await started();
  await accept();
  await vi.waitFor(() => expect(running.lost()).toBeNull(), { timeout: 4_000 });
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query("SELECT detail FROM security_event WHERE kind = 'head-accepted'");
  await client.end();
  expect(rows).toMatchObject([{ detail: { accepted: { seq: dumped }, instead_of: { seq: latest }, by: "root" } }]);
  const seq = await publishedMore(400);
  await vi.waitFor(async () => expect(await kept()).toMatchObject({ seq }), { timeout: 3_000 });
  expect((await started()).lost()).toBeNull();
});

test("an instance that ran through the restore gives up its memory only when that was accepted", async () => {
  await restored(newer);
  const running = await started();
  await restored(older);
  await vi.waitFor(() => expect(running.lost()).toBe(latest), { timeout: 8_000 });
  expect(running.snapshot()?.seq).toBe(latest);
  await accept();
  await vi.waitFor(() => expect(running.snapshot()?.seq).toBe(dumped), { timeout: 4_000 });
  expect({ lost: running.lost(), trouble: running.trouble() }).toEqual({ lost: null, trouble: null });
});

test.each(["", "{", '{"seq":"x"}', `{"seq":1,"hash":"00"}`])(
  "a file that says %j ends nothing: it is told and written anew",
  async (words) => {
    await restored(older);
    await writeFile(file, words);
    expect((await started()).lost()).toBeNull();
    expect(await kept()).toMatchObject({ seq: dumped });
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining("is written anew"));
  },
);

test("a folder that cannot be written ends nothing either", async () => {
  await restored(older);
  file = path.join(folder, "no such folder", "head.json");
  expect((await started()).lost()).toBeNull();
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining("cannot be written"));
});
