/** Kept people: those an editor keeps with a draft to try it on. They are never sealed; a worked example is, and says what is expected. */
import { dayAskedOf, type CreditMonth } from "@/lib/domain/value/credit-month";
import type { DraftItem, KeptFields } from "@/lib/domain/draft/schema";
import { fieldOfItem } from "@/lib/domain/editorial/statement";
import { fieldOfExamplePath, fieldsOfPerson, personOfFields } from "@/lib/domain/form/example";
import { parseFact } from "@/lib/domain/rule/fact";
import { present, reading } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import { fieldOfKept } from "@/lib/domain/draft/kept-field";
import { personSchema, type Person } from "@/lib/domain/rule/person.schema";
import type { SamplePerson } from "@/lib/domain/person/sample-person";
import { parseTypedDay } from "@/lib/domain/typed/month";

/** A person an editor keeps with the draft; region and category null: those of the line. */
export interface KeptPerson extends SamplePerson {
  readonly region: string | null;
  readonly category: string | null;
}

export interface KeptPeople {
  /** Those whose facts can be read. */
  readonly people: readonly KeptPerson[];
  /** What cannot be read, as notes: nobody kept stands in the way of sending. Paths as `items.<id>.kept.<id>.birthDate`. */
  readonly issues: readonly Issue[];
}

/** The people kept with one item of a draft; those without a day are asked about on the last day of the month. */
export function keptPeople({ id, kept = [] }: DraftItem, month: CreditMonth): KeptPeople {
  const read = kept.map((row) => keptPerson(row, month));
  return {
    people: read.flatMap(({ person }) => person ?? []),
    issues: read.flatMap(({ issues }) => issues.map((found) => ({ ...found, field: fieldOfItem(id, found.field) }))),
  };
}

function keptPerson(row: KeptFields, month: CreditMonth): { person: KeptPerson | null; issues: Issue[] } {
  const form = reading();
  const field = fieldOfKept(row.id, "");
  const typedOn = form.maybe(`${field}.on`, row.on, parseTypedDay);
  const facts = personOfFields(row, field, form);
  const person = form.issues.length > 0 ? null : form.check(field, personSchema, facts, fieldOfExamplePath);
  const issues = form.issues.map((found): Issue => ({ ...found, severity: "note" }));
  if (person === null) return { person: null, issues };
  const who = { kind: "kept", id: row.id, name: row.name } as const;
  const on = typedOn ?? dayAskedOf(month);
  return {
    person: { who, person, on, region: present(row.region) ?? null, category: present(row.category) ?? null },
    issues,
  };
}

export interface NewKept {
  /** Names the row; a fresh UUID. */
  readonly id: string;
  readonly name: string;
  readonly person: Person;
  /** Where and as what they are insured; empty: as the line's people are. */
  readonly region: string;
  readonly category: string;
  /** As typed; empty: the month looked at. */
  readonly on: string;
}

/** The fields of somebody newly kept. */
export function fieldsOfKept({ id, name, person, region, category, on }: NewKept): KeptFields {
  return { ...fieldsOfPerson(person), id, name, region, category, on };
}

/** Only the facts about somebody that are asked for, and the birth date: what a copy of a made-up person begins with. */
export function factsAsked(person: Person, facts: readonly string[]): Person {
  const asked = new Set(facts.map((fact) => parseFact(fact)?.name));
  const named = (name: string) => name === "birthDate" || [...asked].some((one) => one === inFacts(name));
  return personSchema.parse(Object.fromEntries(Object.entries(person).filter(([name]) => named(name))));
}

/** The pension scheme is asked for under a name of its own. */
function inFacts(name: string): string {
  return name === "pensionScheme" ? "pension_scheme" : name;
}
