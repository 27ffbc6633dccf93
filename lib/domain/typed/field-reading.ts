/** Reading a form: values taken field by field, and the issues met on the way. */
import type * as z from "zod";
import { isIssueKey, type IssueKey } from "./issue-key";
import type { Issue, IssueSeverity } from "./issue";
import type { Typed } from "./text";

/** One issue, its key checked against the catalogue. */
export function issue(
  field: string,
  key: IssueKey,
  params: Issue["params"] = {},
  severity: IssueSeverity = "error",
): Issue {
  return { field, key, params, severity };
}

/** Collects what is wrong while a form is read. `take` gives null, and an issue at the field, for text that is no value. */
export interface Reading {
  readonly issues: Issue[];
  take<Value>(field: string, typed: Typed<Value>): Value | null;
  /** As `take`, but blank text is simply absent. */
  maybe<Value>(field: string, text: string, parse: (text: string) => Typed<Value>): Value | undefined;
  /** A value checked against a schema; issues land below `field`, through `rename`. */
  check<Value>(
    field: string,
    schema: z.ZodType<Value>,
    value: unknown,
    rename?: (path: string) => string,
  ): Value | null;
}

/** A reading with nothing wrong so far. */
export function reading(): Reading {
  const issues: Issue[] = [];
  function take<Value>(field: string, typed: Typed<Value>): Value | null {
    if (typed.ok) return typed.value;
    issues.push(issue(field, typed.key, typed.params));
    return null;
  }
  return {
    issues,
    take,
    maybe: (field, text, parse) => (text.trim() === "" ? undefined : (take(field, parse(text)) ?? undefined)),
    check(field, schema, value, rename = (path) => path) {
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      for (const found of parsed.error.issues) {
        const path = [field, rename(found.path.join("."))].filter((part) => part !== "").join(".");
        issues.push(issue(path, isIssueKey(found.message) ? found.message : "value_invalid"));
      }
      return null;
    },
  };
}

/** The text without the spaces around it, or undefined where nothing was typed. */
export function present(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? undefined : trimmed;
}
