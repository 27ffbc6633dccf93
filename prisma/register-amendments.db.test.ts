import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actAs } from "./testing/acting";
import { Bench, EVER, inTransaction, one } from "./testing/register";

let bench: Bench;
let s = "";
let seq = 0;
let item = "";
beforeAll(async () => {
  bench = await Bench.open();
  s = await bench.line();
  ({ seq } = await bench.live([{ s, from: "2024-01-01", payload: { name: "CANARY-PRIVATE" } }]));
  item = (await one<{ id: string }>(bench.pub, "select item_id as id from public_item where seq=$1", [seq])).id;
});
afterAll(() => bench.close());

interface Wish {
  readonly item?: string;
  readonly note?: string;
}

async function amend(kind: "note" | "takedown", wish: Wish = {}): Promise<string> {
  await actAs(bench.a, bench.people.author);
  const values = [kind, seq, wish.item ?? null, wish.note ?? null, bench.people.author];
  const sql =
    "insert into amendment(kind,publication_seq,item_id,note,why,author_id) values($1,$2,$3,$4,'legal department asks',$5) returning id";
  return (await one<{ id: string }>(bench.a, sql, values)).id;
}

function release(id: string, who = bench.people.publisher): Promise<number> {
  return inTransaction(bench.a, async () => {
    const key = await bench.command(who);
    await actAs(bench.a, who);
    const sql = "insert into amendment_release(amendment_id,publisher_id,command_key) values($1,$2,$3) returning seq";
    return (await one<{ seq: number }>(bench.a, sql, [id, who, key])).seq;
  });
}

const shown = () =>
  one<{ note: string | null; note_amended_seq: number | null; content_hash: string }>(
    bench.pub,
    "select note, note_amended_seq, content_hash from public_publication where seq=$1",
    [seq],
  );

describe("an amended note", () => {
  it("takes two people and a seq of its own, and is released once", async () => {
    const id = await amend("note", { note: "更正后的说明文字" });
    await expect(release(id, bench.people.author)).rejects.toThrow(/four_eyes/);
    const released = await release(id);
    expect(await shown()).toMatchObject({ note: "更正后的说明文字", note_amended_seq: released });
    await expect(release(id)).rejects.toThrow(/closed/);
  });

  it("is about an item of its own publication", async () => {
    await expect(amend("takedown", { item: randomUUID() })).rejects.toThrow(/target|foreign key/);
  });
});

describe("a takedown", () => {
  it("asked for is not yet done", async () => {
    await amend("takedown", { item });
    expect(await one(bench.pub, "select payload from public_item where item_id=$1", [item])).not.toEqual({
      payload: null,
    });
  });

  it("removes the text from every public view and keeps trace and hash", async () => {
    const before = await shown();
    const released = await release(await amend("takedown", { item }));
    const after = await one(bench.pub, "select payload, taken_down_seq from public_item where item_id=$1", [item]);
    expect(after).toEqual({ payload: null, taken_down_seq: released });
    expect((await shown()).content_hash).toBe(before.content_hash);
    const views = ["public_item", "public_publication", "public_log", "public_note"];
    const everything = await Promise.all(
      views.map(async (view) => (await bench.pub.query(`select * from ${view}`)).rows),
    );
    const pieces = (await bench.pub.query("select * from series_timeline($1,$2)", [s, EVER])).rows;
    expect(JSON.stringify([everything, pieces])).not.toContain("CANARY-PRIVATE");
  });

  it("of a note hides every wording before it; a later note shows again", async () => {
    const first = await release(await amend("note", { note: "将被撤除的说明" }));
    await release(await amend("takedown"));
    expect((await shown()).note).toBeNull();
    expect(await one(bench.pub, "select note from public_note where seq=$1", [first])).toEqual({ note: null });
    await release(await amend("note", { note: "新的中性说明" }));
    expect((await shown()).note).toBe("新的中性说明");
  });
});
