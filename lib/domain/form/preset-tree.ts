/** Presets as trees and back, on the typed text itself: what cannot be read goes over as it is. */
import type { BaseFields, ExprFields, RowFields } from "@/lib/domain/draft/expression.schema";
import type { BandFields, RuleFields, RuleShape } from "@/lib/domain/draft/schema";
import { same } from "@/lib/domain/value/sameness";
import { narrow } from "@/lib/domain/typed/text";

/** What a preset is typed into. */
export type PresetFields = Pick<RuleFields, "per" | "value" | "averageYear" | "averageScheme" | "bands">;

/** The tree that says what the preset's fields say; null for shapes that are no expression. */
export function treeOfPreset(shape: RuleShape, fields: PresetFields): ExprFields | null {
  const { per, value, bands } = fields;
  switch (shape) {
    case "fixed":
    case "approximate":
      return { op: "fixed", amount: value, per };
    case "fixed_by_age":
      return { op: "table", rows: rowsOf(bands, (amount) => ({ op: "fixed", amount, per })) };
    case "rate_of_own_base":
      return { op: "rate", rate: value, base: { base: "own_contribution_base" } };
    case "rate_of_average":
      return { op: "rate", rate: value, base: averageOf(fields) };
    case "rate_of_average_by_age":
      return { op: "table", rows: rowsOf(bands, (rate) => ({ op: "rate", rate, base: averageOf(fields) })) };
    case "none":
    case "unknown":
    case "built":
      return null;
  }
}

function averageOf({ averageYear, averageScheme }: PresetFields): BaseFields {
  return { base: "parameter", code: "AVG_PENSION", year: averageYear, scheme: averageScheme };
}

/** A band begins where the one before ends, whatever is typed there. */
function rowsOf(bands: readonly BandFields[], then: (value: string) => ExprFields): RowFields[] {
  return bands.map((band, index) => ({
    when: { kind: "age", from: bands[index - 1]?.upTo ?? "0", to: band.upTo },
    printed: band.printed,
    then: then(band.value),
  }));
}

/** What the preset's fields become when the tree is moved into them; null where the preset cannot hold all of it. */
export function presetOfTree(tree: ExprFields, shape: RuleShape): Partial<PresetFields> | null {
  switch (shape) {
    case "fixed":
    case "approximate":
      return tree.op === "fixed" ? { value: tree.amount, per: tree.per } : null;
    case "rate_of_own_base":
      return tree.op === "rate" && tree.base.base === "own_contribution_base" ? { value: tree.rate } : null;
    case "rate_of_average":
      return rateOfAverage(tree);
    case "fixed_by_age":
    case "rate_of_average_by_age":
      return tree.op === "table" ? bandsOf(tree.rows, shape) : null;
    case "none":
    case "unknown":
    case "built":
      return null;
  }
}

function rateOfAverage(tree: ExprFields): Partial<PresetFields> | null {
  if (tree.op !== "rate" || tree.base.base !== "parameter" || tree.base.code !== "AVG_PENSION") return null;
  return { value: tree.rate, averageYear: tree.base.year, averageScheme: tree.base.scheme };
}

/** Rows fit when one age follows another and all pay in one way. */
function bandsOf(rows: readonly RowFields[], shape: RuleShape): Partial<PresetFields> | null {
  let before = "0";
  let common: Partial<PresetFields> | null = null;
  const bands: BandFields[] = [];
  for (const [index, { when, printed, then }] of rows.entries()) {
    const held = shape === "fixed_by_age" ? presetOfTree(then, "fixed") : rateOfAverage(then);
    if (when.kind !== "age" || held === null) return null;
    const { value = "", ...rest } = held;
    const from = index === 0 && when.from.trim() === "" ? "0" : when.from;
    if (narrow(from) !== narrow(before) || (common !== null && !same(common, rest))) return null;
    common = rest;
    before = when.to;
    bands.push({ upTo: when.to, value, printed });
  }
  return bands.length === 0 ? null : { ...common, bands };
}
