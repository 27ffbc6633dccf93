import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bench } from "./testing/register";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

async function withBuffer(): Promise<string> {
  const pid = await bench.proposal();
  await bench.a.query("insert into draft_buffer(proposal_id,doc,saved_by) values($1,'{}',$2)", [
    pid,
    bench.people.author,
  ]);
  return pid;
}

function save(pid: string, who: string, version: number, client = bench.a) {
  return client.query(
    "update draft_buffer set doc='{\"x\":1}', saved_by=$2, lock_version=lock_version+1 where proposal_id=$1 and lock_version=$3",
    [pid, who, version],
  );
}

describe("the draft buffer", () => {
  it("lets exactly one of two saves of one version land", async () => {
    const pid = await withBuffer();
    const saves = await Promise.all([save(pid, bench.people.author, 0), save(pid, bench.people.other, 0, bench.b)]);
    expect(saves.map((result) => result.rowCount).toSorted()).toEqual([0, 1]);
  });

  it("refuses a save, and a change of the header, that forget the version", async () => {
    const pid = await withBuffer();
    await expect(bench.a.query("update draft_buffer set doc='{}' where proposal_id=$1", [pid])).rejects.toThrow(
      /lock_version/,
    );
    await expect(bench.a.query("update proposal set title='y' where id=$1", [pid])).rejects.toThrow(/lock_version/);
  });

  it("makes whoever typed unable to approve", async () => {
    const pid = await withBuffer();
    await save(pid, bench.people.other, 0);
    const { rid } = await bench.submit([{ s: await bench.line(), from: "2024-01-01" }], { proposal: pid });
    await expect(bench.decide(rid, bench.people.other)).rejects.toThrow(/four_eyes/);
  });

  it("goes when the proposal is published, and does not come back", async () => {
    const pid = await withBuffer();
    const { rid } = await bench.submit([{ s: await bench.line(), from: "2024-01-01" }], { proposal: pid });
    await bench.decide(rid);
    await bench.publish(rid);
    expect((await bench.a.query("select 1 from draft_buffer where proposal_id=$1", [pid])).rowCount).toBe(0);
    const again = bench.a.query("insert into draft_buffer(proposal_id,doc,saved_by) values($1,'{}',$2)", [
      pid,
      bench.people.author,
    ]);
    await expect(again).rejects.toThrow(/closed/);
  });

  it("is refused under review, and neither waits for a publisher nor makes one wait", async () => {
    const pid = await withBuffer();
    const { rid } = await bench.submit([{ s: await bench.line(), from: "2024-01-01" }], { proposal: pid });
    await bench.decide(rid);
    await bench.b.query("begin");
    await bench.b.query("select register_lock()");
    await bench.b.query("select 1 from proposal where id=$1 for no key update", [pid]);
    await expect(save(pid, bench.people.other, 0)).rejects.toThrow(/under_review/);
    const { seq } = await bench.insertPublication(rid, null, bench.b);
    await bench.b.query("commit");
    expect(seq).toBeGreaterThan(0);
  });

  it("records the regions its items name, and only those that exist", async () => {
    const pid = await bench.proposal();
    const doc = { items: [{ region: "370100" }, { region: "620100" }, { region: "nowhere" }, { region: 7 }, {}] };
    await bench.a.query("insert into draft_buffer(proposal_id,doc,saved_by) values($1,$2,$3)", [
      pid,
      JSON.stringify(doc),
      bench.people.author,
    ]);
    const { rows } = await bench.a.query("select region_code from proposal_region where proposal_id=$1 order by 1", [
      pid,
    ]);
    expect(rows).toEqual([{ region_code: "370100" }, { region_code: "620100" }]);
  });
});

describe("claims", () => {
  it("let one proposal at a time have a series under review", async () => {
    const s = await bench.line();
    const { pid } = await bench.submit([{ s, from: "2024-01-01" }]);
    const second = () => bench.submit([{ s, from: "2024-01-01", payload: { v: 2 } }]);
    await expect(second()).rejects.toMatchObject({ code: "RB423" });
    await bench.setState(pid, "abandoned");
    const { rid } = await second();
    await bench.decide(rid);
    await bench.publish(rid);
    expect((await bench.a.query("select 1 from series_claim where series_id=$1", [s])).rowCount).toBe(0);
  });

  it("are not the application's to write", async () => {
    await expect(bench.a.query("delete from series_claim")).rejects.toThrow(/permission denied/);
  });

  it("are needed for approval", async () => {
    const { rid } = await bench.submit([{ s: await bench.line(), from: "2024-01-01" }], { claim: false });
    await expect(bench.decide(rid)).rejects.toThrow(/not_submitted/);
  });

  it("taken in opposite orders give one winner each time and no deadlock", async () => {
    const lines: string[] = [];
    for (let count = 0; count < 60; count += 1) lines.push(await bench.line());
    for (let round = 0; round < 6; round += 1) {
      let arrived = 0;
      let open = (): void => undefined;
      const both = new Promise<void>((resolve) => (open = resolve));
      // Both have sealed before either claims.
      const gate = () => {
        arrived += 1;
        if (arrived === 2) open();
        return both;
      };
      const forward = lines.map((s) => ({ s, from: "2024-01-01" }));
      const results = await Promise.allSettled([
        bench.submit(forward, { gate }),
        bench.submit(forward.toReversed(), { gate }, bench.b),
      ]);
      const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
      expect(lost).toMatchObject([{ code: "RB423" }]);
      for (const result of results)
        if (result.status === "fulfilled") await bench.setState(result.value.pid, "abandoned");
    }
  });
});
