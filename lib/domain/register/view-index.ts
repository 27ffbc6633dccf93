/** What is worked out once per register view and kept beside it: paths, timelines, the years of a parameter. */
import { categoriesUp } from "@/lib/domain/place/category";
import type { Seq } from "./item";
import { regionsUp } from "@/lib/domain/place/region";
import type { RegisterView } from "./view";
import { parseSeriesId, type ParameterSeries, type SeriesId, type SeriesRef } from "./series";
import { type Piece, timeline } from "./timeline";

/** A reader may ask about any month and publication, so every memory is bounded and emptied when full. */
const MOST_KEPT = 50_000;

const indexes = new WeakMap<RegisterView, RegisterIndex>();

/** The index of a view; made at the first question, gone with the view. */
export function indexOf(view: RegisterView): RegisterIndex {
  const made = indexes.get(view);
  if (made !== undefined) return made;
  const index = new RegisterIndex(view);
  indexes.set(view, index);
  return index;
}

/** Lookups that many questions to one view share. Holds nothing that the view does not say. */
export class RegisterIndex {
  readonly #view: RegisterView;
  readonly #regionPaths = new Map<string, readonly string[]>();
  readonly #categoryPaths = new Map<string, readonly string[]>();
  readonly #timelines = new Map<Seq, Map<SeriesId, readonly Piece[]>>();
  #kept = 0;
  #components: readonly string[] | null = null;
  #seriesIn: ReadonlyMap<string, readonly SeriesId[]> | null = null;
  #parameterYears: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(view: RegisterView) {
    this.#view = view;
  }

  /** Region codes from the region up to the nation. */
  regionPath(region: string): readonly string[] {
    return kept(this.#regionPaths, region, () => regionsUp(region, this.#view.regions));
  }

  /** Category codes from the category up to its root. */
  categoryPath(category: string): readonly string[] {
    return kept(this.#categoryPaths, category, () => categoriesUp(category, this.#view.categories));
  }

  /** The pieces of a series; none for a series nobody spoke about. */
  pieces(series: SeriesId, known: Seq): readonly Piece[] {
    const items = this.#view.itemsBySeries.get(series);
    if (items === undefined) return NO_PIECES;
    if (this.#kept > MOST_KEPT) this.#forget();
    const bySeries = kept(this.#timelines, known, () => new Map<SeriesId, readonly Piece[]>());
    return kept(bySeries, series, () => {
      this.#kept += 1;
      return timeline(items, known);
    });
  }

  /** The rules and figures of a region that anybody spoke about. */
  seriesIn(region: string): readonly SeriesId[] {
    this.#seriesIn ??= seriesByRegion(this.#view);
    return this.#seriesIn.get(region) ?? NO_SERIES;
  }

  /** The entry that did not pass its check, where a series is withheld for it; else null. */
  withheld(series: SeriesId): Seq | null {
    return this.#view.withheld?.get(series) ?? null;
  }

  /** The same for a parameter in any of its years; `line` as `parameterLine` spells it. */
  withheldYear(line: string): Seq | null {
    for (const [series, seq] of this.#view.withheld ?? []) {
      const about = parseSeriesId(series);
      if (about?.kind === "parameter" && isYearOf(about, line)) return seq;
    }
    return null;
  }

  /** Names of the separate lines, such as `exam_allowance`, that any rule series of the view has. */
  get components(): readonly string[] {
    this.#components ??= componentsOf(this.#view);
    return this.#components;
  }

  /** The reference years a parameter has in a region, newest first. `line` as `parameterLine` spells it. */
  parameterYears(line: string): readonly number[] {
    this.#parameterYears ??= parameterYearsOf(this.#view);
    return this.#parameterYears.get(line) ?? [];
  }

  #forget(): void {
    this.#kept = 0;
    this.#timelines.clear();
  }
}

/** The name of a parameter in a region whatever its year. */
export function parameterLine(region: string, code: string, scheme: string | undefined): string {
  return `${region}:${code}:${scheme ?? ""}`;
}

const NO_PIECES: readonly Piece[] = [];
const NO_SERIES: readonly SeriesId[] = [];

/** What the memory has under a key, worked out by `make` the first time. */
export function kept<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = make();
  if (memory.size >= MOST_KEPT) memory.clear();
  memory.set(key, value);
  return value;
}

function componentsOf(view: RegisterView): string[] {
  const names = new Set<string>();
  for (const [, series] of seriesOf(view)) {
    if (series.kind === "rule" && series.component !== undefined) names.add(series.component);
  }
  return [...names].sort();
}

function parameterYearsOf(view: RegisterView): Map<string, number[]> {
  const years = new Map<string, number[]>();
  for (const [, series] of seriesOf(view)) {
    if (series.kind !== "parameter" || series.year === undefined) continue;
    const line = parameterLine(series.region, series.code, series.scheme);
    const known = years.get(line) ?? [];
    years.set(
      line,
      [...known, series.year].sort((left, right) => right - left),
    );
  }
  return years;
}

function seriesByRegion(view: RegisterView): Map<string, SeriesId[]> {
  const regions = new Map<string, SeriesId[]>();
  for (const [id, series] of seriesOf(view)) {
    if (series.kind === "guide") continue;
    const known = regions.get(series.region);
    if (known === undefined) regions.set(series.region, [id]);
    else known.push(id);
  }
  return regions;
}

/** Does the figure stand for a year of the line that `parameterLine` spells? */
function isYearOf({ region, code, year, scheme }: ParameterSeries, line: string): boolean {
  return year !== undefined && parameterLine(region, code, scheme) === line;
}

/** Every series that the view says anything about, with its key. */
export function* seriesOf(view: RegisterView): Generator<readonly [SeriesId, SeriesRef]> {
  for (const [id, [first]] of view.itemsBySeries) if (first !== undefined) yield [id, first.series];
}
