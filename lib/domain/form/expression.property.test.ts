import fc from "fast-check";
import { expect, test } from "vitest";
import { baseOfFields, fieldsOfBase } from "./base";
import { expressionFieldsSchema, type ExprFields } from "@/lib/domain/draft/expression.schema";
import { expressionOfFields, fieldsOfExpression } from "./expression";
import { reading } from "@/lib/domain/typed/field-reading";
import { fieldsOfMethod, methodOfFields } from "./method";
import { methodSchema } from "@/lib/domain/rule/method.schema";
import { anyBase, anyExpression, anyMethod, anyTree } from "@/lib/domain/testing/method";

const MANY = { numRuns: 1000 };

/** Is there something in the tree at the path? A field nobody can find is no place for an issue. */
function isThere(tree: ExprFields, path: string): boolean {
  let at: unknown = { tree };
  for (const name of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return false;
    at = Object.entries(at).find(([key]) => key === name)?.[1];
  }
  return true;
}

test("every method comes back from its fields as it was", () => {
  fc.assert(
    fc.property(anyMethod, (method) => {
      expect(methodSchema.parse(method)).toEqual(method);
      const form = reading();
      expect(methodOfFields(fieldsOfMethod(method), form)).toEqual(method);
      expect(form.issues).toEqual([]);
    }),
    MANY,
  );
});

test("every expression comes back from its tree, and the tree is one a draft can hold", () => {
  fc.assert(
    fc.property(anyExpression, (expr) => {
      const form = reading();
      const tree = fieldsOfExpression(expr);
      expect(expressionFieldsSchema.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
      expect(expressionOfFields(tree, "tree", form)).toEqual(expr);
      expect(form.issues).toEqual([]);
    }),
    MANY,
  );
});

test("every base comes back from its fields", () => {
  fc.assert(
    fc.property(anyBase, (base) => {
      expect(baseOfFields(fieldsOfBase(base), "base", reading())).toEqual(base);
    }),
  );
});

test("whatever is typed into a tree is kept, read to a method that passes the schema, or refused at fields that are there", () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      expect(expressionFieldsSchema.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
      const form = reading();
      const expr = expressionOfFields(tree, "tree", form);
      expect(expr === null).toBe(form.issues.length > 0);
      if (expr !== null) expect(methodSchema.parse(expr)).toEqual(expr);
      expect(form.issues.filter(({ field }) => !isThere(tree, field))).toEqual([]);
    }),
    MANY,
  );
});
