/** Regions: the tree, as the database has it now. */
import "server-only";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Region } from "@/lib/domain/place/region";
import { db, type Tx } from "@/lib/data/database/client";

/** Every region by its code. A few hundred rows: verbs read them in their own transaction. */
export async function regionMap(tx: Tx = db): Promise<ReadonlyMap<string, Region>> {
  const rows = await tx.region.findMany({
    select: {
      code: true,
      level: true,
      parentCode: true,
      nameZh: true,
      nameEn: true,
      retiredFrom: true,
      successorCode: true,
    },
  });
  return new Map(rows.map((row) => [row.code, { ...row, retiredFrom: monthOfColumn(row.retiredFrom) }]));
}

/** A `date` column that holds the first of a month, as that month. */
export function monthOfColumn(date: Date): CreditMonth;
export function monthOfColumn(date: Date | null): CreditMonth | null;
export function monthOfColumn(date: Date | null): CreditMonth | null {
  return date === null ? null : (date.toISOString().slice(0, 7) as CreditMonth);
}
