/** Measures a preview over a register the size of the country: one line, a provincial line, a draft of 17 cities. Run with `npx tsx bench/preview.bench.ts`. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { performance } from "node:perf_hooks";
import { aDraft, aDraftedRule } from "@/lib/domain/testing/draft";
import { invariant } from "@/lib/domain/value/invariant";
import { preview } from "@/lib/domain/preview/preview";
import {
  aDay,
  anItem,
  aParameter,
  aRule,
  aView,
  byAge,
  monthly,
  ofAveragePension,
} from "@/lib/domain/testing/register";

const PROVINCES = 31;
const CITIES = 12;
const TODAY = aDay("2026-11-21");
const ROUNDS = 30;

const city = (province: number, number: number) => `全国/省${province}/市${number}`;
const items = Array.from({ length: PROVINCES }, (_, province) => province).flatMap((province) => [
  anItem({ series: ruleSeries(`全国/省${province}`, "retired"), rule: aRule(ofAveragePension("2.5", 2023)) }),
  ...Array.from({ length: CITIES }, (_, number) => number).flatMap((number) => [
    anItem({ series: parameterSeries(city(province, number), "AVG_PENSION", 2023), parameter: aParameter("3500") }),
    ...(number % 2 === 0
      ? [
          anItem({
            series: ruleSeries(city(province, number), "retired"),
            rule: aRule(
              byAge([
                [70, monthly("100")],
                [null, monthly("110")],
              ]),
            ),
          }),
        ]
      : []),
  ]),
]);
const view = aView(items);
const changed = {
  method: byAge([
    [70, monthly("100")],
    [null, monthly("120")],
  ]),
};

function id(number: number): string {
  return `0199a5b0-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

function measure(name: string, rounds: number, look: () => unknown): void {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    look();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  process.stdout.write(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, first ${at(1)} ms (slowest)\n`);
}

const one = aDraft([aDraftedRule({ id: id(1), region: city(0, 0), rule: changed })]);
const seen = preview(view, one, id(1), { today: TODAY });
invariant(
  seen.differences.some(({ kind }) => kind === "value") && seen.samples[0]?.isChanged === true,
  "the preview sees the change",
);
measure("one line of a city", ROUNDS, () => preview(view, one, id(1), { today: TODAY }));

const provincial = aDraft([
  aDraftedRule({ id: id(1), region: "全国/省0", rule: { method: ofAveragePension("2.8", 2023) } }),
]);
invariant(preview(view, provincial, id(1), { today: TODAY }).followers.length === CITIES, "the followers are seen");
measure("a province's line, 12 cities below", ROUNDS, () => preview(view, provincial, id(1), { today: TODAY }));

const national = aDraft([aDraftedRule({ id: id(1), region: "全国", rule: { method: ofAveragePension("2.8", 2023) } })]);
measure("the nation's line, 403 regions below", ROUNDS, () => preview(view, national, id(1), { today: TODAY }));

const many = Array.from({ length: 17 }, (_, number) =>
  aDraftedRule({ id: id(number), region: city(number, 0), rule: changed }),
);
measure("17 cities, every row previewed", 5, () =>
  many.map((item) => preview(view, aDraft(many), item.id, { today: TODAY })),
);
