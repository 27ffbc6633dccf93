/** Switching the shape of a rule form: what still fits is kept, and nothing typed is thrown away. */
import type { BandFields, RuleFields, RuleShape } from "@/lib/domain/draft/schema";
import type { ExprFields } from "@/lib/domain/draft/expression.schema";
import { presetOfTree, treeOfPreset } from "./preset-tree";

const WITH_BANDS: ReadonlySet<RuleShape> = new Set(["fixed_by_age", "rate_of_average_by_age"]);
const IN_PERCENT: ReadonlySet<RuleShape> = new Set(["rate_of_average", "rate_of_average_by_age", "rate_of_own_base"]);
const WITHOUT_VALUE: ReadonlySet<RuleShape> = new Set(["none", "unknown"]);
/** Where a new table by age is cut; a proposal, not something typed. */
const USUAL_LIMITS = ["70", ""];

/** Does the shape have a row per age band? */
export function hasBands(shape: RuleShape): boolean {
  return WITH_BANDS.has(shape);
}

/** Are the shape's values per cent rather than yuan? */
export function isInPercent(shape: RuleShape): boolean {
  return IN_PERCENT.has(shape);
}

/** The fields a switch moves text between. */
export type Switched = Pick<
  RuleFields,
  "shape" | "preset" | "per" | "value" | "averageYear" | "averageScheme" | "bands" | "tree"
>;

/**
 * The fields after choosing another shape, as a patch. Between presets one value becomes the first band and back, and yuan never
 * become per cent: a value of the other unit is emptied. A preset moves into the tree and back where it holds all of it; where
 * it does not, the tree stays in the draft beside the preset and is there again when the editor returns.
 */
export function switchShape(fields: Switched, shape: RuleShape): Switched {
  if (shape === fields.shape) return partsOf(fields);
  if (shape === "built") return built(fields);
  if (WITHOUT_VALUE.has(shape)) return { ...partsOf(fields), shape, preset: presetBeside(fields) };
  const moved = fields.shape === "built" && fields.tree !== null ? presetOfTree(fields.tree, shape) : null;
  const from = presetBeside(fields) ?? fields.shape;
  if (moved === null) return betweenPresets({ ...fields, shape: from }, shape);
  return { ...betweenPresets({ ...fields, shape: from }, shape), ...moved, tree: null };
}

/** The preset whose text stays in the draft beside a tree, or beside a rule that pays nothing: it says in which unit that text is. */
export function presetBeside({ shape, preset }: Switched): RuleShape | undefined {
  return shape === "built" || WITHOUT_VALUE.has(shape) ? preset : shape;
}

function partsOf({ shape, preset, per, value, averageYear, averageScheme, bands, tree }: Switched): Switched {
  return { shape, preset, per, value, averageYear, averageScheme, bands, tree };
}

/** A tree that no preset holds was built by hand and stays; otherwise what the preset says moves into it. */
function built(fields: Switched): Switched {
  const kept = { ...partsOf(fields), shape: "built" as const, preset: presetBeside(fields) };
  const tree = treeOfPreset(fields.shape, fields);
  const staysAsItIs = fields.tree !== null && (!saysSomething(fields) || isHandBuilt(fields.tree));
  if (tree === null || staysAsItIs) return kept;
  const emptied = hasBands(fields.shape) ? { bands: [] } : { value: "" };
  return { ...kept, ...emptied, averageYear: "", averageScheme: "", tree };
}

function saysSomething({ shape, value, bands, averageYear, averageScheme }: Switched): boolean {
  const average = `${averageYear}${averageScheme}`.trim() !== "";
  if (!hasBands(shape)) return average || value.trim() !== "";
  const isProposed = bands.every(({ upTo }, index) => upTo === USUAL_LIMITS[index]);
  return average || !isProposed || bands.some((band) => `${band.value}${band.printed}`.trim() !== "");
}

function isHandBuilt(tree: ExprFields): boolean {
  return ![...WITH_BANDS, ...IN_PERCENT, "fixed" as const].some((shape) => presetOfTree(tree, shape) !== null);
}

function betweenPresets(fields: Switched, shape: RuleShape): Switched {
  const sameUnit = isInPercent(fields.shape) === isInPercent(shape);
  const keep = (text: string) => (sameUnit ? text : "");
  const bands = fields.bands.map((band) => ({ ...band, value: keep(band.value) }));
  const value = keep(fields.value);
  const kept = { ...partsOf(fields), shape, preset: undefined };
  if (hasBands(shape) && bands.length === 0) return { ...kept, value, bands: proposedBands(value) };
  const single = hasBands(fields.shape) && !hasBands(shape) && value === "" ? (bands[0]?.value ?? "") : value;
  return { ...kept, value: single, bands };
}

function proposedBands(value: string): BandFields[] {
  return USUAL_LIMITS.map((upTo) => ({ upTo, value, printed: "" }));
}
