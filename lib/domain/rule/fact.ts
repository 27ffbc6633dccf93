/** Facts: what a rule may need to know about a person, and how an answer names the ones it lacks. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";

/** The names of facts. Some belong to one month or year and then carry it: `pensionOfMonth:2022-12`, `ownCreditYearTotal:2022`. */
export const FACT_NAMES = [
  "birthDate",
  "birthDay",
  "retiredOn",
  "contributionBase",
  "contributionYears",
  "ownPension",
  "pensionOfRetirementMonth",
  "pensionOfMonth",
  "ownCreditYearTotal",
  "ownCreditOfMonth",
  "creditedThisYear",
  "pension_scheme",
  "category",
  "tags",
] as const;

export type FactName = (typeof FACT_NAMES)[number];

/** A fact as `missing` and `invalid` list it. */
export type Fact = FactName | `${FactName}:${string}`;

/** A fact taken apart: its name, and the month or year it belongs to. Null for text that names no fact. */
export function parseFact(text: string): { readonly name: FactName; readonly of: string | null } | null {
  const [head, of] = text.split(":");
  const name = FACT_NAMES.find((known) => known === head);
  return name === undefined ? null : { name, of: of ?? null };
}

/** The fact `name` of a month or year. */
export function factOf(name: FactName, of: CreditMonth | number): Fact {
  return `${name}:${of}`;
}
