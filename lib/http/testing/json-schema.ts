/** A small judge of JSON Schema 2020-12 for tests, written from the specification and not from zod. Throws on a keyword it does not know. */
import { isDeepStrictEqual } from "node:util";
import * as z from "zod";

const schemaSchema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof schemaSchema>;
type Keyword = (wanted: unknown, value: unknown, schema: Schema, root: Schema) => boolean;

/** Does the schema, read by its own words alone, accept the value? */
export function accepts(schema: unknown, value: unknown, root: unknown = schema): boolean {
  if (typeof schema === "boolean") return schema;
  const [own, whole] = [schemaSchema.parse(schema), schemaSchema.parse(root)];
  return Object.entries(own).every(([name, wanted]) => {
    const keyword = KEYWORDS[name];
    if (keyword === undefined) throw new Error(`a keyword that is not known here: ${name}`);
    return keyword(wanted, value, own, whole);
  });
}

const list = (of: unknown) => z.array(z.unknown()).parse(of);
const number = (of: unknown) => z.number().parse(of);
const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
const entries = (value: unknown) => (isObject(value) ? Object.entries(schemaSchema.parse(value)) : []);
const annotation: Keyword = () => true;
const forNumbers =
  (holds: (value: number, bound: number) => boolean): Keyword =>
  (bound, value) =>
    typeof value !== "number" || holds(value, number(bound));
const forLists =
  (holds: (value: readonly unknown[], bound: number) => boolean): Keyword =>
  (bound, value) =>
    !Array.isArray(value) || holds(value, number(bound));
/** Lengths are in code points. */
const forTexts =
  (holds: (length: number, bound: number) => boolean): Keyword =>
  (bound, value) =>
    typeof value !== "string" || holds([...value].length, number(bound));

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  number: (value) => typeof value === "number",
  integer: (value) => Number.isInteger(value),
  array: (value) => Array.isArray(value),
  object: isObject,
};

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $schema: (wanted) => wanted === "https://json-schema.org/draft/2020-12/schema",
  $id: annotation,
  $comment: annotation,
  $defs: annotation,
  title: annotation,
  description: annotation,
  default: annotation,
  examples: annotation,
  format: annotation,
  $ref: (pointer, value, _schema, root) => accepts(referred(z.string().parse(pointer), root), value, root),
  type: (wanted, value) => [wanted].flat().some((type) => TYPES[String(type)]?.(value)),
  const: (wanted, value) => isDeepStrictEqual(wanted, value),
  enum: (wanted, value) => list(wanted).some((one) => isDeepStrictEqual(one, value)),
  anyOf: (wanted, value, _schema, root) => list(wanted).some((one) => accepts(one, value, root)),
  oneOf: (wanted, value, _schema, root) => list(wanted).filter((one) => accepts(one, value, root)).length === 1,
  minimum: forNumbers((value, bound) => value >= bound),
  maximum: forNumbers((value, bound) => value <= bound),
  minItems: forLists(({ length }, bound) => length >= bound),
  maxItems: forLists(({ length }, bound) => length <= bound),
  minLength: forTexts((length, bound) => length >= bound),
  maxLength: forTexts((length, bound) => length <= bound),
  pattern: (wanted, value) => typeof value !== "string" || new RegExp(z.string().parse(wanted), "u").test(value),
  required: (wanted, value) =>
    !isObject(value) || list(wanted).every((name) => entries(value).some(([key]) => key === name)),
  properties: (wanted, value, _schema, root) =>
    entries(value).every(([key, inner]) => {
      const own = schemaSchema.parse(wanted);
      return !Object.hasOwn(own, key) || accepts(own[key], inner, root);
    }),
  additionalProperties: (wanted, value, { properties = {} }, root) =>
    entries(value).every(
      ([key, inner]) => Object.hasOwn(schemaSchema.parse(properties), key) || accepts(wanted, inner, root),
    ),
  propertyNames: (wanted, value, _schema, root) => entries(value).every(([key]) => accepts(wanted, key, root)),
  prefixItems: (wanted, value, _schema, root) =>
    !Array.isArray(value) ||
    list(wanted).every((one, index) => index >= value.length || accepts(one, value[index], root)),
  items: (wanted, value, { prefixItems = [] }, root) =>
    !Array.isArray(value) || value.slice(list(prefixItems).length).every((one) => accepts(wanted, one, root)),
};

function referred(pointer: string, root: Schema): unknown {
  if (!pointer.startsWith("#/")) throw new Error(`a reference that leaves the document: ${pointer}`);
  const found = pointer
    .slice(2)
    .split("/")
    .reduce<unknown>((at, key) => schemaSchema.parse(at)[key], root);
  if (found === undefined) throw new Error(`a reference to nothing: ${pointer}`);
  return found;
}
