/** Local figures: what a region has recorded that the limits of its rules rest on. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Fen } from "@/lib/domain/value/fen";
import { basesOf } from "@/lib/domain/rule/method-part";
import type { Base, Method } from "@/lib/domain/rule/method.schema";
import { findParameter } from "@/lib/domain/register/parameter";
import { yearOf } from "@/lib/domain/value/plain-date";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { USUAL_BASES, type BaseLimits } from "./sample-person";

/** Where and when figures are looked up. */
export interface Place {
  readonly region: string;
  readonly month: CreditMonth;
}

/** Floor and ceiling of the own base as recorded, under the name that the methods give them; null where a region has recorded none. */
export function limitsIn(
  view: RegisterView,
  place: Place,
  methods: readonly Method[],
): { readonly floorFen: Fen | null; readonly ceilingFen: Fen | null } {
  const limit = (code: "BASE_FLOOR" | "BASE_CEILING"): Fen | null => {
    const named = methods.flatMap(basesOf).filter((base) => base.base === "parameter" && base.code === code);
    const bases: Base[] = [...named, { base: "parameter", code, year: "latest" }, { base: "parameter", code }];
    return bases.map((base) => figureFen(view, place, base)).find((figure) => figure !== null) ?? null;
  };
  return { floorFen: limit("BASE_FLOOR"), ceilingFen: limit("BASE_CEILING") };
}

/** Floor and ceiling of the own base; the usual ones where a region has recorded none. */
export function basesIn(view: RegisterView, place: Place, methods: readonly Method[]): BaseLimits {
  const { floorFen, ceilingFen } = limitsIn(view, place, methods);
  return { floorFen: floorFen ?? USUAL_BASES.floorFen, ceilingFen: ceilingFen ?? USUAL_BASES.ceilingFen };
}

/** The value of a figure of the region, in fen; null for another base and where none is recorded. */
export function figureFen(view: RegisterView, { region, month }: Place, base: Base): Fen | null {
  if (base.base !== "parameter") return null;
  const year = base.year === "previous" ? yearOf(month) - 1 : base.year;
  const scheme = base.scheme === "by_person" ? "enterprise" : base.scheme;
  const found = findParameter(indexOf(view), { region, code: base.code, year, scheme, month, known: view.seq });
  return found?.payload.fen ?? null;
}
