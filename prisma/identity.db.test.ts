import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sessionProof } from "@/lib/data/account/session-proof";
import { entryOf, openSession } from "./testing/acting";
import { connectAs } from "./testing/owner";
import { Bench, one } from "./testing/register";

/** What somebody can do who has got hold of the application's database login, and of nothing else. */

let bench: Bench;
let thief: pg.Client;
let admin = "";

beforeAll(async () => {
  bench = await Bench.open();
  thief = await connectAs("huaru_app");
  admin = await bench.person();
  await bench.owner.query("insert into user_credential(user_id,password_hash) values($1,'x')", [admin]);
  await bench.owner.query("insert into role_grant(user_id,region_code,role) values($1,'000000','admin')", [admin]);
});
afterAll(async () => {
  await thief.end();
  await bench.close();
});
beforeEach(() => thief.query("begin"));
afterEach(() => thief.query("rollback"));

const say = (session: string, proof: string) =>
  thief.query("select set_config('huaru.session', $1, true), set_config('huaru.proof', $2, true)", [session, proof]);

async function sealed(approve = false): Promise<string> {
  const { rid } = await bench.submit([{ s: await bench.line(), from: "2024-01-01" }]);
  if (approve) await bench.decide(rid);
  return rid;
}

describe("the application's login alone", () => {
  it("cannot make up a session", async () => {
    const made = thief.query("insert into session(id_hash,user_id,ip_hash,user_agent) values($1,$2,$1,'x')", [
      randomBytes(32),
      bench.people.reviewer,
    ]);
    await expect(made).rejects.toThrow(/no_session/);
  });

  it("cannot use somebody's session that is open, since the proof takes the application's key", async () => {
    const rid = await sealed();
    const session = await openSession(bench.people.reviewer);
    await say(session, sessionProof(session, "another key than the application's, also long"));
    await expect(bench.decide(rid, bench.people.reviewer, "approve", undefined, unproved())).rejects.toThrow(
      /no_session/,
    );
  });

  it.each([
    [
      "seal",
      (rid: string) =>
        thief.query(
          "insert into proposal_revision(proposal_id,author_id,base_seq,public_note) select proposal_id, author_id, 0, 'a note' from proposal_revision where id=$1",
          [rid],
        ),
    ],
    [
      "approve",
      (rid: string) =>
        thief.query(
          "insert into review_decision(revision_id,content_hash,reviewer_id,outcome) select id, content_hash, $2, 'approve' from proposal_revision where id=$1",
          [rid, bench.people.reviewer],
        ),
    ],
    [
      "take back",
      (rid: string) =>
        thief.query("insert into recall(revision_id,recalled_by,recalled_from) values($1,$2,'in_review')", [
          rid,
          bench.people.author,
        ]),
    ],
    [
      "hold",
      (rid: string) =>
        thief.query(
          "insert into hold(proposal_id,held_by,reason) select proposal_id, $2, 'a reason' from proposal_revision where id=$1",
          [rid, bench.people.author],
        ),
    ],
    [
      "tell colleagues something",
      (rid: string) =>
        thief.query("insert into revision_remark(revision_id,author_id,remarks) values($1,$2,'[]')", [
          rid,
          bench.people.reviewer,
        ]),
    ],
  ])("cannot %s in somebody's name", async (_what, act) => {
    const rid = await sealed();
    await expect(act(rid)).rejects.toThrow(/no_session/);
  });

  it("cannot publish in somebody's name, nor as the robot what nobody scheduled", async () => {
    const rid = await sealed(true);
    for (const who of [bench.people.publisher, bench.people.robot]) {
      await thief.query("savepoint before");
      const key = await bench.command(who, thief);
      const publish = thief.query("insert into publication(revision_id,publisher_id,command_key) values($1,$2,$3)", [
        rid,
        who,
        key,
      ]);
      await expect(publish).rejects.toThrow(/no_session/);
      await thief.query("rollback to before");
    }
  });

  it.each([
    [
      "a grant in an administrator's name",
      () =>
        thief.query("insert into role_grant(user_id,region_code,role,granted_by) values($1,'370000','publisher',$2)", [
          bench.people.author,
          admin,
        ]),
    ],
    [
      "a grant in nobody's name",
      () =>
        thief.query("insert into role_grant(user_id,region_code,role) values($1,'000000','admin')", [
          bench.people.author,
        ]),
    ],
    [
      "a password",
      () => thief.query("insert into user_credential(user_id,password_hash) values($1,'x')", [bench.people.author]),
    ],
    ["another password", () => thief.query("update user_credential set password_hash='y' where user_id=$1", [admin])],
    [
      "a link for a password",
      () =>
        thief.query("insert into auth_link(token_hash,user_id,purpose,created_by) values($1,$2,'reset',$3)", [
          randomBytes(32),
          bench.people.author,
          admin,
        ]),
    ],
    [
      "somebody's account closed",
      () => thief.query("update app_user set disabled_at=now() where id=$1", [bench.people.author]),
    ],
    [
      "an entry of the record",
      () => thief.query("select audit_append($1)", [entryOf("0".repeat(64), admin, "grant-role", "user:x", {})]),
    ],
    ["fresh proof for everybody", () => thief.query("update session set auth_time=now()")],
    ["events deleted", () => thief.query("delete from security_event")],
  ])("gets no %s", async (_what, act) => {
    await expect(act()).rejects.toThrow(/no_session|no_grant|permission denied/);
  });

  it("cannot put tables of its own before those that the guards read", async () => {
    const rid = await sealed(true);
    await thief.query("create temp table app_user as select id, true as robot, name from public.app_user");
    await thief.query(
      "create temp table proposal as select id, 'scheduled' as state, $1::uuid as scheduled_revision_id, now() as publish_at from public.proposal",
      [rid],
    );
    const key = await bench.command(bench.people.publisher, thief);
    const published = thief.query("insert into publication(revision_id,publisher_id,command_key) values($1,$2,$3)", [
      rid,
      bench.people.publisher,
      key,
    ]);
    await expect(published).rejects.toThrow(/no_session/);
  });

  it("is not taken for the owner for a catalogue of its own", async () => {
    await thief.query(
      "create temp table pg_class as select 'public.session_key'::regclass::oid as oid, oid as relowner from pg_roles where rolname = current_user",
    );
    await thief.query("set local search_path = pg_temp, public, pg_catalog");
    const set = thief.query("update user_credential set password_hash='y' where user_id=$1", [admin]);
    await expect(set).rejects.toThrow(/no_session/);
  });

  it("cannot read or add a key", async () => {
    await expect(thief.query("select key from session_key")).rejects.toThrow(/permission denied/);
    await thief.query("rollback");
    await expect(thief.query("insert into session_key(key) values($1)", [randomBytes(32)])).rejects.toThrow(
      /permission denied/,
    );
  });
});

