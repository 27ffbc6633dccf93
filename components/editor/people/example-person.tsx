"use client";

import { useState } from "react";
import type { PersonFields } from "@/lib/domain/form/example";
import { parseFact, type FactName } from "@/lib/domain/rule/fact";
import { exampleWords, type ExampleWords } from "@/lib/i18n/change/example";
import { factWords } from "@/lib/i18n/rule/fact";
import type { Language } from "@/lib/i18n/core/language";
import { Choice, TextInput } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { DatedAmounts, EnrolmentRows } from "./example-person-rows";
import own from "./examples.module.css";
import { useFormSide, type ChangeOfFields } from "@/components/editor/form/form-side";

interface PersonFactsProps {
  row: PersonFields;
  field: string;
  /** What the rule asks about a person, as answers name facts. */
  facts: readonly string[];
  onChange: (change: ChangeOfFields<PersonFields>) => void;
}

type PlainFact =
  | "birthDate"
  | "retiredOn"
  | "contributionBase"
  | "contributionYears"
  | "ownPension"
  | "pensionOfRetirementMonth"
  | "creditedThisYear"
  | "pensionScheme"
  | "tags"
  | DatedFact
  | "enrolments";
type DatedFact = "pensionOfMonth" | "ownCreditOfMonth" | "ownCreditYearTotal";

const FACTS: readonly PlainFact[] = [
  "birthDate",
  "contributionBase",
  "contributionYears",
  "ownPension",
  "pensionOfRetirementMonth",
  "pensionOfMonth",
  "ownCreditOfMonth",
  "ownCreditYearTotal",
  "creditedThisYear",
  "pensionScheme",
  "tags",
  "retiredOn",
  "enrolments",
];

const NONE: ReadonlySet<PlainFact> = new Set();

/**
 * The facts about a person: those the rule asks for and those already given, all others where they are wanted. Each stands at one place
 * for good, and once there it stays: what the rule asks for changes while somebody types.
 */
export function PersonFacts({ row, field, facts, onChange }: PersonFactsProps) {
  const { language } = useFormSide();
  const words = exampleWords(language);
  const asked = new Set(facts.map((fact) => namedInForm(parseFact(fact)?.name)));
  const [seen, setSeen] = useState(NONE);
  const [isWhole, setWhole] = useState(false);
  const wanted = FACTS.filter((fact) => asked.has(fact) || row[fact].length > 0);
  if (wanted.some((fact) => !seen.has(fact))) setSeen(new Set([...seen, ...wanted]));
  const shown = FACTS.filter((fact) => isWhole || seen.has(fact) || wanted.includes(fact));
  const one = (fact: PlainFact) => (
    <OneFact key={fact} fact={fact} row={row} field={field} facts={facts} onChange={onChange} />
  );
  return (
    <>
      <div className={own.facts}>{shown.map(one)}</div>
      {(isWhole || shown.length < FACTS.length) && (
        <button type="button" className={styles.plain} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {words.otherFacts}
        </button>
      )}
    </>
  );
}

/** Facts are asked for by names of their own where they are one choice or one day. */
function namedInForm(name: FactName | undefined): string | undefined {
  if (name === "pension_scheme") return "pensionScheme";
  return name === "birthDay" ? "birthDate" : name;
}

function OneFact({ fact, row, field, facts, onChange }: PersonFactsProps & { fact: PlainFact }) {
  const { language } = useFormSide();
  const words = exampleWords(language);
  switch (fact) {
    case "pensionOfMonth":
    case "ownCreditOfMonth":
    case "ownCreditYearTotal":
      return (
        <DatedAmounts
          fact={fact}
          row={row}
          asked={facts.flatMap((one) => datesAsked(one, fact))}
          field={field}
          onChange={onChange}
        />
      );
    case "enrolments":
      return <EnrolmentRows row={row} field={field} onChange={onChange} />;
    case "pensionScheme":
      return (
        <Choice
          field={`${field}.pensionScheme`}
          label={labelOf("pension_scheme", language)}
          value={row.pensionScheme}
          options={SCHEMES.map((value) => ({ value, text: words.schemes[value] }))}
          onChange={(pensionScheme) => onChange({ pensionScheme })}
        />
      );
    default:
      return (
        <TextInput
          field={`${field}.${fact}`}
          label={labelOf(fact === "birthDate" ? "birthDay" : fact, language)}
          hint={fact === "tags" ? words.tagsHint : undefined}
          value={row[fact]}
          unit={unitOf(fact, words)}
          inputMode={unitOf(fact, words) === undefined ? undefined : "decimal"}
          onChange={(text) => onChange({ [fact]: text })}
        />
      );
  }
}

/** Facts are named for the middle of a sentence; a label begins one. */
function labelOf(fact: string, language: Language): string {
  const words = factWords(fact, language);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const SCHEMES = ["", "enterprise", "public"] as const;

function datesAsked(fact: string, name: DatedFact): string[] {
  const parsed = parseFact(fact);
  return parsed?.name === name && parsed.of !== null ? [parsed.of] : [];
}

function unitOf(fact: PlainFact, words: ExampleWords): string | undefined {
  if (fact === "contributionYears") return words.years;
  return ["contributionBase", "ownPension", "pensionOfRetirementMonth", "creditedThisYear"].includes(fact)
    ? words.yuan
    : undefined;
}
