/** What a schema found wrong, as one problem with the place: of a union, the branch that was meant. */
import type * as z from "zod";
import { type IssueKey, isIssueKey } from "@/lib/domain/typed/issue-key";
import type { Bilingual } from "@/lib/i18n/core/language";
import { isProblemCode, limitSentence } from "@/lib/i18n/rule/problem";
import type { ApiProblem } from "./problem";
import { pointerTo } from "./json-pointer";

type SchemaIssue = z.core.$ZodIssue;

/** The first thing a schema found wrong. */
export function schemaProblem(error: z.ZodError): ApiProblem {
  const [first] = error.issues;
  if (first === undefined) return { status: 400, code: "value_invalid" };
  const { issue, path, allowed } = innermost(first, []);
  const more = allowed.length > 0 ? { allowed } : wanted(issue);
  const said = limitWords(issue);
  const problem = { status: 400, code: codeOf(issue), pointer: placeOf(issue, path), more } as const;
  return said === null ? problem : { ...problem, said };
}

/** Where the first thing wrong is one that the editors' form would refuse under a name of its own: that name and its place. */
export function schemaRefusal(error: z.ZodError): { readonly rejected: IssueKey; readonly pointer: string } | null {
  const [first] = error.issues;
  if (first === undefined) return null;
  const { issue, path } = innermost(first, []);
  if (path[0] !== "given" || issue.code === "unrecognized_keys") return null;
  return { rejected: reasonOf(issue, path), pointer: placeOf(issue, path) };
}

function placeOf(issue: SchemaIssue, path: readonly PropertyKey[]): string {
  const unknownKey = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  return (unknownKey === undefined ? path : [...path, unknownKey]).reduce<string>(pointerTo, "");
}

const NUMBERS: Readonly<Record<string, { readonly broken: IssueKey; readonly large: IssueKey }>> = {
  fen: { broken: "money_decimals", large: "number_too_large" },
  minFen: { broken: "money_decimals", large: "number_too_large" },
  maxFen: { broken: "money_decimals", large: "number_too_large" },
  ownPension: { broken: "money_decimals", large: "number_too_large" },
  ppm: { broken: "percent_decimals", large: "percent_too_large" },
};

const NAMED: Readonly<Record<string, IssueKey>> = {
  code: "parameter_unknown",
  category: "category_unknown",
  printed: "band_printed_required",
  rows: "bands_required",
  from: "month_invalid",
  to: "month_invalid",
};

/** The name of a reason: for a number by what is wrong with it, else by the place, else that something is lacking or not valid. */
function reasonOf(issue: SchemaIssue, path: readonly PropertyKey[]): IssueKey {
  const { input } = issue;
  const name = path.findLast((part) => typeof part === "string" && part !== "") ?? "";
  if (typeof input === "number") {
    const { broken, large } = NUMBERS[String(name)] ?? { broken: "whole_number", large: "number_too_large" };
    if (input < 0) return "number_negative";
    return Number.isInteger(input) ? large : broken;
  }
  const named = NAMED[String(name)];
  if (input === undefined && named !== "band_printed_required") return "required";
  return named ?? (isIssueKey(issue.message) ? issue.message : "value_invalid");
}

/** What the place should hold, where the schema can say it in a word. */
function wanted(issue: SchemaIssue): Readonly<Record<string, unknown>> {
  switch (issue.code) {
    case "too_small":
      return { minimum: Number(issue.minimum) };
    case "too_big":
      return { maximum: Number(issue.maximum) };
    case "invalid_type":
      return { expected: issue.expected };
    default:
      return {};
  }
}

/** The limit that a value breaks, as a sentence; null where it breaks none. */
function limitWords(issue: SchemaIssue): Bilingual | null {
  if (issue.code === "too_big") return limitSentence("most", Number(issue.maximum), issue.origin);
  return issue.code === "too_small" ? limitSentence("least", Number(issue.minimum), issue.origin) : null;
}

function codeOf(issue: SchemaIssue): ApiProblem["code"] {
  if (issue.code === "unrecognized_keys") return "key_unknown";
  if (issue.code === "invalid_type" && issue.input === undefined) return "required";
  return isProblemCode(issue.message) ? issue.message : "value_invalid";
}

interface Located {
  readonly issue: SchemaIssue;
  readonly path: readonly PropertyKey[];
  /** The values that the place may hold, where they are few; of a union, those of every branch. */
  readonly allowed: readonly unknown[];
}

/** A union fails in every branch; the one meant is the one that got furthest without tripping over its own name. */
function innermost(issue: SchemaIssue, above: readonly PropertyKey[]): Located {
  const path = [...above, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return { issue, path, allowed: allowedBy(issue) };
  const branches = issue.errors.flatMap(([first]) => (first === undefined ? [] : innermost(first, path)));
  const best = branches.toSorted((left, right) => likeness(right) - likeness(left))[0];
  if (best === undefined) return { issue, path, allowed: [] };
  if (!hasWrongName(best)) return best;
  const place = best.path.join("/");
  return { ...best, allowed: branches.flatMap((one) => (one.path.join("/") === place ? one.allowed : [])) };
}

function allowedBy(issue: SchemaIssue): readonly unknown[] {
  if (issue.code === "invalid_value") return issue.values;
  const options: unknown = "options" in issue ? issue.options : null;
  return Array.isArray(options) ? options : [];
}

/** A wrong discriminator says the branch was not meant at all. */
function hasWrongName({ issue, path }: Located): boolean {
  const last = path.at(-1);
  return (last === "op" || last === "base" || last === "kind") && issue.code !== "unrecognized_keys";
}

function likeness(located: Located): number {
  const { issue, path } = located;
  return (hasWrongName(located) ? -100 : 0) + path.length + (issue.code === "unrecognized_keys" ? -10 : 0);
}
