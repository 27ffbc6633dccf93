/** The rule language as JSON Schema (draft 2020-12): every shape and field described in both languages, an example of every shape. */
import * as z from "zod";
import { rulePayloadSchema } from "@/lib/domain/rule/schema";
import { SHAPE_EXAMPLES } from "@/lib/domain/case/shape-example";
import { env } from "@/lib/env";
import type { Bilingual } from "@/lib/i18n/core/language";
import { BEYOND_SCHEMA, FIELD_WORDS, SHAPE_WORDS } from "@/lib/i18n/rule/schema";

type Schema = z.core.JSONSchema.JSONSchema;

/** The document at `GET /api/v1/schema/rule`. */
export function ruleSchema(): Schema {
  const { $schema, ...schema } = plainSchema();
  visitShapes(schema, "rule", describe);
  return {
    $schema,
    $id: `${env.APP_ORIGIN}/api/v1/schema/rule`,
    $comment: inBoth(BEYOND_SCHEMA),
    ...schema,
    examples: SHAPE_EXAMPLES.map(({ rule }) => ({ v: 1, verification: "unverified", ...rule })),
  };
}

/** One shape of the language, as the schema knows it. */
export interface ShapeFields {
  /** `rate`; `base.parameter`; `settings`; of shapes that share their fields each: `sum`, `min`, `max`. */
  readonly names: readonly string[];
  /** Without the one that names the shape. */
  readonly fields: readonly string[];
}

/** Every shape in the schema with its fields, in the order of the schema. */
export function shapesInSchema(): ShapeFields[] {
  const shapes: ShapeFields[] = [];
  visitShapes(plainSchema(), "rule", (schema, names) => {
    const fields = fieldsOf(schema);
    const known = shapes.some((shape) => shape.names.join() === names.join() && shape.fields.join() === fields.join());
    if (!known) shapes.push({ names, fields });
  });
  return shapes;
}

function plainSchema(): Schema {
  return z.toJSONSchema(rulePayloadSchema, { io: "input" });
}

function inBoth(words: Bilingual): string {
  return `${words.en} · ${words["zh-CN"]}`;
}

function describe(schema: Schema, names: readonly string[]): void {
  const titles = names.flatMap((name) => SHAPE_WORDS[name] ?? []);
  if (titles.length > 0) schema.title = titles.map(inBoth).join(" / ");
  for (const field of fieldsOf(schema)) {
    const inner = schema.properties?.[field];
    const words = FIELD_WORDS[`${names[0] ?? ""}.${field}`];
    if (words !== undefined && typeof inner === "object") inner.description = inBoth(words);
  }
}

/** Visits every object and every definition, each under the names of its shape. */
function visitShapes(schema: Schema, given: string, visit: (schema: Schema, names: readonly string[]) => void): void {
  if (schema.properties !== undefined) visit(schema, namesOf(schema, given));
  for (const inner of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), schema.items ?? []].flat()) {
    if (typeof inner === "object") visitShapes(inner, given, visit);
  }
  for (const [field, inner] of Object.entries(schema.properties ?? {})) {
    if (typeof inner === "object") visitShapes(inner, field, visit);
  }
  for (const [name, inner] of Object.entries(schema.$defs ?? {})) {
    if (inner.properties === undefined) visit(inner, [name]);
    visitShapes(inner, name, visit);
  }
}

/** What names a shape in the data itself; else the field or definition it stands under. */
function namesOf({ properties = {} }: Schema, given: string): readonly string[] {
  const values = (field: string): string[] => {
    const inner = properties[field];
    if (typeof inner !== "object") return [];
    return [inner.const, ...(inner.enum ?? [])].filter((value) => typeof value === "string");
  };
  const [ops, bases] = [values("op"), values("base")];
  if (ops.length > 0) return ops;
  return bases.length > 0 ? bases.map((base) => `base.${base}`) : [given];
}

function fieldsOf(schema: Schema): string[] {
  const named = namesOf(schema, "");
  const tag = named[0]?.startsWith("base.") === true ? "base" : "op";
  return Object.keys(schema.properties ?? {}).filter((field) => named[0] === "" || field !== tag);
}
