/** Switching the shape of a rule form: what still fits is kept, and nothing typed is thrown away. */
import type { BandFields, RuleShape } from "./draft.schema";

const WITH_BANDS: ReadonlySet<RuleShape> = new Set(["fixed_by_age", "rate_of_average_by_age"]);
const IN_PERCENT: ReadonlySet<RuleShape> = new Set(["rate_of_average", "rate_of_average_by_age", "rate_of_own_base"]);

/** Does the shape have a row per age band? */
export function hasBands(shape: RuleShape): boolean {
  return WITH_BANDS.has(shape);
}

/** Are the shape's values per cent rather than yuan? */
export function isInPercent(shape: RuleShape): boolean {
  return IN_PERCENT.has(shape);
}

interface Switched {
  readonly shape: RuleShape;
  readonly value: string;
  readonly bands: BandFields[];
}

/**
 * The fields after choosing another shape. One value becomes the first band and back; yuan never become per cent:
 * a value of the other unit is emptied, its age limits and printed words stay.
 */
export function switchShape(fields: Switched, shape: RuleShape): Switched {
  const sameUnit = isInPercent(fields.shape) === isInPercent(shape);
  const keep = (text: string) => (sameUnit ? text : "");
  const bands = fields.bands.map((band) => ({ ...band, value: keep(band.value) }));
  const value = keep(fields.value);
  if (hasBands(shape) && bands.length === 0) {
    return {
      shape,
      value,
      bands: [70, null].map((age) => ({ upTo: age === null ? "" : String(age), value, printed: "" })),
    };
  }
  const single = hasBands(fields.shape) && !hasBands(shape) && value === "" ? (bands[0]?.value ?? "") : value;
  return { shape, value: single, bands };
}
