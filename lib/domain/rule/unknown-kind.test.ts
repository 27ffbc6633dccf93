import { expect, test } from "vitest";
import { canonicalJson } from "@/lib/domain/value/canonical-json";
import { ruleDifferences } from "./difference";
import { methodSchema } from "./method.schema";
import { fieldsOfRule, ruleOfFields } from "@/lib/domain/form/rule";
import { rulePayloadSchema } from "./schema";
import type { UnknownKind } from "./unknown-kind";

const OLD = { op: "unknown", reason: "另行制定" };

function ruleOf(method: unknown) {
  return rulePayloadSchema.parse({ v: 1, method, verification: "secondary" });
}

test("a rule stored without a kind keeps its text, and so its hash", () => {
  expect(canonicalJson(methodSchema.parse(OLD))).toBe(canonicalJson(OLD));
});

test("the form shows the stored rule until a kind is chosen", () => {
  const { payload, issues } = ruleOfFields(fieldsOfRule(ruleOf(OLD)));
  expect(payload?.method).toEqual(OLD);
  expect(issues).toEqual([]);
});

test("a draft saved before the kinds were told apart is read as a rule without one", () => {
  const { unknownKind: _, ...fields } = fieldsOfRule(ruleOf({ ...OLD, kind: "not_stated" }));
  expect(ruleOfFields(fields).payload?.method).toEqual(OLD);
});

test("another kind with the same remark is a change of the method", () => {
  const [before, after] = (["not_stated", "to_be_announced"] satisfies UnknownKind[]).map((kind) =>
    ruleOf({ ...OLD, kind }),
  );
  if (before === undefined || after === undefined) throw new Error("two rules were made");
  expect(ruleDifferences(before, after).map(({ kind }) => kind)).toEqual(["method"]);
});
