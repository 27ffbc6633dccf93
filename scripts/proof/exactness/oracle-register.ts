/** The oracle's own reading of a register: which rule or figure is in force, region first, then category. */
import type { Given } from "@/lib/domain/case/schema";

export type GivenRule = Extract<Given, { kind: "rule" }>;
export type GivenFigure = Extract<Given, { kind: "parameter" }>;

/** Which line is asked for: a region's path, a category, a month; `component` = a separate line. */
export interface Place {
  /** Known items, in the order of publication. */
  readonly items: readonly Given[];
  readonly region: string;
  readonly category: string;
  readonly component?: string | undefined;
  /** `YYYY-MM`. */
  readonly month: string;
}

export interface Found {
  readonly rule: GivenRule | null;
  /** A nearer region spoke about the category, but not about this month. */
  readonly fellBack: boolean;
  /** The sub-categories to choose from. */
  readonly choices: readonly string[];
}

const PARENTS: Readonly<Record<string, string>> = {
  in_service: "employee_scheme",
  in_service_flexible: "in_service",
  pooled_only: "employee_scheme",
  retired: "employee_scheme",
  retired_enterprise: "retired",
  retired_public: "retired",
  retired_flexible: "retired",
  retired_veteran_worker: "retired",
  paying_after_retirement_age: "employee_scheme",
  lump_sum_period: "employee_scheme",
};

/** The category, its parent, and so on. */
export function categoriesFrom(category: string): string[] {
  const parent = PARENTS[category];
  return parent === undefined ? [category] : [category, ...categoriesFrom(parent)];
}

/** The region, its parent, and so on: `全国/甲省/子市`, `全国/甲省`, `全国`. */
export function regionsFrom(region: string): string[] {
  const slash = region.lastIndexOf("/");
  return slash < 0 ? [region] : [region, ...regionsFrom(region.slice(0, slash))];
}

/** The last word of some items about a month; a withdrawal is no word at all. */
function lastWord<Item extends Given>(items: readonly Item[], month: string): Item | null {
  const last = items.findLast(({ from = "1990-01", to }) => from <= month && (to == null || month < to));
  return last === undefined || last.op === "withdraw" ? null : last;
}

function rulesOf(place: Place, region: string, category: string): GivenRule[] {
  return place.items.filter(
    (item): item is GivenRule =>
      item.kind === "rule" &&
      item.region === region &&
      item.category === category &&
      item.component === place.component,
  );
}

/** What was said last about a month on the line that a rule belongs to. */
export function lastWordOf(place: Place, { region, category, component }: GivenRule, month: string): GivenRule | null {
  return lastWord(rulesOf({ ...place, component }, region, category), month);
}

/** The rule that answers: region first, then category. Sub-categories that a region alone rules on must be chosen from. */
export function ruleFor(place: Place): Found {
  let fellBack = false;
  for (const region of regionsFrom(place.region)) {
    const series = categoriesFrom(place.category).map((category) => rulesOf(place, region, category));
    const rule = series.map((items) => lastWord(items, place.month)).find((one) => one !== null);
    if (rule !== undefined) return { rule, fellBack, choices: [] };
    const choices = place.component === undefined ? ruledBelow(place, region) : [];
    if (choices.length > 1) return { rule: null, fellBack: false, choices };
    fellBack ||= series.some((items) => items.length > 0);
  }
  return { rule: null, fellBack: false, choices: [] };
}

/** Retirees are divided by pension scheme alone, and then the special groups ruled on are to choose from too. */
function ruledBelow(place: Place, region: string): string[] {
  const children = Object.keys(PARENTS).filter((category) => PARENTS[category] === place.category);
  const ruled = children.filter((category) => lastWord(rulesOf(place, region, category), place.month) !== null);
  if (place.category !== "retired") return ruled;
  const schemes = ["retired_enterprise", "retired_public"];
  return ruled.some((one) => schemes.includes(one)) ? [...new Set([...ruled, ...schemes])] : [];
}

/** Which figure is asked for. */
export interface FigureAsked {
  readonly code: string;
  readonly year: number | "latest" | undefined;
  readonly scheme: string | undefined;
}

/** The region's own figure, else the nearest one above that may be used below. */
export function figureFor(place: Place, { code, year, scheme }: FigureAsked): GivenFigure | null {
  for (const region of regionsFrom(place.region)) {
    const here = place.items.filter(
      (item): item is GivenFigure =>
        item.kind === "parameter" && item.region === region && item.code === code && item.scheme === scheme,
    );
    const dated = [...new Set(here.flatMap((item) => item.year ?? []))].sort((left, right) => right - left);
    for (const one of year === "latest" ? dated : [year]) {
      const series = here.filter((item) => item.year === one);
      const figure = lastWord(series, place.month);
      if (figure !== null && (region === place.region || figure.inheritable)) return figure;
    }
  }
  return null;
}
