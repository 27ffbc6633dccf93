/** Kept fields: where what is typed about somebody kept with a draft stands, and what becomes of it. */
import type { ExampleFields, KeptFields } from "./schema";
import { emptyExampleFields } from "./empty-fields";

/** The path of a field of somebody kept, within the item: `kept.<id>.birthDate`; of the whole person without a fact. */
export function fieldOfKept(id: string, fact: string): string {
  return fact === "" ? `kept.${id}` : `kept.${id}.${fact}`;
}

/** Somebody of whom nothing is known yet. `id`: a fresh UUID. */
export function emptyKept(id: string): KeptFields {
  const { expect: _expect, fromSource: _fromSource, ...person } = emptyExampleFields();
  return { ...person, id, region: "", category: "" };
}

/** Somebody kept as a worked example: `expected`, the yuan computed for the day `on`, is what the rule must give from now on. */
export function exampleOfKept(row: KeptFields, on: string, expected: string): ExampleFields {
  const { id: _id, region: _region, category: _category, ...person } = row;
  return { ...person, on: row.on.trim() === "" ? on : row.on, expect: expected, fromSource: false };
}