/** The thief's connection, as the bench would use it, without the proof the bench would give. */
function unproved(): pg.Client {
  return new Proxy(thief, {
    get(client, name) {
      const own: unknown = Reflect.get(client, name);
      if (name !== "query") return own;
      return (sql: string, values?: unknown[]) =>
        sql.includes("set_config") ? Promise.resolve({ rows: [] }) : client.query(sql, values);
    },
  });
}

describe("a session that speaks for somebody", () => {
  const decide = async (rid: string, change: string) => {
    const session = await openSession(bench.people.reviewer);
    await bench.owner.query(`update session set ${change} where id_hash = decode($1,'hex')`, [session]);
    await say(session, sessionProof(session, process.env.KEYED_HASH_KEY ?? ""));
    return thief.query(
      "insert into review_decision(revision_id,content_hash,reviewer_id,outcome) select id, content_hash, $2, 'approve' from proposal_revision where id=$1",
      [rid, bench.people.reviewer],
    );
  };

  it("is live", async () => {
    expect((await decide(await sealed(), "revoked_at = null")).rowCount).toBe(1);
  });

  it.each([
    ["revoked", "revoked_at = now(), revoked_why = 'test'"],
    ["idle", "last_seen_at = now() - interval '31 minutes'"],
    ["over", "created_at = now() - interval '13 hours', expires_at = now() - interval '1 hour'"],
  ])("is not %s", async (_what, change) => {
    await expect(decide(await sealed(), change)).rejects.toThrow(/no_session/);
  });

  it("speaks for nobody else", async () => {
    const rid = await sealed();
    const session = await openSession(bench.people.other);
    await say(session, sessionProof(session, process.env.KEYED_HASH_KEY ?? ""));
    const other = thief.query(
      "insert into review_decision(revision_id,content_hash,reviewer_id,outcome) select id, content_hash, $2, 'approve' from proposal_revision where id=$1",
      [rid, bench.people.reviewer],
    );
    await expect(other).rejects.toThrow(/no_session/);
  });

  it("is named by the rows", async () => {
    const { rid, seq } = await bench.live([{ s: await bench.line(), from: "2024-01-01" }]);
    const row = await one<{ author: string; reviewer: string; publisher: string }>(
      bench.owner,
      `select s.user_id as author, (select user_id from session x join review_decision d on d.session_hash = x.id_hash where d.revision_id = $1) as reviewer,
        (select user_id from session x join publication p on p.session_hash = x.id_hash where p.seq = $2) as publisher
       from proposal_revision r join session s on s.id_hash = r.session_hash where r.id = $1`,
      [rid, seq],
    );
    const { author, reviewer, publisher } = bench.people;
    expect(row).toEqual({ author, reviewer, publisher });
  });
});
