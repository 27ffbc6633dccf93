/** The editorial acts as plain SQL in the application's role: what the database itself permits, whatever the verbs would say. */
import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";
import { actAs, entryOf } from "./acting";
import { connectAs } from "./owner";

export const NOTE = "变更说明 public note";
export const EVER = 2_147_483_647;

export interface Item {
  readonly s: string;
  readonly from: string;
  readonly to?: string | null;
  readonly op?: "assert" | "withdraw";
  readonly kind?: "change" | "correction" | "withdrawal" | "reinstatement";
  readonly payload?: unknown;
  readonly reason?: string | null;
  readonly target?: string | null;
}

export interface SubmitOptions {
  readonly author?: string;
  readonly proposal?: string;
  readonly base?: number;
  readonly acknowledge?: boolean;
  readonly note?: string | null;
  readonly minor?: boolean;
  readonly claim?: boolean;
  readonly gate?: () => Promise<void>;
}

export interface Submitted {
  readonly pid: string;
  readonly rid: string;
  readonly items: readonly string[];
}

export interface People {
  readonly author: string;
  readonly reviewer: string;
  readonly publisher: string;
  readonly other: string;
  readonly robot: string;
}

/** One row of a query; throws when there is none. */
export async function one<Row extends pg.QueryResultRow>(
  client: pg.Client,
  sql: string,
  values: unknown[] = [],
): Promise<Row> {
  const { rows } = await client.query<Row>(sql, values);
  const [row] = rows;
  if (row === undefined) throw new Error(`no row: ${sql}`);
  return row;
}

