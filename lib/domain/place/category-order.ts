/** In which order readers meet the categories, and which of them are offered before anything is known about the reader. */
import table from "./category-order.json";
import type { Category } from "./category";

const CODES = table.map(({ code }) => code);

/** The categories offered first: as tabs of a region, as the first question of the calculator. */
export const ASKED_CATEGORIES: readonly string[] = table.filter(({ isAsked }) => isAsked).map(({ code }) => code);

/** The category a page speaks of where nobody says which: the one asked about most. */
export const USUAL_CATEGORY: string = CODES[0] ?? "";

/** A category in an address; null for the usual one, which no address needs to name. */
export function categoryInAddress(code: string): string | null {
  return code === USUAL_CATEGORY ? null : code;
}

/** Sorts what is about categories: those of the table first and in its order, the narrower ones behind each, the others last. */
export function inReadingOrder<Row extends { readonly category: Category }>(rows: readonly Row[]): Row[] {
  const place = ({ category }: Row) => {
    const [own, parent] = [CODES.indexOf(category.code), CODES.indexOf(category.parentCode ?? "")];
    if (own >= 0) return own;
    return parent >= 0 ? parent + 0.5 : CODES.length;
  };
  return [...rows].sort((a, b) => place(a) - place(b));
}
