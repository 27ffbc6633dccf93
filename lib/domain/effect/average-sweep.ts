/** Average sweeps: the amount if the regional average were higher or lower, with the figure changed in both registers. */
import { addMonths, dayAskedOf, type CreditMonth } from "@/lib/domain/value/credit-month";
import { amountIn, askBoth, type Sides } from "./effect";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { fen, type Fen } from "@/lib/domain/value/fen";
import { isAverage } from "@/lib/domain/person/method-reach";
import { overlay } from "@/lib/domain/register/overlay";
import type { ParameterPayload } from "@/lib/domain/rule/parameter.schema";
import type { Person } from "@/lib/domain/rule/person.schema";
import { regionsUp } from "@/lib/domain/place/region";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { seriesId, type SeriesRef } from "@/lib/domain/register/series";
import type { Sweep } from "./picture";
import { pieceAt } from "@/lib/domain/register/timeline";

/** A regional average an amount rests on, as one side has it. */
export interface AverageUsed {
  readonly side: "before" | "after";
  readonly series: SeriesRef;
  readonly payload: ParameterPayload;
}

/** The averages the person's amount rests on, of either side; empty where none is recorded. */
export function averagesIn(sides: Sides, person: Person): AverageUsed[] {
  return (["before", "after"] as const).flatMap((side) => {
    const month = side === "before" ? sides.beforeMonth : sides.month;
    return averagesOn(sides[side], month, sides, person).map((used) => ({ side, ...used }));
  });
}

function averagesOn(
  view: RegisterView,
  month: CreditMonth,
  { series, insuredIn: region, today }: Sides,
  person: Person,
): Omit<AverageUsed, "side">[] {
  const { category } = series;
  const { steps } = evaluate(view, { region, category, person, on: dayAskedOf(month), today });
  const used = steps.flatMap(({ key, params, source }) =>
    key === "parameter" && source !== null && isAverage(String(params.code)) ? source : [],
  );
  const index = indexOf(view);
  return used.flatMap((figure) => {
    const payload = pieceAt(index.pieces(seriesId(figure), view.seq), month)?.item.payload;
    return payload?.kind === "parameter" ? { series: figure, payload: payload.parameter } : [];
  });
}

const SHARES = Array.from({ length: 41 }, (_, index) => 80 + index);

/** From a fifth below the lowest to a fifth above the highest of the averages in use, each marked; every average takes each value. */
export function averageSweep(sides: Sides, person: Person): Pick<Sweep, "points" | "marks"> {
  const averages = averagesIn(sides, person);
  const figures = averages.map(({ payload }) => payload.fen);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const values = [...new Set([...SHARES.map((share) => valueAt(share, low, high)), ...figures])].toSorted(
    (a, b) => a - b,
  );
  const small = {
    ...sides,
    before: linesUp(sides.before, sides.insuredIn),
    after: linesUp(sides.after, sides.insuredIn),
  };
  const { category } = sides.series;
  const asked = { region: sides.insuredIn, category, person, on: dayAskedOf(sides.month) };
  const points = values.map((value) => {
    const changed = {
      ...small,
      before: withAverages(small.before, averages, value, sides.beforeMonth),
      after: withAverages(small.after, averages, value, sides.month),
    };
    const { before, after } = askBoth(changed, asked, { steps: false });
    return { x: value, before: amountIn(before), after: amountIn(after) };
  });
  return { points, marks: marksOf(averages) };
}

/** 80 % of the lowest at share 80, 120 % of the highest at share 120, in whole yuan between. */
function valueAt(share: number, low: number, high: number): number {
  const [from, to] = [Math.trunc((low * 4) / 5), Math.trunc((high * 6) / 5)];
  const value = from + Math.trunc(((to - from) * (share - 80)) / 40);
  return value - (value % 100);
}

function marksOf(averages: readonly AverageUsed[]): Sweep["marks"] {
  const marks = averages.map(({ side, payload }) => ({ x: payload.fen, of: side }));
  const values = new Set(marks.map(({ x }) => x));
  const [only] = values;
  return values.size === 1 && only !== undefined ? [{ x: only, of: "now" }] : marks;
}

/** Only the lines of a region and those above it: small enough to be laid over again for each value. */
function linesUp(view: RegisterView, region: string): RegisterView {
  const path = new Set(regionsUp(region, view.regions));
  const lines = [...view.itemsBySeries].filter(([, [first]]) => first !== undefined && path.has(first.series.region));
  return { ...view, itemsBySeries: new Map(lines) };
}

function withAverages(
  view: RegisterView,
  averages: readonly AverageUsed[],
  value: number,
  month: CreditMonth,
): RegisterView {
  const figures = new Map(averages.map((used) => [seriesId(used.series), used]));
  const statements = [...figures].map(([itemId, { series, payload }]) =>
    figureOf(itemId, series, payload, fen(value), month),
  );
  return overlay(view, statements, "");
}

function figureOf(itemId: string, series: SeriesRef, payload: ParameterPayload, value: Fen, month: CreditMonth) {
  return {
    itemId,
    series,
    op: "assert",
    kind: "change",
    from: month,
    to: addMonths(month, 1),
    legalDate: null,
    payload: { kind: "parameter", parameter: { ...payload, fen: value } },
    reason: null,
    targetItemId: null,
  } as const;
}
