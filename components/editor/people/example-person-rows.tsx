"use client";

import type { PersonFields } from "@/lib/domain/form/example";
import { exampleWords } from "@/lib/i18n/change/example";
import { factWords } from "@/lib/i18n/rule/fact";
import { TextInput } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import own from "./examples.module.css";
import { useFormSide, type ChangeOfFields } from "@/components/editor/form/form-side";

interface RowsProps {
  row: PersonFields;
  field: string;
  onChange: (change: ChangeOfFields<PersonFields>) => void;
}

interface DatedAmount {
  readonly when: string;
  readonly amount: string;
}

type DatedFact = "pensionOfMonth" | "ownCreditOfMonth" | "ownCreditYearTotal";

/** Sums that belong to a month or a year. Those the rule asks for stand there to be filled in. */
export function DatedAmounts({
  fact,
  row,
  asked,
  field,
  onChange,
}: RowsProps & { fact: DatedFact; asked: readonly string[] }) {
  const { language, readOnly } = useFormSide();
  const words = exampleWords(language);
  const shown = shownOf(row, fact, asked);
  const edit = (change: (amounts: readonly DatedAmount[]) => DatedAmount[]) =>
    onChange((typed) => patchOf(fact, change(shownOf(typed, fact, asked))));
  const change = (index: number, patch: Partial<DatedAmount>) =>
    edit((all) => all.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  const cell = fact === "ownCreditYearTotal" ? "year" : "month";
  return (
    <div className={own.facts} role="group" aria-label={words[fact]}>
      {shown.map((one, index) => (
        <div className={styles.pair} key={index}>
          <TextInput
            field={`${field}.${fact}.${index}.${cell}`}
            label={`${words[fact]} · ${words[cell]}`}
            value={one.when}
            onChange={(when) => change(index, { when })}
          />
          <TextInput
            field={`${field}.${fact}.${index}.amount`}
            label={asked.includes(one.when) ? factWords(`${fact}:${one.when}`, language) : words.money}
            value={one.amount}
            unit={words.yuan}
            inputMode="decimal"
            onChange={(amount) => change(index, { amount })}
          />
        </div>
      ))}
      <button
        type="button"
        className={styles.plain}
        disabled={readOnly || shown.length >= 24}
        onClick={() => edit((all) => [...all, { when: "", amount: "" }])}
      >
        {words.addRow(words[fact])}
      </button>
    </div>
  );
}

/** What is typed, and a row ready for each month or year that the rule asks about and nobody has typed. */
function shownOf(row: PersonFields, fact: DatedFact, asked: readonly string[]): DatedAmount[] {
  const typed = amountsIn(row, fact);
  const lacking = asked.filter((when) => !typed.some((one) => one.when === when));
  return [...typed, ...lacking.map((when): DatedAmount => ({ when, amount: "" }))];
}

function amountsIn(row: PersonFields, fact: DatedFact): DatedAmount[] {
  if (fact === "ownCreditYearTotal") return row[fact].map(({ year, amount }) => ({ when: year, amount }));
  return row[fact].map(({ month, amount }) => ({ when: month, amount }));
}

function patchOf(fact: DatedFact, amounts: readonly DatedAmount[]): Partial<PersonFields> {
  if (fact === "ownCreditYearTotal") {
    return { ownCreditYearTotal: amounts.map(({ when, amount }) => ({ year: when, amount })) };
  }
  const rows = amounts.map(({ when, amount }) => ({ month: when, amount }));
  return fact === "pensionOfMonth" ? { pensionOfMonth: rows } : { ownCreditOfMonth: rows };
}

const CELLS = ["region", "from", "to"] as const;

/** Where the person was insured, for somebody who moved, or for a rule whose figures are recorded below its own region. */
export function EnrolmentRows({ row, field, onChange }: RowsProps) {
  const { language, readOnly } = useFormSide();
  const words = exampleWords(language);
  const { enrolments } = row;
  return (
    <div className={own.facts} role="group" aria-label={words.enrolments}>
      {enrolments.map((one, index) => (
        <div className={styles.pair} key={index}>
          {CELLS.map((cell) => (
            <TextInput
              key={cell}
              field={`${field}.enrolments.${index}.${cell}`}
              label={`${words.enrolments} · ${words[cell]}`}
              value={one[cell]}
              onChange={(text) =>
                onChange((typed) => ({
                  enrolments: typed.enrolments.map((each, at) => (at === index ? { ...each, [cell]: text } : each)),
                }))
              }
            />
          ))}
        </div>
      ))}
      <button
        type="button"
        className={styles.plain}
        disabled={readOnly || enrolments.length >= 20}
        onClick={() => onChange((typed) => ({ enrolments: [...typed.enrolments, { region: "", from: "", to: "" }] }))}
      >
        {words.addRow(words.enrolments)}
      </button>
    </div>
  );
}
