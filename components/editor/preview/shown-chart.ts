/** Charts as the page shows them: paths, labels and the table of the same figures, worked out once for wide and narrow screens. */
import type { Sweep, SweepVariable } from "@/lib/domain/effect/picture";
import type { Sweeps } from "@/lib/domain/effect/sweep";
import { money, signedMoney } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { previewWords, type PreviewWords } from "@/lib/i18n/change/preview";
import { sweepValue } from "@/lib/i18n/change/sweep";
import { chartShape, type ChartShape, type Frame } from "./chart-shape";

export interface ShownDrawing extends Pick<ChartShape, "before" | "after" | "between" | "dots" | "ends"> {
  readonly frame: Frame;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly marks: readonly { readonly x: number; readonly text: string }[];
  readonly named: readonly { readonly x: number; readonly row: number; readonly text: string }[];
}

export interface ShownChart {
  readonly title: string;
  readonly label: string;
  readonly note: string;
  readonly wide: ShownDrawing;
  readonly narrow: ShownDrawing;
  /** The heading of the first column. */
  readonly head: string;
  readonly rows: readonly ShownPoint[];
}

export interface ShownPoint {
  readonly x: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

export interface ShownPicture {
  /** What else the amounts may be drawn over, each with the address of the page that shows it. */
  readonly offered: readonly OfferedVariable[];
  /** Null where neither side has any amount. */
  readonly chart: ShownChart | null;
  /** Why the rest is not offered. */
  readonly notes: readonly string[];
}

export interface OfferedVariable {
  readonly over: SweepVariable;
  readonly text: string;
  readonly href: string;
  readonly isChosen: boolean;
}

const WIDE: Frame = { width: 720, height: 320, left: 70, right: 50, top: 44, bottom: 40 };
const NARROW: Frame = { width: 360, height: 280, left: 64, right: 40, top: 44, bottom: 40 };
/** About what a digit takes of the view box, at the smallest text there is. */
const DIGIT = 10;

/** The picture of a preview. `hrefOf`: the address of the page with another variable drawn. */
export function shownPicture(
  { offered, chosen, unswept }: Sweeps,
  language: Language,
  hrefOf: (over: SweepVariable) => string,
): ShownPicture {
  const words = previewWords(language);
  const named = (why: "irrelevant" | "not_recorded") =>
    unswept.filter((one) => one.why === why).map(({ over }) => words.sweeps[over]);
  const [irrelevant, lacking] = [named("irrelevant"), named("not_recorded")];
  return {
    offered: offered.map((over) => ({
      over,
      text: words.sweeps[over],
      href: hrefOf(over),
      isChosen: over === chosen?.over,
    })),
    chart: chosen === null ? null : shownChart(chosen, language, words),
    notes: [
      ...(irrelevant.length > 0 ? [words.irrelevant(words.listed(irrelevant))] : []),
      ...(lacking.length > 0 ? [words.notRecorded(words.listed(lacking))] : []),
    ],
  };
}

function shownChart(sweep: Sweep, language: Language, words: PreviewWords): ShownChart {
  const title = words.chartBy(words.sweeps[sweep.over]);
  const unit = words.units[sweep.over];
  return {
    title,
    label: words.chartSays(title, `${words.before} / ${words.after}`),
    note: `${words.yuanAMonth}${sweep.age === null ? "" : ` · ${words.chartFor(sweep.age)}`}`,
    wide: drawing(sweep, WIDE, language, words),
    narrow: drawing(sweep, NARROW, language, words),
    head: `${words.sweeps[sweep.over]}${unit === "" ? "" : ` (${unit})`}`,
    rows: sweep.points.map(({ x, before, after }) => ({
      x: sweepValue(sweep.over, x, language),
      before: before === null ? words.nothing : money(before, language),
      after: after === null ? words.nothing : money(after, language),
      change: before === null || after === null || before === after ? "" : signedMoney(after - before, language),
    })),
  };
}

function drawing(sweep: Sweep, frame: Frame, language: Language, words: PreviewWords): ShownDrawing {
  const value = (x: number) => sweepValue(sweep.over, x, language);
  const { before, after, between, dots, ends, ...shape } = chartShape(
    sweep,
    frame,
    (x) => value(x).length * DIGIT + DIGIT,
  );
  return {
    frame,
    before,
    after,
    between,
    dots,
    ends,
    ticks: shape.ticks.map(({ y, fen }) => ({ y, text: money(fen, language).replace(/\.00$/, "") })),
    marks: shape.marks.map(({ x, value: at }) => ({ x, text: value(at) })),
    named: shape.named.map(({ x, row, of }) => ({ x, row, text: words.markOf[of] })),
  };
}
