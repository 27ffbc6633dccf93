/** Local figures: what a region has recorded that the limits of its rules rest on. */
import type { CreditMonth } from "./credit-month";
import type { Fen } from "./fen";
import type { Base } from "./method.schema";
import { findParameter } from "./parameter";
import { yearOf } from "./plain-date";
import { indexOf } from "./register-index";
import type { RegisterView } from "./register-view";
import { USUAL_BASES, type BaseLimits } from "./sample-person";

/** Where and when figures are looked up. */
export interface Place {
  readonly region: string;
  readonly month: CreditMonth;
}

/** Floor and ceiling of the own base; the usual ones where a region has recorded none. */
export function basesIn(view: RegisterView, place: Place): BaseLimits {
  return {
    floorFen: figureFen(view, place, { base: "parameter", code: "BASE_FLOOR", year: "latest" }) ?? USUAL_BASES.floorFen,
    ceilingFen:
      figureFen(view, place, { base: "parameter", code: "BASE_CEILING", year: "latest" }) ?? USUAL_BASES.ceilingFen,
  };
}

/** The value of a figure of the region, in fen; null for another base and where none is recorded. */
export function figureFen(view: RegisterView, { region, month }: Place, base: Base): Fen | null {
  if (base.base !== "parameter") return null;
  const year = base.year === "previous" ? yearOf(month) - 1 : base.year;
  const scheme = base.scheme === "by_person" ? "enterprise" : base.scheme;
  const found = findParameter(indexOf(view), { region, code: base.code, year, scheme, month, known: view.seq });
  return found?.payload.fen ?? null;
}
