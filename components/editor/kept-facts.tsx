"use client";

import type { KeptFields } from "@/lib/domain/draft.schema";
import { parseFact } from "@/lib/domain/fact";
import { factWords } from "@/lib/i18n/fact-words";
import { previewWords } from "@/lib/i18n/preview-words";
import { Choice, TextInput } from "./editor-field";
import styles from "./editor.module.css";
import { useFormSide } from "./form-side";

interface KeptFactsProps {
  row: KeptFields;
  field: string;
  /** As answers name them. */
  facts: readonly string[];
  onChange: (patch: Partial<KeptFields>) => void;
}

const PLAIN = [
  "birthDate",
  "retiredOn",
  "contributionBase",
  "contributionYears",
  "ownPension",
  "pensionOfRetirementMonth",
  "creditedThisYear",
  "tags",
] as const;

const DATED = ["pensionOfMonth", "ownCreditOfMonth", "ownCreditYearTotal"] as const;

/** What the rule asks about somebody kept, and what is known already. */
export function KeptFacts({ row, field, facts, onChange }: KeptFactsProps) {
  const { language } = useFormSide();
  const words = previewWords(language);
  const asked = facts.flatMap((fact) => parseFact(fact) ?? []);
  const isAsked = (name: string) => asked.some((fact) => fact.name === name);
  const shown = PLAIN.filter((fact) => fact === "birthDate" || isAsked(fact) || row[fact] !== "");
  return (
    <div className={styles.pair}>
      {shown.map((fact) => (
        <TextInput
          key={fact}
          field={`${field}.${fact}`}
          label={factWords(fact === "birthDate" ? "birthDay" : fact, language)}
          value={row[fact]}
          onChange={(text) => onChange({ [fact]: text })}
        />
      ))}
      {DATED.flatMap((fact) =>
        datesOf(
          row,
          fact,
          asked.flatMap(({ name, of }) => (name === fact && of !== null ? of : [])),
        ).map((date, index) => (
          <TextInput
            key={`${fact} ${date.when}`}
            field={`${field}.${fact}.${index}.amount`}
            label={factWords(`${fact}:${date.when}`, language)}
            value={date.amount}
            inputMode="decimal"
            onChange={(amount) => onChange(withAmount(row, fact, date.when, amount))}
          />
        )),
      )}
      {(isAsked("pension_scheme") || row.pensionScheme !== "") && (
        <Choice
          field={`${field}.pensionScheme`}
          label={factWords("pension_scheme", language)}
          value={row.pensionScheme}
          options={(["", "enterprise", "public"] as const).map((value) => ({ value, text: words.schemes[value] }))}
          onChange={(pensionScheme) => onChange({ pensionScheme })}
        />
      )}
    </div>
  );
}

type Dated = (typeof DATED)[number];

interface DatedAmount {
  readonly when: string;
  readonly amount: string;
}

function typedIn(row: KeptFields, fact: Dated): DatedAmount[] {
  if (fact === "ownCreditYearTotal") return row[fact].map(({ year, amount }) => ({ when: year, amount }));
  return row[fact].map(({ month, amount }) => ({ when: month, amount }));
}

/** What is typed, and an empty amount for each date the rule asks for. */
function datesOf(row: KeptFields, fact: Dated, asked: readonly string[]): DatedAmount[] {
  const typed = typedIn(row, fact);
  const lacking = asked.filter((when) => typed.every((one) => one.when !== when));
  return [...typed, ...lacking.map((when) => ({ when, amount: "" }))];
}

function withAmount(row: KeptFields, fact: Dated, when: string, amount: string): Partial<KeptFields> {
  const typed = typedIn(row, fact);
  const isNew = typed.every((one) => one.when !== when);
  const amounts = isNew
    ? [...typed, { when, amount }]
    : typed.map((one) => (one.when === when ? { when, amount } : one));
  if (fact === "ownCreditYearTotal") {
    return { ownCreditYearTotal: amounts.map((one) => ({ year: one.when, amount: one.amount })) };
  }
  return { [fact]: amounts.map((one) => ({ month: one.when, amount: one.amount })) };
}
