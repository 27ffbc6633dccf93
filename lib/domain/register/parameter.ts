/** Parameters: a region's own figures, looked up where the person is insured, and upward only where they are inheritable. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Seq } from "./item";
import type { ParameterPayload } from "@/lib/domain/rule/parameter.schema";
import { type RegisterIndex, parameterLine } from "./view-index";
import { type ParameterSeries, parameterSeries, seriesId } from "./series";
import { pieceAt } from "./timeline";

/** Which figure a rule refers to. */
export interface ParameterLookup {
  readonly region: string;
  readonly code: string;
  /** A reference year, the newest that has a value, or none. */
  readonly year: number | "latest" | undefined;
  readonly scheme: string | undefined;
  readonly month: CreditMonth;
  readonly known: Seq;
}

/** A figure found, and where. */
export interface ParameterUsed {
  readonly series: ParameterSeries;
  readonly code: string;
  readonly year: number | null;
  readonly payload: ParameterPayload;
}

/** A figure that is not said, since the line that would say it did not pass its check against this entry. */
export interface WithheldFigure {
  readonly withheld: Seq;
}

/** The figure in force for the month: the region's own, else the nearest inheritable one above. Null = not recorded, or withheld. */
export function findParameter(index: RegisterIndex, lookup: ParameterLookup): ParameterUsed | null {
  const found = seekParameter(index, lookup);
  return found === null || "withheld" in found ? null : found;
}

/** The same, telling a figure that was never recorded (null) from one that is withheld. */
export function seekParameter(index: RegisterIndex, lookup: ParameterLookup): ParameterUsed | WithheldFigure | null {
  for (const region of index.regionPath(lookup.region)) {
    const withheld = withheldIn(index, region, lookup);
    if (withheld !== null) return { withheld };
    for (const year of yearsIn(index, region, lookup)) {
      const series = parameterSeries(region, lookup.code, year, lookup.scheme);
      const item = pieceAt(index.pieces(seriesId(series), lookup.known), lookup.month)?.item;
      if (item?.op !== "assert" || item.payload?.kind !== "parameter") continue;
      const payload = item.payload.parameter;
      if (region !== lookup.region && !payload.inheritable) continue;
      return { series, code: lookup.code, year: year ?? null, payload };
    }
  }
  return null;
}

function yearsIn(index: RegisterIndex, region: string, lookup: ParameterLookup): readonly (number | undefined)[] {
  if (lookup.year !== "latest") return [lookup.year];
  return index.parameterYears(parameterLine(region, lookup.code, lookup.scheme));
}

/** Of the newest year that has a value: any year withheld might be it. */
function withheldIn(index: RegisterIndex, region: string, { code, year, scheme }: ParameterLookup): Seq | null {
  if (year === "latest") return index.withheldYear(parameterLine(region, code, scheme));
  return index.withheld(seriesId(parameterSeries(region, code, year, scheme)));
}
