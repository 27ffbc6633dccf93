import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actAs, openSession } from "./testing/acting";
import { connectAs } from "./testing/owner";
import { Bench, inTransaction, one } from "./testing/register";

/** What is written down with every deed, and what goes one way or happens once, whoever asks. */

let bench: Bench;
let app: pg.Client;
let admin = "";

beforeAll(async () => {
  bench = await Bench.open();
  app = await connectAs("huaru_app");
  admin = await bench.person();
  await bench.owner.query("insert into user_credential(user_id,password_hash) values($1,'x')", [admin]);
  await bench.owner.query("insert into role_grant(user_id,region_code,role) values($1,'000000','admin')", [admin]);
});
afterAll(async () => {
  await app.end();
  await bench.close();
});
beforeEach(() => app.query("begin"));
afterEach(() => app.query("rollback"));

async function sealed(approve = false): Promise<string> {
  const { rid } = await bench.submit([{ s: await bench.line(), from: "2024-01-01" }]);
  if (approve) await bench.decide(rid);
  return rid;
}

describe("a deed without its entry in the record", () => {
  it("is not committed: a decision", async () => {
    const rid = await sealed();
    await actAs(bench.b, bench.people.reviewer);
    const decided = inTransaction(bench.b, () =>
      bench.b.query(
        "insert into review_decision(revision_id,content_hash,reviewer_id,outcome) select id, content_hash, $2, 'approve' from proposal_revision where id=$1",
        [rid, bench.people.reviewer],
      ),
    );
    await expect(decided).rejects.toThrow(/unrecorded/);
  });

  it("is not committed: a publication, a grant", async () => {
    const rid = await sealed(true);
    const published = inTransaction(bench.b, async () => {
      const key = await bench.command(bench.people.publisher, bench.b);
      await actAs(bench.b, bench.people.publisher);
      await bench.b.query("insert into publication(revision_id,publisher_id,command_key) values($1,$2,$3)", [
        rid,
        bench.people.publisher,
        key,
      ]);
    });
    await expect(published).rejects.toThrow(/unrecorded/);
    await actAs(bench.b, admin);
    const granted = bench.b.query(
      "insert into role_grant(user_id,region_code,role,granted_by) values($1,'370000','publisher',$2)",
      [await bench.person(), admin],
    );
    await expect(granted).rejects.toThrow(/unrecorded/);
  });
});

describe("what goes one way", () => {
  it("does not come back: a revoked session, a used link, a closed account", async () => {
    const session = await openSession(bench.people.author);
    const token = randomBytes(32);
    await bench.owner.query("update session set revoked_at=now(), revoked_why='test' where id_hash=decode($1,'hex')", [
      session,
    ]);
    await bench.owner.query("insert into auth_link(token_hash,user_id,purpose,used_at) values($1,$2,'reset',now())", [
      token,
      bench.people.author,
    ]);
    const gone = await bench.person();
    await bench.owner.query("update app_user set disabled_at=now() where id=$1", [gone]);
    const back = [
      () => app.query("update session set revoked_at=null, revoked_why=null where id_hash=decode($1,'hex')", [session]),
      () => app.query("update auth_link set used_at=null where token_hash=$1", [token]),
      () => app.query("update app_user set disabled_at=null where id=$1", [gone]),
    ];
    for (const act of back) {
      await app.query("savepoint before");
      await expect(act()).rejects.toThrow(/append_only/);
      await app.query("rollback to before");
    }
  });

  it("an idle session is not woken by being used", async () => {
    const session = await openSession(bench.people.author);
    await bench.owner.query(
      "update session set last_seen_at = now() - interval '40 minutes' where id_hash=decode($1,'hex')",
      [session],
    );
    await app.query("update session set last_seen_at = now() where id_hash=decode($1,'hex')", [session]);
    const { idle } = await one<{ idle: boolean }>(
      app,
      "select last_seen_at < now() - interval '30 minutes' as idle from session where id_hash=decode($1,'hex')",
      [session],
    );
    expect(idle).toBe(true);
  });

  it("events are not deleted, by the owner either", async () => {
    await bench.owner.query("insert into security_event(kind) values('denied')");
    await expect(bench.owner.query("delete from security_event")).rejects.toThrow(/append_only/);
  });
});

it("one reviewer approves one revision once", async () => {
  const rid = await sealed(true);
  await expect(bench.decide(rid)).rejects.toThrow(/already_approved/);
  await bench.decide(rid, bench.people.other, "request_changes");
});

it("what was changed after it was sealed is neither approved nor published", async () => {
  const [rid, approved] = [await sealed(), await sealed(true)];
  await bench.owner.query("alter table revision_item disable trigger user");
  for (const id of [rid, approved])
    await bench.owner.query(`update revision_item set payload='{"v":2}' where revision_id=$1`, [id]);
  await bench.owner.query("alter table revision_item enable trigger user");
  await expect(bench.decide(rid)).rejects.toThrow(/hash_mismatch/);
  await expect(bench.publish(approved)).rejects.toThrow(/hash_mismatch/);
});
