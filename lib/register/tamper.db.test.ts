import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { aDay } from "@/lib/domain/testing/register";
import { env } from "@/lib/env";
import { type TestPublisher, testPublisher } from "@/prisma/testing/publish";
import { register } from "./register";

/** What somebody with the superuser's password changes below the triggers is found when the register is loaded, and is not served. */

const TABLES = [
  ...["register_log", "register_head", "publication", "proposal_revision", "revision_item", "item_override"],
  ...["amendment", "amendment_release", "region", "category"],
];
const address = env.DATABASE_URL ?? "";
const rule = (fen: number) => ({ v: 1, method: { op: "fixed", fen, per: "month" }, verification: "unverified" });
const LUOYANG = "rule:410300:retired";

let publisher: TestPublisher;
let superuser: pg.Client;
/** Numbers of the publications: Luoyang and Beijing, Henan, a figure of Luoyang, a text of which a part is taken down. */
let seqs: { luoyang: number; henan: number; figure: number; silenced: number };

beforeAll(async () => {
  publisher = await testPublisher(address);
  const from = "2024-01-01";
  const henan = await publisher.publish([{ region: "410000", key: "retired", from, payload: rule(5000) }]);
  const luoyang = await publisher.publish([
    { region: "410300", key: "retired", from, payload: rule(7200) },
    { region: "110000", key: "retired", from, payload: rule(12000) },
  ]);
  const figure = await publisher.publish([{ region: "410300", key: "in_service", from, payload: rule(900) }]);
  const silenced = await publisher.publish([
    { region: "410000-sz", key: "retired", from, payload: rule(1) },
    { region: "410000-sz", key: "in_service", from, payload: rule(2) },
  ]);
  await publisher.takeDown(silenced.seq, silenced.itemIds[0] ?? null);
  seqs = { luoyang: luoyang.seq, henan: henan.seq, figure: figure.seq, silenced: silenced.seq };
  superuser = new pg.Client({ connectionString: address });
  superuser.on("error", () => undefined);
  await superuser.connect();
  await superuser.query("SET session_replication_role = replica");
  await superuser.query(`ALTER TABLE register_log DROP CONSTRAINT log_hash;
    ALTER TABLE proposal_revision DROP CONSTRAINT revision_hash_is_of_content`);
  for (const table of TABLES) await superuser.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
}, 60_000);

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(async () => {
  register.stop();
  for (const table of TABLES) {
    await superuser.query(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}`);
  }
  vi.restoreAllMocks();
});

afterAll(async () => {
  await superuser.end();
  await publisher.end();
});

async function loadedAfter(tampering: string): Promise<void> {
  await superuser.query(tampering);
  await register.start();
}

function said(region: string, category = "retired") {
  const on = aDay("2026-07-15");
  return evaluate(register.current(), { region, category, on, today: on, person: {} });
}

const item = (series: string) =>
  `(SELECT i.id FROM revision_item i JOIN series s ON s.id = i.series_id WHERE s.kind || ':' || s.region_code || ':' || s.key = '${series}')`;
const revision = (seq: number) => `(SELECT revision_id FROM publication WHERE seq = ${seq})`;

test("untouched, everything agrees, also what was taken down by law", async () => {
  await loadedAfter("SELECT 1");
  expect(register.status()).toMatchObject({ state: "live", doubted: [] });
  expect(register.current().withheld.size).toBe(0);
  expect(said("410300")).toMatchObject({ state: "amount", amountFen: 7200 });
});

test.each<[string, () => string]>([
  [
    "a payload",
    () => `UPDATE revision_item SET payload = jsonb_set(payload, '{method,fen}', '99900') WHERE id = ${item(LUOYANG)}`,
  ],
  [
    "the month a rule begins with",
    () => `UPDATE revision_item SET valid_from = '2023-01-01' WHERE id = ${item(LUOYANG)}`,
  ],
  ["the month a rule ends with", () => `UPDATE revision_item SET valid_to = '2025-01-01' WHERE id = ${item(LUOYANG)}`],
  ["the legal date", () => `UPDATE revision_item SET legal_date = '2023年' WHERE id = ${item(LUOYANG)}`],
  [
    "a payload that no longer parses",
    () => `UPDATE revision_item SET payload = '{"v":99}' WHERE id = ${item(LUOYANG)}`,
  ],
  [
    "a statement into a withdrawal",
    () =>
      `UPDATE revision_item SET op = 'withdraw', kind = 'withdrawal', payload = NULL, reason = '测试里撤销了这一条规则' WHERE id = ${item(LUOYANG)}`,
  ],
  ["a row that is gone", () => `DELETE FROM revision_item WHERE id = ${item(LUOYANG)}`],
  [
    "a row that was added",
    () => `INSERT INTO revision_item (revision_id, series_id, op, kind, valid_from, valid_to, payload)
           SELECT revision_id, series_id, op, kind, '2020-01-01', '2021-01-01', payload FROM revision_item WHERE id = ${item(LUOYANG)}`,
  ],
])("of %s only that series is withheld, and the entry is named", async (_what, tampering) => {
  await loadedAfter(tampering());
  expect(register.status()).toMatchObject({ state: "live", doubted: [seqs.luoyang] });
  expect([...register.current().withheld]).toEqual([[LUOYANG, seqs.luoyang]]);
  expect(said("410300")).toMatchObject({ state: "withheld", withheld: seqs.luoyang, rule: null });
  expect(said("110000")).toMatchObject({ state: "amount", amountFen: 12000 });
  expect(said("410000")).toMatchObject({ state: "amount", amountFen: 5000 });
});

test.each<[string, () => string]>([
  [
    "a sealed text",
    () =>
      `UPDATE proposal_revision SET content = replace(content, '7200', '99900') WHERE id = ${revision(seqs.luoyang)}`,
  ],
  [
    "a sealed text that is no JSON",
    () => `UPDATE proposal_revision SET content = 'x' WHERE id = ${revision(seqs.luoyang)}`,
  ],
  [
    "a content hash",
    () => `UPDATE proposal_revision SET content_hash = sha256('x') WHERE id = ${revision(seqs.luoyang)}`,
  ],
  [
    "text, hash and row together",
    () => `UPDATE revision_item SET payload = jsonb_set(payload, '{method,fen}', '99900') WHERE id = ${item(LUOYANG)};
           UPDATE proposal_revision SET content = revision_content(id) WHERE id = ${revision(seqs.luoyang)};
           UPDATE proposal_revision SET content_hash = sha256(convert_to(content, 'UTF8')) WHERE id = ${revision(seqs.luoyang)}`,
  ],
  [
    "the text of its log entry",
    () => `UPDATE register_log SET body = replace(body, 'reviewed', 'forced') WHERE seq = ${seqs.luoyang}`,
  ],
  ["the hash of its log entry", () => `UPDATE register_log SET hash = sha256('x') WHERE seq = ${seqs.luoyang}`],
  ["the link to the entry before", () => `UPDATE register_log SET prev_hash = sha256('x') WHERE seq = ${seqs.luoyang}`],
  ["the kind of its log entry", () => `UPDATE register_log SET kind = 'note' WHERE seq = ${seqs.luoyang}`],
  [
    "the time of its log entry",
    () => `UPDATE register_log SET at = at - interval '1 year' WHERE seq = ${seqs.luoyang}`,
  ],
  [
    "the time of the publication",
    () => `UPDATE publication SET published_at = published_at - interval '1 year' WHERE seq = ${seqs.luoyang}`,
  ],
  [
    "the mode of the publication",
    () =>
      `UPDATE publication SET mode = 'forced', forced_reason = 'xxxxxxxxxxxx', approval_id = NULL WHERE seq = ${seqs.luoyang}`,
  ],
  ["a log entry that is gone", () => `DELETE FROM register_log WHERE seq = ${seqs.luoyang}`],
  ["a publication that is gone", () => `DELETE FROM publication WHERE seq = ${seqs.luoyang}`],
])("of %s the series of that publication are withheld, and the entry is named", async (_what, tampering) => {
  await loadedAfter(tampering());
  expect(register.status()).toMatchObject({ state: "live", doubted: [seqs.luoyang] });
  expect([...register.current().withheld.keys()].sort()).toEqual(["rule:110000:retired", LUOYANG]);
  expect(said("410300")).toMatchObject({ state: "withheld", withheld: seqs.luoyang });
  expect(said("410000")).toMatchObject({ state: "amount", amountFen: 5000 });
  expect(register.current().publications.get(seqs.luoyang)?.content ?? null).toBeNull();
});

test("an entry rewritten with a hash of its own is named beside the one that does not follow it", async () => {
  await loadedAfter(`UPDATE register_log SET body = replace(body, 'reviewed', 'forced') WHERE seq = ${seqs.luoyang};
    UPDATE register_log SET hash = sha256(prev_hash || convert_to(body, 'UTF8')) WHERE seq = ${seqs.luoyang}`);
  expect(register.status().doubted).toEqual([seqs.luoyang, seqs.luoyang + 1]);
  expect(said("410300")).toMatchObject({ state: "withheld" });
  expect(said("410000")).toMatchObject({ state: "amount" });
});

test("a series withheld in a province is not answered by what stands above or below it", async () => {
  await loadedAfter(
    `UPDATE revision_item SET payload = jsonb_set(payload, '{method,fen}', '1') WHERE id = ${item("rule:410000:retired")}`,
  );
  expect(register.status().doubted).toEqual([seqs.henan]);
  expect(said("410000")).toMatchObject({ state: "withheld" });
  expect(said("410300")).toMatchObject({ state: "amount", amountFen: 7200 });
});

test("beside a text taken down by law the database answers for the rows that are still shown", async () => {
  await loadedAfter(
    `UPDATE revision_item SET payload = jsonb_set(payload, '{method,fen}', '3') WHERE id = ${item("rule:410000-sz:in_service")}`,
  );
  expect(register.status().doubted).toEqual([seqs.silenced]);
  expect(said("410000-sz", "in_service")).toMatchObject({ state: "withheld" });
  expect(said("410300")).toMatchObject({ state: "amount" });
});

test("a text that is shown again in spite of its takedown is withheld", async () => {
  await loadedAfter("DELETE FROM amendment_release");
  expect(register.status().doubted).toEqual([seqs.silenced]);
  expect(register.current().itemsBySeries.has("rule:410000-sz:retired")).toBe(false);
});

test("a public note is not shown when it is not the one that was hashed", async () => {
  await loadedAfter(`UPDATE proposal_revision SET public_note = '别的公布说明' WHERE id = ${revision(seqs.luoyang)}`);
  expect(register.status().doubted).toEqual([seqs.luoyang]);
  expect(register.current().publications.get(seqs.luoyang)?.note).toBeNull();
  expect(said("410300")).toMatchObject({ state: "amount" });
});

test("of a changed region what the log recorded is served, and the entry is named", async () => {
  await loadedAfter("UPDATE region SET name_zh = '伪城市', parent_code = '110000' WHERE code = '410300'");
  const region = register.current().regions.get("410300");
  expect(region).toMatchObject({ nameZh: "洛阳市", parentCode: "410000" });
  expect(register.status().doubted).toHaveLength(1);
  expect(said("410300")).toMatchObject({ state: "amount", amountFen: 7200 });
});

test("an entry cut off the end is missed", async () => {
  const last = register.status().seq ?? seqs.silenced + 1;
  await loadedAfter(`DELETE FROM register_log WHERE seq = ${last}`);
  expect(register.status().doubted).toContain(last);
  expect(said("410300")).toMatchObject({ state: "amount" });
});

test("new rows are checked while tailing", async () => {
  await register.start();
  await publisher.client.query("BEGIN");
  await publisher.client.query("ROLLBACK");
  const { seq } = await publisher.publish([
    { region: "110000", key: "in_service", from: "2024-01-01", payload: { v: 99 } },
  ]);
  await register.catchUp(seq);
  expect(register.status()).toMatchObject({ state: "live", doubted: [seq] });
  expect(said("110000", "in_service")).toMatchObject({ state: "withheld", withheld: seq });
});
