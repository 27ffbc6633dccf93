/** Missing: what an answer lacks that the register should hold, as a value; answers write it as one name, spelled and read only here. */

import type { ParameterLookup } from "./parameter";

/** A figure that is not recorded: of one year, of the newest, or of no year. */
export interface MissingFigure {
  readonly kind: "figure";
  readonly code: string;
  readonly year?: number | "latest";
  readonly scheme?: string;
}

/** `band`: the rule names no band for the person. `credit`: a category whose amount a share is taken of has none. */
export type Missing =
  MissingFigure | { readonly kind: "band" } | { readonly kind: "credit"; readonly category: string };

/** A figure that was looked up and not found. */
export function missingFigure({
  code,
  year,
  scheme,
}: Omit<ParameterLookup, "region" | "month" | "known">): MissingFigure {
  return {
    ...{ kind: "figure", code },
    ...(year !== undefined && { year }),
    ...(scheme !== undefined && { scheme }),
  };
}

/** How answers write it: `AVG_PENSION:2022`, `AVG_PENSION:latest:enterprise`, `of_category:retired`, `band`. */
export function spellMissing(missing: Missing): string {
  switch (missing.kind) {
    case "band":
      return "band";
    case "credit":
      return `of_category:${missing.category}`;
    case "figure":
      return [missing.code, missing.year, missing.scheme].filter((part) => part !== undefined).join(":");
  }
}

const CREDIT = /^of_category:(\w+)$/;
const FIGURE = /^([A-Za-z]\w*)(?::([1-9]\d{3}|latest))?(?::([A-Za-z]\w*))?$/;

/** What a name in an answer means; null where it is none. */
export function parseMissing(name: string): Missing | null {
  if (name === "band") return { kind: "band" };
  const category = CREDIT.exec(name)?.[1];
  if (category !== undefined) return { kind: "credit", category };
  const [, code, year, scheme] = FIGURE.exec(name) ?? [];
  if (code === undefined) return null;
  return {
    ...{ kind: "figure", code },
    ...(year !== undefined && { year: year === "latest" ? year : Number(year) }),
    ...(scheme !== undefined && { scheme }),
  };
}
