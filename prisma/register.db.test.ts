import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bench, type Submitted } from "./testing/register";

let bench: Bench;
let s = "";
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

async function sealed(): Promise<Submitted> {
  s = await bench.line();
  return bench.submit([{ s, from: "2024-01-01" }]);
}

describe("approval", () => {
  it("follows submission, and the label cannot be claimed without it", async () => {
    const { pid, rid } = await sealed();
    expect(await bench.state(pid)).toBe("in_review");
    await expect(bench.setState(pid, "approved")).rejects.toThrow(/state:/);
    await expect(bench.setState(pid, "published")).rejects.toThrow(/state:/);
    await bench.decide(rid);
    expect(await bench.state(pid)).toBe("approved");
  });

  it("is refused to the author, and on another hash", async () => {
    const { rid } = await sealed();
    await expect(bench.decide(rid, bench.people.author)).rejects.toThrow(/four_eyes/);
    await expect(bench.decide(rid, bench.people.reviewer, "approve", Buffer.from("00", "hex"))).rejects.toThrow(
      /hash_mismatch/,
    );
  });

  it("stands when the same text is submitted again", async () => {
    const { pid, rid } = await sealed();
    await bench.decide(rid);
    await expect(bench.submit([{ s, from: "2024-01-01" }], { proposal: pid })).rejects.toMatchObject({ code: "RB304" });
    expect(await bench.state(pid)).toBe("approved");
  });

  it("is void after an edit, and the editor cannot give it", async () => {
    const { pid, rid } = await sealed();
    await bench.decide(rid);
    const second = await bench.submit([{ s, from: "2024-01-01", payload: { v: 2 } }], {
      proposal: pid,
      author: bench.people.reviewer,
    });
    expect(await bench.state(pid)).toBe("in_review");
    await expect(bench.publish(rid)).rejects.toThrow(/superseded/);
    await expect(bench.publish(second.rid)).rejects.toThrow(/not_approved/);
    await expect(bench.decide(second.rid, bench.people.reviewer)).rejects.toThrow(/four_eyes/);
    await expect(bench.decide(rid, bench.people.other)).rejects.toThrow(/superseded/);
  });

  it("is blocked by a later objection, which frees the series", async () => {
    const { pid, rid } = await sealed();
    await bench.decide(rid);
    await bench.decide(rid, bench.people.publisher, "request_changes");
    expect([await bench.state(pid), await bench.claims(pid)]).toEqual(["draft", 0]);
    await expect(bench.publish(rid)).rejects.toThrow(/not_approved/);
    await expect(bench.decide(rid, bench.people.other)).rejects.toThrow(/not_submitted/);
  });

  it("can be given after the returned text was submitted again as it was", async () => {
    const { pid, rid } = await sealed();
    await bench.decide(rid, bench.people.other, "request_changes");
    await bench.setState(pid, "in_review");
    await bench.a.query("select claim_series($1)", [rid]);
    await bench.decide(rid);
    expect((await bench.publish(rid)).seq).toBeGreaterThan(0);
  });
});

describe("publication", () => {
  it("is refused before approval", async () => {
    const { rid } = await sealed();
    await expect(bench.publish(rid)).rejects.toThrow(/not_approved/);
  });

  it("gets seq and time from the database, closes the proposal and frees its series", async () => {
    const { pid, rid } = await sealed();
    await bench.decide(rid);
    const before = await bench.head();
    const { seq, published_at } = await bench.publish(rid);
    expect(seq).toBe(before + 1);
    expect(published_at.getTime()).toBeGreaterThan(Date.UTC(2020, 0));
    expect([await bench.state(pid), await bench.claims(pid)]).toEqual(["published", 0]);
  });

  it("happens once, and nothing happens to the proposal after it", async () => {
    const { pid, rid } = await sealed();
    await bench.decide(rid);
    await bench.publish(rid);
    await expect(bench.publish(rid)).rejects.toThrow(/closed/);
    await expect(bench.submit([{ s, from: "2025-01-01" }], { proposal: pid })).rejects.toThrow(/closed/);
    await expect(bench.decide(rid, bench.people.other)).rejects.toThrow(/closed/);
    await expect(bench.setState(pid, "draft")).rejects.toThrow(/closed/);
  });

  it("takes no seq from a client", async () => {
    const { pid, rid } = await sealed();
    const forged = bench.a.query(
      "insert into publication(seq,published_at,proposal_id,revision_id,publisher_id,command_key) values(1,now(),$1,$2,$3,$4)",
      [pid, rid, bench.people.publisher, randomUUID()],
    );
    await expect(forged).rejects.toThrow(/permission denied/);
  });

  it("adds nothing to what is sealed", async () => {
    const { rid } = await sealed();
    const late = bench.a.query(
      "insert into revision_item(revision_id,series_id,op,kind,valid_from,payload) values($1,$2,'assert','change','2030-01-01','{}')",
      [rid, s],
    );
    await expect(late).rejects.toThrow(/sealed/);
  });
});

describe("what is written stays written", () => {
  it.each([
    "update publication set forced_reason='changed note'",
    "delete from publication",
    "truncate publication cascade",
    "update register_log set body=body",
    "delete from register_log",
    "truncate register_log cascade",
    "update revision_item set payload='{}'",
    "delete from revision_item",
    "truncate revision_item cascade",
    "update review_decision set outcome='approve'",
    "delete from review_decision",
    "update proposal_revision set sealed_at=null",
    "delete from proposal_revision",
    "delete from series",
    "update series set key='x'",
    "delete from app_user",
    "delete from command",
    "delete from region",
    "delete from category",
    "delete from register_head",
    "delete from proposal",
    "delete from proposal_contributor",
    "delete from role_grant",
    "update audit_log set entry='{}'",
    "delete from audit_log",
    "truncate audit_log",
    "delete from audit_head",
    "truncate audit_head",
    "delete from session",
    "delete from user_credential",
    "delete from proposal_region",
  ])("%s: refused to the application and to the owner", async (sql) => {
    // There must be a row of each kind, or a row trigger has nothing to refuse.
    const { rid } = await sealed();
    await bench.decide(rid);
    await bench.publish(rid);
    await bench.owner.query("select audit_append('{}')");
    await bench.owner.query(
      "insert into user_credential(user_id,password_hash) values($1,'x') on conflict do nothing",
      [bench.people.author],
    );
    await bench.owner.query(
      "insert into session(id_hash,user_id,ip_hash,user_agent) values(sha256(gen_random_uuid()::text::bytea),$1,'\\x00','t')",
      [bench.people.author],
    );
    await expect(bench.a.query(sql)).rejects.toThrow(/permission denied|append_only/);
    await expect(bench.owner.query(sql)).rejects.toThrow(/append_only/);
  });
});
