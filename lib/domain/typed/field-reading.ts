/** Reading a form: values taken field by field, and the issues met on the way. */
import type * as z from "zod";
import { isIssueKey, type IssueKey } from "./issue-key";
import { CHECKS } from "./check-catalogue";
import type { Issue } from "./issue";
import type { IssueArguments } from "./issue-params";
import type { Typed } from "./text";

/** One issue with what its sentence needs; the catalogue of checks says how it weighs, the heavier where that depends. */
export function issue<Key extends IssueKey>(field: string, key: Key, ...params: IssueArguments<Key>): Issue;
export function issue(field: string, key: IssueKey, params: Issue["params"] = {}): Issue {
  return { field, key, params, severity: CHECKS[key].severities[0] };
}

/** The issue with the lighter of the weights its check may have. */
export function lightened(found: Issue): Issue {
  const severity = isIssueKey(found.key) ? CHECKS[found.key].severities.at(-1) : undefined;
  return severity === undefined ? found : { ...found, severity };
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
    issues.push({ field, key: typed.key, params: typed.params, severity: "error" });
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
