import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actAs } from "./testing/acting";
import { Bench, inTransaction, one, type Item, type SubmitOptions } from "./testing/register";

let bench: Bench;
let s = "";
beforeAll(async () => {
  bench = await Bench.open();
  s = await bench.line();
});
afterAll(() => bench.close());

describe("an item the database refuses", () => {
  it.each<[string, () => readonly Item[], RegExp, SubmitOptions?]>([
    [
      "overlaps another of its revision",
      () => [
        { s, from: "2024-01-01" },
        { s, from: "2024-06-01", to: "2024-07-01" },
      ],
      /item_no_overlap/,
    ],
    [
      "ends before it begins",
      () => [{ s, from: "2024-02-01", to: "2024-01-01" }],
      /item_dates_order|range lower bound/,
    ],
    ["covers nothing", () => [{ s, from: "2024-02-01", to: "2024-02-01" }], /item_dates_order/],
    ["spells an open end as infinity", () => [{ s, from: "2024-02-01", to: "infinity" }], /finite|range/],
    ["begins in the middle of a month", () => [{ s, from: "2024-02-10" }], /month_aligned/],
    ["ends in the middle of a month", () => [{ s, from: "2024-02-01", to: "2024-03-15" }], /month_aligned/],
    ["has a year typed wrongly", () => [{ s, from: "0204-02-01" }], /dates_range/],
    ["withdraws without a reason", () => [{ s, op: "withdraw", from: "2024-02-01", reason: "x" }], /item_reason/],
    [
      "corrects nothing",
      () => [{ s, from: "2024-02-01", kind: "correction", reason: "typo in the amount" }],
      /item_target|target/,
    ],
    [
      "says of a change what only colleagues should read",
      () => [{ s, from: "2024-02-01", reason: "王工说原件是73元" }],
      /item_reason_public/,
    ],
    ["has a payload that is no object", () => [{ s, from: "2024-01-01", payload: [1] }], /payload_object/],
  ])("%s", async (_what, items, message, options) => {
    await expect(bench.submit(items(), options)).rejects.toThrow(message);
  });
});

describe("a revision the database refuses", () => {
  it.each<[string, () => readonly Item[], SubmitOptions, RegExp]>([
    ["has no public note although it is not minor", () => [{ s, from: "2024-02-01" }], { note: null }, /revision_note/],
    ["is empty", () => [], {}, /empty_revision/],
    ["has seen the future", () => [{ s, from: "2024-01-01" }], { base: 99_999 }, /base_seq/],
  ])("%s", async (_what, items, options, message) => {
    await expect(bench.submit(items(), options)).rejects.toThrow(message);
  });

  it("is left open at the end of its transaction", async () => {
    const open = inTransaction(bench.a, async () => {
      const pid = await bench.proposal();
      await actAs(bench.a, bench.people.author);
      await bench.a.query(
        "insert into proposal_revision(proposal_id,author_id,base_seq,public_note) values($1,$2,0,'a note')",
        [pid, bench.people.author],
      );
    });
    await expect(open).rejects.toThrow(/seal: revision left open/);
  });

  it("comes with a seal of its own", async () => {
    const pid = await bench.proposal();
    const forged = bench.owner.query(
      "insert into proposal_revision(proposal_id,author_id,base_seq,public_note,sealed_at,content,content_hash) values($1,$2,0,'a note',now(),'x',sha256('x'))",
      [pid, bench.people.author],
    );
    await expect(forged).rejects.toThrow(/seal:/);
  });
});

describe("series, regions, categories and grants", () => {
  it.each<[string, string, RegExp]>([
    [
      "a series key with a space",
      "insert into series(kind,region_code,key) values('rule','370100','Bad key')",
      /series_key_check/,
    ],
    [
      "a parent that is not there yet",
      "insert into region(code,level,parent_code,name_zh) values('x1','district','x2','x'),('x2','district','x1','y')",
      /region_parent/,
    ],
    [
      "a special scheme as a parent",
      "insert into region(code,level,parent_code,name_zh) values('x1','district','370000-SZ','x')",
      /region_parent/,
    ],
    ["a second nation", "insert into region(code,level,name_zh) values('000001','nation','x')", /region_one_nation/],
    ["a region that moves", "update region set parent_code='620000' where code='370100'", /permission denied/],
    [
      "a category whose parent is not there yet",
      "insert into category(code,parent_code,name_zh) values('x1','x2','x'),('x2','x1','y')",
      /category_parent/,
    ],
  ])("refuse %s", async (_what, sql, message) => {
    await expect(bench.a.query(sql)).rejects.toThrow(message);
  });

  it("keep codes and parents even against the owner", async () => {
    await expect(bench.owner.query("update region set parent_code='620000' where code='370100'")).rejects.toThrow(
      /region_fixed/,
    );
    await expect(bench.owner.query("update category set parent_code=null where code='retired'")).rejects.toThrow(
      /category_fixed/,
    );
  });

  it("know one series of a name", async () => {
    const insert = () => bench.a.query("insert into series(kind,region_code,key) values('guide','370100','dup')");
    await insert();
    await expect(insert()).rejects.toThrow(/series_identity/);
  });

  it("refuse an admin of one city, and a grant to oneself", async () => {
    const { author } = bench.people;
    await expect(
      bench.owner.query("insert into role_grant(user_id,region_code,role) values($1,'370100','admin')", [author]),
    ).rejects.toThrow(/national/);
    await expect(
      bench.owner.query("insert into role_grant(user_id,region_code,role,granted_by) values($1,'000000','admin',$1)", [
        author,
      ]),
    ).rejects.toThrow(/not_to_oneself/);
  });

  it("log a new name, one entry a statement, for the public to see", async () => {
    const before = await bench.head();
    await bench.a.query("update region set name_en='Jinan' where code='370100'");
    const entry = await one<{ kind: string; body: string }>(
      bench.pub,
      "select kind, body from public_log order by seq desc limit 1",
    );
    expect([await bench.head(), entry.kind, entry.body.includes("Jinan")]).toEqual([before + 1, "region", true]);
  });

  it("never take a revocation back", async () => {
    const user = await bench.person();
    await bench.grant(user, "editor");
    await bench.revoke(user, "editor");
    await expect(bench.owner.query("update role_grant set revoked_at=null where user_id=$1", [user])).rejects.toThrow(
      /append_only/,
    );
  });
});
