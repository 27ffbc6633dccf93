import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import * as z from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bench, EVER, inTransaction, one, sha256, type Item } from "./testing/register";
import { actAs, entryOf } from "./testing/acting";
import { connectAs } from "./testing/owner";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** The timeline as known now: `2024-01:value` for each piece. */
async function timeline(s: string): Promise<string> {
  const { rows } = await bench.pub.query<{ v: string }>(
    "select from_month||':'||coalesce(payload->>'v', op::text) v from series_timeline($1,$2)",
    [s, EVER],
  );
  return rows.map((row) => row.v).join();
}

/** What a guard refused with: the first word of its message, and the JSON of its detail. */
async function refusalBy(attempt: Promise<unknown>): Promise<{ slug: string; detail: unknown }> {
  const error: unknown = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  const { message, detail } = databaseErrorSchema.parse(error);
  return { slug: /^\w+/.exec(message)?.[0] ?? "", detail: JSON.parse(detail) };
}

const databaseErrorSchema = z.object({ message: z.string(), detail: z.string() });

const itemOf = async (seq: number) =>
  (await one<{ id: string }>(bench.pub, "select item_id as id from public_item where seq=$1", [seq])).id;

describe("a forced publication", () => {
  it("wants a reason and leaves a debt that only others can pay", async () => {
    const { author, publisher, reviewer } = bench.people;
    const { rid } = await bench.submit([{ s: await bench.line(), from: "2026-01-01" }]);
    await expect(bench.publish(rid, "")).rejects.toThrow(/forced_reason/);
    await expect(bench.decide(rid, reviewer, "retro_approve")).rejects.toThrow(/not_forced/);
    const { seq } = await bench.publish(rid, "urgent: a wrong amount is live");
    const debt = async () => (await bench.a.query("select objected from review_debt where seq=$1", [seq])).rows;
    expect(await debt()).toEqual([{ objected: false }]);
    await expect(bench.decide(rid, publisher, "retro_approve")).rejects.toThrow(/four_eyes/);
    await expect(bench.decide(rid, author, "retro_approve")).rejects.toThrow(/four_eyes/);
    await bench.decide(rid, reviewer, "retro_object");
    expect(await debt()).toEqual([{ objected: true }]);
    await bench.decide(rid, reviewer, "retro_approve");
    expect(await debt()).toEqual([]);
  });

  it("shows the public a digest of the reason, not the reason", async () => {
    const { rid } = await bench.submit([{ s: await bench.line(), from: "2026-01-01" }]);
    const { seq } = await bench.publish(rid, "urgent: a wrong amount is live");
    const { body } = await one<{ body: string }>(bench.pub, "select body from public_log where seq=$1", [seq]);
    expect(body).not.toContain("wrong amount");
    expect(body).toContain(sha256("urgent: a wrong amount is live").toString("hex"));
  });
});

