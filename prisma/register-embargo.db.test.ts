import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actAs } from "./testing/acting";
import { Bench, type Submitted } from "./testing/register";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

interface Due {
  due_proposal: string;
  published_seq: number | null;
  failure_text: string | null;
}

async function approved(): Promise<Submitted> {
  const sealed = await bench.submit([{ s: await bench.line(), from: "2024-01-01" }]);
  await bench.decide(sealed.rid);
  return sealed;
}

async function schedule({ pid, rid }: Submitted, when: string, who = bench.people.publisher) {
  const sql = `update proposal set state='scheduled', publish_at=${when}, scheduled_revision_id=$2, scheduled_by=$3, lock_version=lock_version+1 where id=$1`;
  await actAs(bench.a, who);
  return bench.a.query(sql, [pid, rid, who]);
}

async function drain(client: pg.Client): Promise<Due[]> {
  const done: Due[] = [];
  for (;;) {
    const { rows } = await client.query<Due>("select * from publish_due($1)", [bench.people.robot]);
    if (rows.length === 0) return done;
    done.push(...rows);
  }
}

describe("an embargo", () => {
  it("needs an approval and the publisher's grant", async () => {
    const waiting = await bench.submit([{ s: await bench.line(), from: "2024-01-01" }]);
    await expect(schedule(waiting, "now() + interval '1 day'")).rejects.toThrow(/state:/);
    await bench.decide(waiting.rid);
    await expect(schedule(waiting, "now()", await bench.person())).rejects.toThrow(/no_grant/);
  });

  it("publishes each due proposal once, by two workers, three days late; one that went stale fails visibly", async () => {
    const good = await approved();
    const s = await bench.line();
    const stale = await bench.submit([{ s, from: "2024-01-01" }]);
    await bench.decide(stale.rid);
    const around = await bench.submit([{ s, from: "2024-02-01" }], { claim: false });
    for (const proposal of [good, stale]) await schedule(proposal, "now() - interval '3 days'");
    await bench.publish(around.rid, "urgent: published around the claim");
    const handled = (await Promise.all([drain(bench.a), drain(bench.b)])).flat();
    expect(handled).toHaveLength(2);
    expect(handled.find((due) => due.due_proposal === good.pid)?.published_seq).toBeGreaterThan(0);
    expect(handled.find((due) => due.due_proposal === stale.pid)?.failure_text).toMatch(/stale_base/);
    expect(await bench.state(stale.pid)).toBe("publish_failed");
    expect(await drain(bench.a)).toEqual([]);
  });

  it("allows no edit of what is scheduled", async () => {
    const s = await bench.line();
    const sealed = await bench.submit([{ s, from: "2025-01-01" }]);
    await bench.decide(sealed.rid);
    await schedule(sealed, "now() + interval '1 hour'");
    await expect(
      bench.submit([{ s, from: "2025-01-01", payload: { v: "late" } }], { proposal: sealed.pid }),
    ).rejects.toThrow(/scheduled/);
  });

  it("fails when whoever scheduled has lost the grant", async () => {
    const sealed = await approved();
    await schedule(sealed, "now() - interval '1 second'");
    await bench.revoke(bench.people.publisher, "publisher");
    const handled = await drain(bench.a);
    await bench.grant(bench.people.publisher, "publisher");
    expect(handled).toMatchObject([{ published_seq: null, failure_text: expect.stringMatching(/no_grant/) }]);
  });

  it("waits for its time, and ends with an objection", async () => {
    const sealed = await approved();
    await schedule(sealed, "now() + interval '1 hour'");
    expect(await drain(bench.a)).toEqual([]);
    await bench.decide(sealed.rid, bench.people.other, "request_changes");
    expect(await bench.state(sealed.pid)).toBe("draft");
  });

  it("survives passing trouble, which is raised", async () => {
    const sealed = await approved();
    await schedule(sealed, "now()");
    await bench.b.query("begin");
    await bench.b.query("select register_lock()");
    await bench.a.query("set lock_timeout='200ms'");
    await expect(bench.a.query("select * from publish_due($1)", [bench.people.robot])).rejects.toMatchObject({
      code: "55P03",
    });
    await bench.b.query("rollback");
    await bench.a.query("set lock_timeout='20s'");
    expect(await bench.state(sealed.pid)).toBe("scheduled");
    expect(await drain(bench.a)).toHaveLength(1);
    expect(await bench.state(sealed.pid)).toBe("published");
  });
});
