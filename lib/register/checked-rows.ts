/** Rows that have passed the check, as far as they have: what did not is named, and left out of what is served. */
import type { UncheckedRows, PublishedRows } from "@/lib/data/public/published";
import type { Category } from "@/lib/domain/place/category";
import { parseCreditMonth } from "@/lib/domain/value/credit-month";
import type { Fault, TreeRow } from "@/lib/domain/register/evidence";
import type { LogEntry, Publication } from "@/lib/domain/register/publication";
import type { Region, RegionLevel } from "@/lib/domain/place/region";
import { BESIDE_THE_TEXT, inspect } from "./inspection";

export interface CheckedRows {
  readonly rows: PublishedRows;
  readonly faults: readonly Fault[];
}

/** Checks rows that follow the log known so far. */
export function checkedRows(unchecked: UncheckedRows, before: readonly LogEntry[]): CheckedRows {
  const { log, items, notes, evidence } = unchecked;
  const { faults, regions, categories } = inspect({ ...evidence, log: [...before, ...log] });
  const doubted = new Set(faults.filter(({ kind }) => !BESIDE_THE_TEXT.has(kind)).map(({ seq }) => seq));
  const rows: PublishedRows = {
    ...{ log, items },
    publications: unchecked.publications.map((one) => (doubted.has(one.seq) ? withoutText(one) : one)),
    notes: notes.map((note) => (doubted.has(note.publicationSeq) ? { ...note, note: null } : note)),
    regions: regions === null ? null : regions.flatMap(regionOfRow),
    categories: categories === null ? null : categories.map(categoryOfRow),
  };
  return { rows, faults };
}

function withoutText(publication: Publication): Publication {
  return { ...publication, note: null, content: null };
}

const LEVELS: readonly RegionLevel[] = ["nation", "province", "pooling_area", "special_scheme", "district"];

function regionOfRow(row: TreeRow): Region[] {
  const level = LEVELS.find((one) => one === row.level);
  if (level === undefined) return [];
  const retiredFrom = parseCreditMonth(row.retired_from ?? "");
  return [{ ...placed(row), level, retiredFrom, successorCode: row.successor_code ?? null }];
}

function categoryOfRow(row: TreeRow): Category {
  return placed(row);
}

function placed({ code, parent_code: parentCode, name_zh: nameZh, name_en: nameEn }: TreeRow) {
  return { code, parentCode: parentCode ?? null, nameZh: nameZh ?? code, nameEn: nameEn ?? null };
}
