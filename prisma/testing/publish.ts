/** Publishing without the verbs: the shortest way to a register of a wanted content, for tests of what reads it. */
import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { actAs, entryOf } from "./acting";
import { ownerQuery } from "./owner";

export interface TestItem {
  readonly region: string;
  readonly kind?: "rule" | "parameter" | "guide";
  readonly key: string;
  /** First of a month, `YYYY-MM-01`. */
  readonly from: string;
  readonly to?: string | null;
  /** Null: a withdrawal. */
  readonly payload: object | null;
}

export interface TestPublisher {
  readonly client: pg.Client;
  publish(items: readonly TestItem[], note?: string): Promise<{ seq: number; itemIds: string[] }>;
  /** Takes the text of an item down; returns the seq of the entry. */
  takeDown(seq: number, itemId: string | null): Promise<number>;
  end(): Promise<void>;
}

/** A small tree, four people with every grant on the nation, and a connection with the editors' role. */
export async function testPublisher(address: string): Promise<TestPublisher> {
  const client = new pg.Client({ connectionString: address, options: "-c TimeZone=UTC -c role=huaru_app" });
  await client.connect();
  await client.query(
    `INSERT INTO region (code, level, parent_code, name_zh, name_en) VALUES ('000000', 'nation', NULL, '全国', 'China')`,
  );
  await client.query(`INSERT INTO region (code, level, parent_code, name_zh, name_en) VALUES
    ('410000', 'province', '000000', '河南省', 'Henan'), ('110000', 'province', '000000', '北京市', 'Beijing')`);
  await client.query(`INSERT INTO region (code, level, parent_code, name_zh, name_en) VALUES
    ('410300', 'pooling_area', '410000', '洛阳市', 'Luoyang'), ('410000-sz', 'special_scheme', '410000', '河南省直', 'Henan, provincial units')`);
  await client.query(`INSERT INTO category (code, parent_code, name_zh, name_en) VALUES
    ('employee_scheme', NULL, '职工医保', 'Employee insurance'), ('retired', 'employee_scheme', '退休人员', 'Retired')`);
  const [author, reviewer, publisher] = [
    await person(client, "作者"),
    await person(client, "复核"),
    await person(client, "发布"),
  ];
  return {
    client,
    publish: (items, note = "测试用的公布说明") =>
      inTransaction(client, () => publish(client, { author, reviewer, publisher }, items, note)),
    takeDown: (seq, itemId) =>
      inTransaction(client, async () => {
        const amendment = randomUUID();
        await actAs(client, author);
        await client.query(
          `INSERT INTO amendment (id, kind, publication_seq, item_id, why, author_id) VALUES ($1, 'takedown', $2, $3, '依法不再展示这一段文字', $4)`,
          [amendment, seq, itemId, author],
        );
        await actAs(client, publisher);
        const released = await client.query<{ seq: number }>(
          `INSERT INTO amendment_release (amendment_id, publisher_id, command_key) VALUES ($1, $2, $3) RETURNING seq`,
          [amendment, publisher, await command(client, publisher)],
        );
        return released.rows[0]?.seq ?? 0;
      }),
    end: () => client.end(),
  };
}

interface People {
  readonly author: string;
  readonly reviewer: string;
  readonly publisher: string;
}

async function publish(client: pg.Client, people: People, items: readonly TestItem[], note: string) {
  const [proposal, revision] = [randomUUID(), randomUUID()];
  await client.query(`SELECT register_lock()`);
  await actAs(client, people.author);
  await client.query(`INSERT INTO proposal (id, title, created_by) VALUES ($1, '测试', $2)`, [proposal, people.author]);
  await client.query(
    `INSERT INTO proposal_revision (id, proposal_id, author_id, base_seq, public_note)
     SELECT $1, $2, $3, seq, $4 FROM public_now`,
    [revision, proposal, people.author, note],
  );
  const itemIds: string[] = [];
  for (const item of items) itemIds.push(await insertItem(client, revision, item));
  await client.query(`INSERT INTO item_override SELECT DISTINCT item_id, hidden_item_id FROM erasures_of($1)`, [
    revision,
  ]);
  await client.query(`UPDATE proposal_revision SET sealed_at = now() WHERE id = $1`, [revision]);
  await client.query(`SELECT claim_series($1)`, [revision]);
  const entity = `proposal:${proposal}`;
  const reviewing = await actAs(client, people.reviewer);
  await client.query(
    `INSERT INTO review_decision (revision_id, content_hash, reviewer_id, outcome)
     SELECT id, content_hash, $2, 'approve' FROM proposal_revision WHERE id = $1`,
    [revision, people.reviewer],
  );
  const approval = { revision, outcome: "approve" };
  await client.query("SELECT audit_append($1)", [
    entryOf(reviewing, people.reviewer, "approve-revision", entity, approval),
  ]);
  const publishing = await actAs(client, people.publisher);
  const published = await client.query<{ seq: number }>(
    `INSERT INTO publication (revision_id, publisher_id, command_key) VALUES ($1, $2, $3) RETURNING seq`,
    [revision, people.publisher, await command(client, people.publisher)],
  );
  const seq = published.rows[0]?.seq ?? 0;
  const deed = entryOf(publishing, people.publisher, "publish-revision", entity, { seq, revision });
  await client.query("SELECT audit_append($1)", [deed]);
  return { seq, itemIds };
}

async function insertItem(client: pg.Client, revision: string, item: TestItem): Promise<string> {
  const kind = item.kind ?? "rule";
  const id = randomUUID();
  await client.query(
    `INSERT INTO series (id, kind, region_code, key) VALUES ($1, $2, $3, $4) ON CONFLICT ON CONSTRAINT series_identity DO NOTHING`,
    [randomUUID(), kind, item.region, item.key],
  );
  const withdrawn = item.payload === null;
  await client.query(
    `INSERT INTO revision_item (id, revision_id, series_id, op, kind, valid_from, valid_to, payload, reason)
     SELECT $1, $2, s.id, $3, $4, $5, $6, $7, $8 FROM series s WHERE s.kind = $9 AND s.region_code = $10 AND s.key = $11`,
    [
      ...[
        id,
        revision,
        withdrawn ? "withdraw" : "assert",
        withdrawn ? "withdrawal" : "change",
        item.from,
        item.to ?? null,
      ],
      ...[
        withdrawn ? null : JSON.stringify(item.payload),
        withdrawn ? "测试里撤销了这一条规则" : null,
        kind,
        item.region,
        item.key,
      ],
    ],
  );
  return id;
}

async function person(client: pg.Client, name: string): Promise<string> {
  const id = randomUUID();
  await client.query(`INSERT INTO app_user (id, name, username) VALUES ($1, $2, $3)`, [
    id,
    name,
    `u${id.slice(0, 12)}`,
  ]);
  for (const role of ["editor", "reviewer", "publisher"]) {
    await ownerQuery(`INSERT INTO role_grant (user_id, region_code, role) VALUES ($1, '000000', $2)`, [id, role]);
  }
  return id;
}

async function command(client: pg.Client, actor: string): Promise<string> {
  const key = randomUUID();
  await client.query(`INSERT INTO command (key, actor_id, name, payload_hash) VALUES ($1, $2, 'test', $3)`, [
    key,
    actor,
    createHash("sha256").update(key).digest(),
  ]);
  return key;
}

async function inTransaction<Value>(client: pg.Client, work: () => Promise<Value>): Promise<Value> {
  await client.query("BEGIN");
  try {
    const value = await work();
    await client.query("COMMIT");
    return value;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