export function sha256(...parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Runs work in a transaction of its own. */
export async function inTransaction<Value>(client: pg.Client, work: () => Promise<Value>): Promise<Value> {
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

/** The acts of editors, reviewers and publishers on one database. */
export class Bench {
  #lines = 0;

  private constructor(
    readonly a: pg.Client,
    readonly b: pg.Client,
    readonly owner: pg.Client,
    readonly pub: pg.Client,
    readonly people: People,
  ) {}

  /** Four connections, a small country, and people with every content role in Shandong. */
  static async open(): Promise<Bench> {
    const [a, b] = [await connectAs("huaru_app"), await connectAs("huaru_app")];
    const [owner, pub] = [await connectAs("huaru_owner"), await connectAs("huaru_public")];
    await a.query("insert into region(code,level,parent_code,name_zh) values('000000','nation',null,'全国')");
    await a.query(
      "insert into region(code,level,parent_code,name_zh) values('370000','province','000000','山东省'),('620000','province','000000','甘肃省')",
    );
    await a.query(
      "insert into region(code,level,parent_code,name_zh) values('370100','pooling_area','370000','济南市'),('370000-SZ','special_scheme','370000','山东省直'),('620100','pooling_area','620000','兰州市')",
    );
    await a.query(
      "insert into category(code,parent_code,name_zh) values('employee_scheme',null,'职工医保'),('retired','employee_scheme','退休人员')",
    );
    const [author, reviewer, publisher, other] = [await person(a), await person(a), await person(a), await person(a)];
    for (const user of [author, reviewer, publisher, other])
      for (const role of ["editor", "reviewer", "publisher"])
        await owner.query("insert into role_grant(user_id,region_code,role) values($1,'370000',$2)", [user, role]);
    const robot = (await one<{ id: string }>(a, "insert into app_user(name,robot) values('robot',true) returning id"))
      .id;
    await owner.query("insert into role_grant(user_id,region_code,role) values($1,'000000','publisher')", [robot]);
    return new Bench(a, b, owner, pub, { author, reviewer, publisher, other, robot });
  }

  async close(): Promise<void> {
    for (const client of [this.a, this.b, this.owner, this.pub]) await client.end();
  }

  /** A person without grants. */
  person(): Promise<string> {
    return person(this.a);
  }

  /** A new series. */
  async line(region = "370100"): Promise<string> {
    this.#lines += 1;
    return (
      await one<{ id: string }>(this.a, "insert into series(kind,region_code,key) values('rule',$1,$2) returning id", [
        region,
        `k${this.#lines}`,
      ])
    ).id;
  }

  async head(): Promise<number> {
    return (await one<{ seq: number }>(this.a, "select last_seq as seq from register_head")).seq;
  }

  revoke(user: string, role: string) {
    return this.owner.query(
      "update role_grant set revoked_at = clock_timestamp(), revoked_by = $1 where user_id = $1 and role = $2 and revoked_at is null",
      [user, role],
    );
  }

  grant(user: string, role: string) {
    return this.owner.query("insert into role_grant(user_id,region_code,role) values($1,'370000',$2)", [user, role]);
  }

  /** Inserts, seals and claims a revision, as the application does. */
  submit(items: readonly Item[], options: SubmitOptions = {}, client = this.a): Promise<Submitted> {
    const { author = this.people.author, acknowledge = true, note = NOTE, minor = false, claim = true, gate } = options;
    return inTransaction(client, async () => {
      const pid = options.proposal ?? (await this.proposal(author, client));
      await client.query("select 1 from proposal where id=$1 for no key update", [pid]);
      await actAs(client, author);
      const base =
        options.base ?? (await one<{ seq: number }>(client, "select last_seq as seq from register_head")).seq;
      const { id: rid } = await one<{ id: string }>(
        client,
        "insert into proposal_revision(proposal_id,author_id,base_seq,public_note,minor) values($1,$2,$3,$4,$5) returning id",
        [pid, author, base, note, minor],
      );
      const ids: string[] = [];
      for (const item of items) ids.push(await insertItem(client, rid, item));
      if (acknowledge)
        await client.query("insert into item_override select distinct item_id, hidden_item_id from erasures_of($1)", [
          rid,
        ]);
      await client.query("update proposal_revision set sealed_at = now() where id = $1", [rid]);
      await gate?.();
      if (claim) await client.query("select claim_series($1)", [rid]);
      return { pid, rid, items: ids };
    });
  }

  async proposal(author = this.people.author, client = this.a): Promise<string> {
    return (
      await one<{ id: string }>(client, "insert into proposal(title,created_by) values('t',$1) returning id", [author])
    ).id;
  }

  async hash(rid: string): Promise<Buffer> {
    return (
      await one<{ hash: Buffer }>(this.a, "select content_hash as hash from proposal_revision where id=$1", [rid])
    ).hash;
  }

  async decide(
    rid: string,
    who = this.people.reviewer,
    outcome = "approve",
    hash?: Buffer,
    client = this.a,
  ): Promise<void> {
    const session = await actAs(client, who);
    const { pid } = await one<{ pid: string }>(client, "select proposal_id as pid from proposal_revision where id=$1", [
      rid,
    ]);
    const entry = entryOf(session, who, "decide", `proposal:${pid}`, { revision: rid, outcome });
    // One statement: outside a transaction it is its own, and the entry must be there at its end.
    await client.query(
      `with decided as (insert into review_decision(revision_id,content_hash,reviewer_id,outcome,comment)
         values($1,$2,$3,$4,'see my remark') returning 1) select audit_append($5) from decided`,
      [rid, hash ?? (await this.hash(rid)), who, outcome, entry],
    );
  }

  async command(who: string, client = this.a): Promise<string> {
    const key = randomUUID();
    await client.query("insert into command(key,actor_id,name,payload_hash) values($1,$2,'publish',$3)", [
      key,
      who,
      sha256("x"),
    ]);
    return key;
  }

  /** Head lock first, then the row; inside a transaction of the caller. */
  async insertPublication(
    rid: string,
    forced: string | null = null,
    client = this.a,
    who = this.people.publisher,
  ): Promise<{ seq: number; published_at: Date }> {
    const key = await this.command(who, client);
    await client.query("select register_lock()");
    const session = await actAs(client, who);
    const values = [rid, who, forced === null ? "reviewed" : "forced", forced === "" ? null : forced, key];
    const made = await one<{ seq: number; published_at: Date; pid: string }>(
      client,
      "insert into publication(revision_id,publisher_id,mode,forced_reason,command_key) values($1,$2,$3,$4,$5) returning seq, published_at, proposal_id as pid",
      values,
    );
    const { seq, published_at, pid } = made;
    await client.query("select audit_append($1)", [
      entryOf(session, who, "publish", `proposal:${pid}`, { seq, revision: rid }),
    ]);
    return { seq, published_at };
  }

  publish(rid: string, forced: string | null = null, client = this.a, who = this.people.publisher) {
    return inTransaction(client, () => this.insertPublication(rid, forced, client, who));
  }

  /** Submitted, approved and published. */
  async live(items: readonly Item[], options: SubmitOptions = {}): Promise<Submitted & { seq: number }> {
    const sealed = await this.submit(items, options);
    await this.decide(sealed.rid);
    const { seq } = await this.publish(sealed.rid);
    return { ...sealed, seq };
  }

  setState(pid: string, state: string, client = this.a) {
    return client.query(
      "update proposal set state=$2, publish_at=null, scheduled_revision_id=null, scheduled_by=null, failure=null, lock_version=lock_version+1 where id=$1",
      [pid, state],
    );
  }

  async state(pid: string): Promise<string> {
    return (await one<{ state: string }>(this.a, "select state from proposal where id=$1", [pid])).state;
  }

  async claims(pid: string): Promise<number> {
    return (await this.a.query("select 1 from series_claim where proposal_id=$1", [pid])).rowCount ?? 0;
  }
}

async function person(client: pg.Client): Promise<string> {
  const name = `u${randomUUID().slice(0, 12)}`;
  return (await one<{ id: string }>(client, "insert into app_user(name,username) values($1,$1) returning id", [name]))
    .id;
}

async function insertItem(client: pg.Client, rid: string, item: Item): Promise<string> {
  const op = item.op ?? "assert";
  const payload = op === "withdraw" ? null : JSON.stringify(item.payload ?? { v: 1 });
  const kind = item.kind ?? (op === "withdraw" ? "withdrawal" : "change");
  const reason = item.reason ?? (op === "withdraw" ? "a long enough reason" : null);
  const values = [rid, item.s, op, kind, item.from, item.to ?? null, payload, reason, item.target ?? null];
  const sql =
    "insert into revision_item(revision_id,series_id,op,kind,valid_from,valid_to,payload,reason,target_item_id) values($1,$2,$3,$4,$5,$6,$7,$8,$9) returning id";
  return (await one<{ id: string }>(client, sql, values)).id;
}
