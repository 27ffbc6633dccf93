import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bench, EVER, inTransaction, one, sha256, type Item, type Submitted } from "./testing/register";
import { connectAs } from "./testing/owner";

/** The hash of one known text: the same on every server and version, for ever. */
const GOLDEN = "0a856040336280d44c69d2e82612236ce036a1114a5462c53551b2b50af5a0fb";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** Numbers below `limit`, the same on every run. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

const MONTHS = 40;
const monthDay = (index: number) => `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;

/** A random publication of up to three pieces of a line, in months counted from 2020-01. */
function randomPieces(roll: (limit: number) => number): { from: number; to: number | null; withdraw: boolean }[] {
  const pieces: { from: number; to: number | null; withdraw: boolean }[] = [];
  for (let from = roll(10); from < MONTHS && pieces.length < 3;) {
    const to = roll(4) === 0 ? null : Math.min(from + 1 + roll(15), MONTHS + 3);
    pieces.push({ from, to, withdraw: roll(5) === 0 });
    from = to === null ? MONTHS : to + roll(6);
  }
  return pieces;
}

describe("random histories", () => {
  it("agree with a naive month-by-month memory, at every known point", async () => {
    const roll = dice(7);
    let compared = 0;
    for (let round = 0; round < 6; round += 1) {
      const s = await bench.line();
      const memory: (string | null)[][] = [Array<string | null>(MONTHS + 1).fill(null)];
      const seqs = [0];
      for (let step = 0; step < 8; step += 1) {
        const pieces = randomPieces(roll);
        const items = pieces.map(({ from, to, withdraw }, index): Item => ({
          s,
          from: monthDay(from),
          to: to === null ? null : monthDay(to),
          op: withdraw ? "withdraw" : "assert",
          payload: { step, index },
        }));
        const live = await bench.live(items);
        const next = [...(memory.at(-1) ?? [])];
        pieces.forEach(({ from, to }, index) => {
          for (let month = from; month <= MONTHS && month < (to ?? MONTHS + 1); month += 1)
            next[month] = live.items[index] ?? null;
        });
        memory.push(next);
        seqs.push(live.seq);
      }
      for (const [known, row] of memory.entries()) compared += await compare(s, seqs[known] ?? 0, row);
    }
    expect(compared).toBe(6 * 9 * (MONTHS + 1) * 2);
  }, 120_000);
});

async function compare(s: string, known: number, memory: readonly (string | null)[]): Promise<number> {
  const sql =
    "select m::int as month, a.item_id from generate_series(0,$3::int) m left join lateral register_as_of($1, (date '2020-01-01' + make_interval(months => m))::date, $2) a on true order by m";
  const { rows } = await bench.pub.query<{ month: number; item_id: string | null }>(sql, [known, s, MONTHS]);
  expect(rows.map((row) => row.item_id)).toEqual(memory);
  const pieces = (
    await bench.pub.query<{ lo: string; hi: string | null; item_id: string }>(
      "select piece_from lo, piece_to hi, item_id from series_timeline($1,$2)",
      [s, known],
    )
  ).rows;
  const cut = memory.map((_item, month) =>
    pieces.filter((piece) => piece.lo <= monthDay(month) && (piece.hi === null || piece.hi > monthDay(month))),
  );
  expect(cut.map((hits) => hits.map((hit) => hit.item_id))).toEqual(
    memory.map((item) => (item === null ? [] : [item])),
  );
  return rows.length + cut.length;
}

describe("eight clients doing everything at once", () => {
  it("meet no deadlock and make progress", async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, () => connectAs("huaru_app")));
    const lines = await Promise.all(Array.from({ length: 6 }, () => bench.line()));
    const roll = dice(99);
    const pool: Submitted[] = [];
    const codes = new Map<string, number>();
    let publications = 0;
    const end = performance.now() + 3000;
    const act = async (client: pg.Client) => {
      const choice = roll(10);
      const any = pool[roll(Math.max(1, pool.length))];
      if (choice < 4 || any === undefined) {
        const picked = lines.filter(() => roll(2) === 0).slice(0, 3);
        const sealed = await bench.submit(
          (picked.length > 0 ? picked : lines.slice(0, 1)).map((s) => ({
            s,
            from: monthDay(24 + roll(24)),
            payload: { t: roll(1e6) },
          })),
          {},
          client,
        );
        pool.push(sealed);
        await bench.decide(
          sealed.rid,
          [bench.people.reviewer, bench.people.other][roll(2)],
          "approve",
          undefined,
          client,
        );
      } else if (choice < 7) {
        pool.splice(pool.indexOf(any), 1);
        try {
          await bench.publish(any.rid, null, client);
          publications += 1;
        } catch (error) {
          await bench.setState(any.pid, "abandoned", client);
          throw error;
        }
      } else if (choice < 8) {
        await client.query(
          "insert into draft_buffer(proposal_id,doc,saved_by) values($1,'{}',$2) on conflict (proposal_id) do update set doc='{}', lock_version=draft_buffer.lock_version+1",
          [any.pid, bench.people.author],
        );
      } else if (choice < 9) {
        await client.query(
          "update proposal set state='scheduled', publish_at=now(), scheduled_revision_id=$2, scheduled_by=$3, lock_version=lock_version+1 where id=$1",
          [any.pid, any.rid, bench.people.publisher],
        );
        await client.query("select * from publish_due($1)", [bench.people.robot]);
      } else if (roll(2) === 0) {
        await bench.decide(any.rid, bench.people.publisher, "request_changes", undefined, client);
      } else {
        await client.query("update region set name_en=$1 where code='620100'", [`n${roll(99)}`]);
      }
    };
    const work = async (client: pg.Client) => {
      while (performance.now() < end) {
        await act(client).catch((error: unknown) => {
          const code =
            typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
          codes.set(code, (codes.get(code) ?? 0) + 1);
        });
      }
    };
    await Promise.all(clients.map(work));
    for (const client of clients) await client.end();
    expect(codes.get("40P01")).toBeUndefined();
    // Everything that was refused, was refused by one of our guards.
    expect(
      [...codes.keys()].filter(
        (code) => !["23514", "RB409", "RB423", "RB304", "42501", "23505", "23000"].includes(code),
      ),
    ).toEqual([]);
    expect(publications).toBeGreaterThanOrEqual(5);
  }, 60_000);
});

describe("the log", () => {
  it("verifies from the public views alone: gapless, chained, in order, and of the texts it names", async () => {
    const log = (
      await bench.pub.query<{ seq: number; at: Date; kind: string; body: string; prev_hash: string; hash: string }>(
        "select * from public_log order by seq",
      )
    ).rows;
    const publications = new Map(
      (
        await bench.pub.query<{ seq: number; content: string | null; content_hash: string }>(
          "select * from public_publication",
        )
      ).rows.map((row) => [row.seq, row]),
    );
    let previous = sha256("huaru-register-1");
    let time = 0;
    for (const [index, entry] of log.entries()) {
      const [tag, seq, at, kind, detail]: [string, number, string, string, { content?: string }] = JSON.parse(
        entry.body,
      );
      expect([tag, seq, at, kind]).toEqual(["huaru-log-1", index + 1, entry.at.toISOString(), entry.kind]);
      expect(entry.prev_hash).toBe(previous.toString("hex"));
      previous = sha256(previous, entry.body);
      expect(entry.hash).toBe(previous.toString("hex"));
      expect(entry.at.getTime()).toBeGreaterThan(time);
      time = entry.at.getTime();
      if (kind !== "publication") continue;
      const publication = publications.get(seq);
      expect(publication?.content_hash).toBe(detail.content);
      expect(sha256(publication?.content ?? "").toString("hex")).toBe(detail.content);
    }
    expect((await one<{ hash: string }>(bench.pub, "select hash from public_now")).hash).toBe(previous.toString("hex"));
    expect(log.length).toBeGreaterThan(40);
  });

  it("holds what can be computed again, and no claim of a closed proposal", async () => {
    const count = async (sql: string) => (await one<{ n: number }>(bench.owner, sql)).n;
    expect(
      await count("select count(*)::int n from proposal_revision where content is distinct from revision_content(id)"),
    ).toBe(0);
    expect(
      await count(
        "select count(*)::int n from series_claim c join proposal p on p.id=c.proposal_id where p.state in ('published','abandoned','draft')",
      ),
    ).toBe(0);
  });

  it("says the same as the items the public sees", async () => {
    const { rows } = await bench.pub.query<{
      region_code: string;
      series_key: string;
      op: string;
      from_month: string;
      payload: unknown;
      content: string;
    }>(
      "select i.*, p.content from public_item i join public_publication p using (seq) where i.taken_down_seq is null and p.content is not null",
    );
    const unsaid = rows.filter((row) => {
      const sealed: unknown[][] = JSON.parse(row.content)[3];
      return !sealed.some(
        (text) =>
          text[0] === row.region_code &&
          text[2] === row.series_key &&
          text[3] === row.op &&
          text[5] === row.from_month &&
          JSON.stringify(text[8]) === JSON.stringify(row.payload),
      );
    });
    expect(unsaid).toEqual([]);
  });

  it("finds its own row by a JavaScript date, and ends a civil day at midnight in Shanghai", async () => {
    const last = await one<{ seq: number; at: Date }>(
      bench.pub,
      "select seq, at from public_log order by seq desc limit 1",
    );
    expect(await one(bench.pub, "select register_seq_at($1) s", [last.at])).toEqual({ s: last.seq });
    expect(await one(bench.pub, "select register_seq_on((select today::date from public_now)) s")).toEqual({
      s: last.seq,
    });
    expect(await one(bench.pub, "select register_seq_on('2001-01-01') s")).toEqual({ s: 0 });
  });

  it("keeps its order when the clock jumps back", async () => {
    const reached = await inTransaction(bench.owner, async () => {
      await bench.owner.query("update register_head set last_at = now() + interval '1 day'");
      const entry = await one<{ at: Date }>(bench.owner, "select (append_log('region','[]')).at");
      throw Object.assign(new Error("rolled back"), { at: entry.at });
    }).catch((error: unknown) => error);
    expect(reached).toMatchObject({ message: "rolled back", at: expect.any(Date) });
    const at =
      typeof reached === "object" && reached !== null && "at" in reached && reached.at instanceof Date
        ? reached.at.getTime()
        : 0;
    expect(at).toBeGreaterThan(Date.now() + 86_000_000);
  });

  it("hashes the same text to the same digest on every server", async () => {
    const { id: s } = await one<{ id: string }>(
      bench.a,
      "insert into series(kind,region_code,key) values('parameter','370100','golden/1') returning id",
    );
    const payload = { zz: 1, a: "月“引号”\\\n", list: [3, 2, { b: null, aa: true }], 比: 0 };
    const { rid } = await bench.submit([{ s, from: "2024-01-01", to: "2025-01-01", payload }], {
      note: "2024年平均养老金",
    });
    const { content } = await one<{ content: string }>(bench.a, "select content from proposal_revision where id=$1", [
      rid,
    ]);
    expect(sha256(content).toString("hex")).toBe(GOLDEN);
  });
});

describe("what is known for ever", () => {
  it("is asked for by a number beyond every seq", async () => {
    expect((await bench.pub.query("select 1 from register_as_of($1,'2024-05-01')", [EVER])).rowCount).toBeGreaterThan(
      0,
    );
  });
});