describe("what is said about a line over time", () => {
  it("an open earlier rule may not silently erase a later one", async () => {
    const s = await bench.line();
    await bench.live([{ s, from: "2025-01-01", payload: { v: 2025 } }]);
    const open = await bench.submit([{ s, from: "2024-01-01", payload: { v: 2024 } }], { acknowledge: false });
    await bench.decide(open.rid);
    const hidden = { item: expect.stringMatching(/^[0-9a-f-]{36}$/), month: "2025-01" };
    expect(await refusalBy(bench.publish(open.rid))).toEqual({ slug: "would_hide", detail: hidden });
    const bounded = await bench.submit([{ s, from: "2024-01-01", to: "2025-01-01", payload: { v: 2024 } }], {
      proposal: open.pid,
      acknowledge: false,
    });
    await bench.decide(bounded.rid);
    await bench.publish(bounded.rid);
    expect(await timeline(s)).toBe("2024-01:2024,2025-01:2025");
  });

  it("an acknowledged erasure is allowed, and what was known before is still there", async () => {
    const s = await bench.line();
    const { seq } = await bench.live([{ s, from: "2025-01-01", payload: { v: 2025 } }]);
    await bench.live([{ s, from: "2024-01-01", payload: { v: 9 } }]);
    expect(await timeline(s)).toBe("2024-01:9");
    const before = await one<{ v: string }>(
      bench.pub,
      "select payload->>'v' v from register_as_of($1,'2025-06-01',$2)",
      [seq, s],
    );
    expect(before.v).toBe("2025");
  });

  it("a correction covers exactly its months; a withdrawal is an answer; a reinstatement restores", async () => {
    const s = await bench.line();
    const { seq } = await bench.live([{ s, from: "2025-01-01", payload: { v: 2025 } }]);
    const target = await itemOf(seq);
    await bench.live([
      {
        s,
        from: "2025-03-01",
        to: "2025-05-01",
        kind: "correction",
        reason: "two months were wrong",
        target,
        payload: { v: "fix" },
      },
    ]);
    expect(await timeline(s)).toBe("2025-01:2025,2025-03:fix,2025-05:2025");
    await bench.live([{ s, op: "withdraw", from: "2025-05-01", reason: "文件依据被撤销，标准待重新公布" }]);
    const withdrawn = await one(bench.pub, "select op, reason from register_as_of($1,'2025-06-01',$2)", [EVER, s]);
    expect(withdrawn).toEqual({ op: "withdraw", reason: "文件依据被撤销，标准待重新公布" });
    await bench.live([{ s, from: "2025-05-01", kind: "reinstatement", target, payload: { v: 2025 } }]);
    expect(await timeline(s)).toBe("2025-01:2025,2025-03:fix,2025-05:2025");
  });

  it("a correction points at a published, overlapping item of the same line; a reinstatement at a published one", async () => {
    const [s, x] = [await bench.line(), await bench.line()];
    const live = await bench.live([{ s, from: "2025-01-01" }]);
    const target = await itemOf(live.seq);
    const reason = "typo in the amount";
    const wrong: Item[] = [
      { s, from: "2010-01-01", to: "2011-01-01", kind: "correction", reason, target: live.rid },
      { s, from: "2010-01-01", to: "2011-01-01", kind: "correction", reason, target },
      { s: x, from: "2025-01-01", kind: "correction", reason, target },
      { s: x, from: "2025-05-01", kind: "reinstatement", target },
    ];
    for (const item of wrong) await expect(bench.submit([item])).rejects.toThrow(/target/);
  });
});

describe("grants", () => {
  it("are checked at each step, for every region, also after the approval", async () => {
    const { reviewer, publisher } = bench.people;
    const [far, scheme] = [await bench.line("620100"), await bench.line("370000-SZ")];
    await expect(bench.submit([{ s: far, from: "2024-01-01" }])).rejects.toThrow(/no_grant/);
    await expect(
      bench.submit([
        { s: scheme, from: "2024-01-01" },
        { s: far, from: "2024-01-01" },
      ]),
    ).rejects.toThrow(/no_grant/);
    const { rid } = await bench.submit([{ s: scheme, from: "2024-01-01" }]);
    await bench.revoke(reviewer, "reviewer");
    await expect(bench.decide(rid)).rejects.toThrow(/no_grant/);
    await bench.grant(reviewer, "reviewer");
    await bench.decide(rid);
    await bench.revoke(publisher, "publisher");
    await expect(bench.publish(rid)).rejects.toThrow(/no_grant/);
    await bench.grant(publisher, "publisher");
    await bench.owner.query("update app_user set disabled_at = clock_timestamp() where id=$1", [publisher]);
    await expect(bench.publish(rid)).rejects.toThrow(/no_grant/);
    await bench.owner.query("update app_user set disabled_at = null where id=$1", [publisher]);
    expect((await bench.publish(rid)).seq).toBeGreaterThan(0);
  });
});

