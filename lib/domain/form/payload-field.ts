/** Payload fields: where a path inside a rule's payload is typed in the form that shows it. */
import type { RuleShape } from "@/lib/domain/draft/schema";
import { fieldOfExamplePath } from "./example";

/** Which rows of the form made the rows of the payload, by their order there: a row with something wrong made none. */
export interface ReadRows {
  readonly citations: readonly number[];
  readonly deductions: readonly number[];
  readonly examples: readonly number[];
}

/** Where a path inside a rule payload is typed, by the shape on screen: `method.rows.1.when` at `bands.1.upTo` or `tree.rows.1.when`. */
export function fieldOfPayloadPath(path: string, shape: RuleShape, rows: ReadRows): string {
  if (path === "method" || path.startsWith("method.")) {
    const inner = path.slice("method.".length);
    return shape === "built" ? fieldOfTree(inner) : fieldOfPreset(inner, shape);
  }
  const row = /^(citations|deductions|examples)\.(\d+)(?:\.(.+))?$/.exec(path);
  if (row !== null) return fieldOfRow(row, rows);
  if (path.startsWith("settings.rounding")) return ROUNDING_FIELD[path] ?? "roundingUnit";
  if (path.startsWith("settings.")) return path.slice("settings.".length);
  if (path === "crediting.month") return "creditingMonth";
  if (path.startsWith("crediting.")) return path.slice("crediting.".length);
  if (path === "note.zh") return "noteZh";
  return path === "note.en" ? "noteEn" : path;
}

const ROUNDING_FIELD: Readonly<Record<string, string>> = {
  "settings.rounding.mode": "roundingMode",
  "settings.rounding.stage": "roundingStage",
};

function fieldOfRow([, list = "", index = "0", cell = ""]: RegExpExecArray, rows: ReadRows): string {
  const read = list === "citations" ? rows.citations : list === "deductions" ? rows.deductions : rows.examples;
  const field = `${list}.${read[Number(index)] ?? index}`;
  const inner = list === "examples" ? fieldOfExamplePath(cell) : list === "deductions" ? typedNames(cell) : cell;
  return inner === "" ? field : `${field}.${inner}`;
}

/** Flat presets: one value, or one value a band. */
function fieldOfPreset(path: string, shape: RuleShape): string {
  if (path === "reason") return "statedReason";
  if (path === "kind") return "unknownKind";
  const row = /^rows\.(\d+)(?:\.(when|printed|then)(\.base)?)?/.exec(path);
  if (row !== null && row[3] === undefined) return `bands.${row[1]}.${BAND_FIELD[row[2] ?? "when"] ?? "upTo"}`;
  if (row !== null || path.startsWith("base")) return isOfAverage(shape) ? "averageYear" : "value";
  if (path === "per") return "per";
  return shape === "fixed_by_age" || shape === "rate_of_average_by_age" ? "bands" : "value";
}

function isOfAverage(shape: RuleShape): boolean {
  return shape === "rate_of_average" || shape === "rate_of_average_by_age";
}

const BAND_FIELD: Readonly<Record<string, string>> = { when: "upTo", printed: "printed", then: "value" };

/** The tree has the grammar's own names, but for money, rates and the ends of ranges. */
function fieldOfTree(path: string): string {
  return path === "" ? "tree" : `tree.${typedNames(path)}`;
}

const RANGE = /\.(?:age|contributionYears|ownPension|retiredOn|bornOn)(?:\.([01]))?$/;

function typedNames(path: string): string {
  return path
    .replace(RANGE, (_, end: string | undefined) => (end === undefined ? "" : end === "0" ? ".from" : ".to"))
    .replace(/(^|\.)reference(?:\.\w+)?$/, "$1of")
    .replace(/(^|\.)minFen$/, "$1min")
    .replace(/(^|\.)maxFen$/, "$1max")
    .replace(/(^|\.)fen$/, "$1amount")
    .replace(/(^|\.)ppm$/, "$1rate");
}
