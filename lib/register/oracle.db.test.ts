import { afterAll, beforeAll, expect, test } from "vitest";
import { addMonths } from "@/lib/domain/value/credit-month";
import { env } from "@/lib/env";
import { aMonth } from "@/lib/domain/testing/register";
import { pieceAt, timeline } from "@/lib/domain/register/timeline";
import { type TestItem, type TestPublisher, testPublisher } from "@/prisma/testing/publish";
import { momentOf, seqOn } from "@/lib/register/answers/moment";
import { register } from "./register";

let publisher: TestPublisher;
/** A small generator with a fixed seed: the same register on every run. */
let state = 20_261_121;
const random = (below: number) => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * below);
};
const SERIES = [
  { region: "410300", key: "retired" },
  { region: "410000", key: "retired" },
  { region: "410300", key: "employee_scheme" },
] as const;
const START = aMonth("2020-01");

beforeAll(async () => {
  publisher = await testPublisher(env.DATABASE_URL ?? "");
  for (let round = 0; round < 40; round += 1)
    await publisher.publish([randomItem(SERIES[random(SERIES.length)] ?? SERIES[0])]);
  await register.start();
}, 120_000);
afterAll(async () => {
  register.stop();
  await publisher.end();
});

function randomItem(series: (typeof SERIES)[number]): TestItem {
  const from = addMonths(START, random(48));
  const to = random(2) === 0 ? null : addMonths(from, 1 + random(18));
  const payload =
    random(6) === 0
      ? null
      : { v: 1, method: { op: "fixed", fen: random(100_000), per: "month" }, verification: "unverified" };
  return { ...series, from: `${from}-01`, to: to === null ? null : `${to}-01`, payload };
}

test("for every month and publication, memory says what the database says", async () => {
  const { seq, itemsBySeries } = register.current();
  for (let known = 0; known <= seq; known += 3) {
    for (let at = -1; at < 70; at += 5) {
      const month = addMonths(START, at);
      const { rows } = await publisher.client.query<{ item: string }>(
        "SELECT item_id AS item FROM register_as_of($1, $2::date)",
        [known, `${month}-01`],
      );
      const inMemory = [...itemsBySeries.values()].flatMap(
        (items) => pieceAt(timeline(items, known), month)?.item.itemId ?? [],
      );
      expect(inMemory.toSorted(), `${month} as known at ${known}`).toEqual(rows.map(({ item }) => item).toSorted());
    }
  }
});

test("every series is cut into the same pieces as in the database", async () => {
  const { seq, itemsBySeries } = register.current();
  const { rows: series } = await publisher.client.query<{ id: string; name: string }>(
    "SELECT id, concat_ws(':', kind, region_code, key) AS name FROM series",
  );
  expect(series).toHaveLength(itemsBySeries.size);
  for (const { id, name } of series) {
    const items = [...itemsBySeries].find(([key]) => key === name)?.[1] ?? [];
    for (let known = 1; known <= seq; known += 7) {
      const { rows } = await publisher.client.query(
        "SELECT from_month, to_month, item_id FROM series_timeline($1, $2)",
        [id, known],
      );
      const pieces = timeline(items, known).map(({ from, to, item }) => ({
        from_month: from,
        to_month: to,
        item_id: item.itemId,
      }));
      expect(merged(pieces), `${name} as known at ${known}`).toEqual(merged(rows));
    }
  }
});

interface Row {
  readonly from_month: string;
  readonly to_month: string | null;
  readonly item_id: string;
}

/** Adjacent pieces of one item as one: where they are cut apart is nobody's business. */
function merged(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last?.item_id === row.item_id && last.to_month === row.from_month)
      result[result.length - 1] = { ...last, to_month: row.to_month };
    else result.push(row);
  }
  return result;
}

test("a day is resolved to the same publication as in the database", async () => {
  const snapshot = register.current();
  const today = snapshot.today();
  const { rows } = await publisher.client.query<{ seq: number }>("SELECT register_seq_on($1::date) AS seq", [today]);
  expect(seqOn(snapshot, today)).toBe(rows[0]?.seq);
  expect(momentOf(snapshot, today, { known: today })).toMatchObject({ kind: "respelled", known: String(snapshot.seq) });
});
