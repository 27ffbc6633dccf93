import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actAs } from "./testing/acting";
import { Bench, one, type Item } from "./testing/register";

/** What the database itself holds about words: a minor edit changes nothing else, and what is for colleagues stays beside the text. */

const rule = (yuan: number, words: Record<string, unknown> = {}) => ({
  v: 1,
  method: {
    op: "table",
    rows: [{ when: { age: [0, null] }, printed: "全体", then: { op: "fixed", fen: yuan * 100, per: "month" } }],
  },
  crediting: { frequency: "monthly" },
  citations: [],
  verification: "secondary",
  ...words,
});

const worded = (payload: ReturnType<typeof rule>, printed: string) => ({
  ...payload,
  method: { ...payload.method, rows: payload.method.rows.map((row) => ({ ...row, printed })) },
});

let bench: Bench;
let line = "";
beforeAll(async () => {
  bench = await Bench.open();
  line = await bench.line();
  await bench.live([
    { s: line, from: "2024-01-01", to: "2025-01-01", payload: rule(60) },
    { s: line, from: "2025-01-01", payload: rule(72) },
  ]);
});
afterAll(() => bench.close());

const minor = (items: readonly Item[]) => bench.submit(items, { minor: true, note: null, claim: false });

describe("a minor edit", () => {
  it.each<[string, Item]>([
    ["a source and a level", { s: "", from: "2025-01-01", payload: rule(72, { verification: "official_text" }) }],
    [
      "a remark that speaks of printed words",
      { s: "", from: "2026-01-01", payload: rule(72, { note: { zh: '"printed": "72"' } }) },
    ],
    ["the wording of a row", { s: "", from: "2025-01-01", payload: worded(rule(72), '满"七十"岁\\') }],
  ])("may change %s", async (_what, item) => {
    await expect(minor([{ ...item, s: line }])).resolves.toBeDefined();
  });

  it.each<[string, Item]>([
    ["an amount", { s: "", from: "2025-01-01", payload: rule(73) }],
    ["the amount of an earlier month", { s: "", from: "2024-06-01", payload: rule(72) }],
    ["months nobody spoke about", { s: "", from: "2023-06-01", to: "2024-06-01", payload: rule(60) }],
    ["when it is credited", { s: "", from: "2025-01-01", payload: rule(72, { crediting: { frequency: "yearly" } }) }],
    ["a rule into none", { s: "", op: "withdraw", from: "2025-01-01" }],
  ])("may not change %s", async (_what, item) => {
    await expect(minor([{ ...item, s: line }])).rejects.toThrow(/minor: this revision changes more than words/);
  });
});

describe("what is said to colleagues", () => {
  const tell = async (rid: string, remarks: unknown) => {
    await actAs(bench.a, bench.people.author);
    return bench.a.query("insert into revision_remark(revision_id,author_id,remarks) values($1,$2,$3)", [
      rid,
      bench.people.author,
      JSON.stringify(remarks),
    ]);
  };

  it("is numbered by the database, never changed, and no part of the text", async () => {
    const { rid } = await bench.submit([{ s: line, from: "2027-01-01", payload: rule(80) }], { claim: false });
    await tell(rid, [{ text: "电话里问过" }]);
    await tell(rid, []);
    const { rounds } = await one<{ rounds: number[] }>(
      bench.a,
      "select array_agg(round order by round) as rounds from revision_remark where revision_id = $1",
      [rid],
    );
    expect(rounds).toEqual([1, 2]);
    await expect(bench.owner.query("update revision_remark set remarks = '[]'")).rejects.toThrow(/append_only/);
    const { content } = await one<{ content: string }>(bench.a, "select content from proposal_revision where id = $1", [
      rid,
    ]);
    expect(content).not.toContain("电话");
  });

  it("cannot be read by the public role, and is not added once it is published", async () => {
    const { rid } = await bench.live([{ s: await bench.line(), from: "2027-01-01", payload: rule(80) }]);
    await expect(tell(rid, [])).rejects.toThrow(/closed/);
    await expect(bench.pub.query("select 1 from revision_remark")).rejects.toThrow(/permission denied/);
  });
});