describe("two publishers at once", () => {
  it("of one series: the second waits, then is told that its base is stale; nothing uncommitted shows", async () => {
    const s = await bench.line();
    const first = await bench.submit([{ s, from: "2024-01-01", payload: { v: 1 } }]);
    const second = await bench.submit([{ s, from: "2024-01-01", payload: { v: 2 } }], { claim: false });
    await bench.decide(first.rid);
    await bench.a.query("begin");
    await bench.insertPublication(first.rid);
    let settled = false;
    const racing = bench
      .publish(second.rid, "urgent: racing the other one", bench.b)
      .catch((error: unknown) => error)
      .finally(() => (settled = true));
    await sleep(300);
    expect(settled).toBe(false);
    expect((await bench.pub.query("select 1 from register_as_of($1,'2024-05-01',$2)", [EVER, s])).rowCount).toBe(0);
    await bench.a.query("commit");
    expect(await racing).toMatchObject({ code: "RB409", message: expect.stringMatching(/^stale_base/) });
    const { seq } = await one<{ seq: number }>(
      bench.pub,
      "select max(seq) as seq from public_item where series_id=$1",
      [s],
    );
    expect(await refusalBy(Promise.reject(await racing))).toEqual({ slug: "stale_base", detail: { seq } });
  });

  it("of one revision: one wins", async () => {
    const { rid } = await bench.submit([{ s: await bench.line(), from: "2024-01-01" }]);
    await bench.decide(rid);
    const results = await Promise.allSettled([bench.publish(rid), bench.publish(rid, null, bench.b)]);
    const lost = results.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []));
    expect(lost).toEqual([expect.stringMatching(/closed/)]);
  });

  it("cannot even submit what was written against an old base", async () => {
    const s = await bench.line();
    const { seq } = await bench.live([{ s, from: "2024-01-01" }]);
    const detail = { seq };
    expect(await refusalBy(bench.submit([{ s, from: "2024-03-01" }], { base: 3 }))).toEqual({
      slug: "stale_base",
      detail,
    });
  });

  it("cannot be under review twice at once: the second is told whose it is", async () => {
    const s = await bench.line();
    const first = await bench.submit([{ s, from: "2024-01-01" }]);
    const second = bench.submit([{ s, from: "2024-03-01" }]);
    expect(await refusalBy(second)).toEqual({ slug: "claimed", detail: { proposal: first.pid } });
  });
});

describe("one command key", () => {
  async function click(client: pg.Client, key: string, rid: string): Promise<number> {
    return inTransaction(client, async () => {
      const values = [key, bench.people.publisher, sha256("payload")];
      const mine = await client.query(
        "insert into command(key,actor_id,name,payload_hash) values($1,$2,'publish',$3) on conflict (key) do nothing returning key",
        values,
      );
      if (mine.rowCount === 0)
        return (await one<{ answer: { seq: number } }>(client, "select answer from command where key=$1", [key])).answer
          .seq;
      await client.query("select register_lock()");
      const session = await actAs(client, bench.people.publisher);
      const row = await one<{ seq: number; pid: string }>(
        client,
        "insert into publication(revision_id,publisher_id,command_key) values($1,$2,$3) returning seq, proposal_id as pid",
        [rid, bench.people.publisher, key],
      );
      const detail = { seq: row.seq, revision: rid };
      const entry = entryOf(session, bench.people.publisher, "publish", `proposal:${row.pid}`, detail);
      await client.query("select audit_append($1)", [entry]);
      await client.query("update command set answer=$2 where key=$1", [key, JSON.stringify(row)]);
      return row.seq;
    });
  }

  it("gives ten clicks one publication and one answer, written once", async () => {
    const { rid } = await bench.submit([{ s: await bench.line(), from: "2024-01-01" }]);
    await bench.decide(rid);
    const key = randomUUID();
    const clients = await Promise.all(Array.from({ length: 8 }, () => connectAs("huaru_app")));
    const answers = [
      ...(await Promise.all(clients.map((client) => click(client, key, rid)))),
      await click(bench.a, key, rid),
      await click(bench.b, key, rid),
    ];
    for (const client of clients) await client.end();
    expect(new Set(answers).size).toBe(1);
    expect((await bench.a.query("select 1 from publication where revision_id=$1", [rid])).rowCount).toBe(1);
    await expect(bench.a.query("update command set answer='{}' where key=$1", [key])).rejects.toThrow(/append_only/);
  });
});

describe("a release of 300 lines", () => {
  it("is all or nothing: one bad row rejects all, and all go live at one seq", async () => {
    const lines: string[] = [];
    for (let count = 0; count < 300; count += 1) lines.push(await bench.line());
    const items = lines.map((s) => ({ s, from: "2024-01-01" }));
    await expect(bench.submit([...items, { s: lines[0] ?? "", from: "2025-01-01" }])).rejects.toThrow(
      /item_no_overlap/,
    );
    const count = (sql: string, values: unknown[]) => one<{ n: number }>(bench.a, sql, values).then((row) => row.n);
    expect(await count("select count(*)::int n from revision_item where series_id = any($1)", [lines])).toBe(0);
    const { seq } = await bench.live(items);
    const liveAt = (known: number) =>
      count("select count(*)::int n from register_as_of($1,'2024-02-01') where series_id = any($2)", [known, lines]);
    expect([await liveAt(seq - 1), await liveAt(seq)]).toEqual([0, 300]);
  });
});
