/** Draft upgrades: a stored draft in today's shape, whichever version of the product saved it. */
import { fieldsOfDeduction } from "./deduction";
import { fieldsOfPerson } from "./example";
import { fieldsOfExpression } from "./expression";
import { exprSchema } from "@/lib/domain/rule/method.schema";
import { personSchema } from "@/lib/domain/rule/person.schema";
import { deductionSchema } from "@/lib/domain/rule/schema";
import { isShallow } from "@/lib/domain/typed/schema";

/**
 * The same draft with what older forms kept aside (`shape: "other"`, `stored` deductions and facts) as typed fields.
 * Anything else is left as it is: whether it is a draft says the schema.
 */
export function upgradedDraft(doc: unknown): unknown {
  if (!isShallow(doc) || !isRecord(doc) || !Array.isArray(doc.items)) return doc;
  return { ...doc, items: doc.items.map(upgradedItem) };
}

function upgradedItem(given: unknown): unknown {
  const item = withRemark(given);
  if (!isRecord(item) || item.seriesKind !== "rule" || !isRecord(item.fields)) return item;
  const { method, ...fields } = item.fields;
  return {
    ...item,
    fields: {
      ...fields,
      ...(fields.shape === "other" ? upgradedMethod(method) : {}),
      ...(Array.isArray(fields.deductions) ? { deductions: fields.deductions.map(upgradedDeduction) } : {}),
      ...(Array.isArray(fields.examples) ? { examples: fields.examples.map(upgradedExample) } : {}),
    },
  };
}

/** There was one reason, typed under the promise that it stays inside the office: it does, and the public one is asked for. */
function withRemark(item: unknown): unknown {
  if (!isRecord(item) || "remark" in item || typeof item.reason !== "string") return item;
  return { ...item, remark: item.reason, reason: "" };
}

function upgradedMethod(method: unknown): object {
  const expr = exprSchema.safeParse(method);
  return { shape: "built", tree: expr.success ? fieldsOfExpression(expr.data) : null };
}

function upgradedDeduction(row: unknown): unknown {
  if (!isRecord(row) || !("stored" in row)) return row;
  const parsed = deductionSchema.safeParse(row.stored);
  const { stored: _, ...rest } = row;
  return parsed.success ? fieldsOfDeduction(parsed.data) : rest;
}

function upgradedExample(row: unknown): unknown {
  if (!isRecord(row) || !("stored" in row)) return row;
  const { stored, ...rest } = row;
  const person = personSchema.safeParse(stored);
  return person.success ? { ...fieldsOfPerson(person.data), ...rest } : rest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
