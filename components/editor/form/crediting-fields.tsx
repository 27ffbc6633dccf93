"use client";

import type { RuleFields } from "@/lib/domain/draft/schema";
import { useBuilderWords } from "@/components/editor/builder/use-builder-words";
import { Choice, TextInput } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { useFormSide } from "./form-side";
import { useOptions } from "./setting-options";

interface CreditingFieldsProps {
  fields: RuleFields;
  onChange: (patch: Partial<RuleFields>) => void;
}

const FREQUENCIES = ["monthly", "quarterly", "half_yearly", "yearly"] as const;

/** How often the credit arrives, and what follows from that. */
export function CreditingFields({ fields, onChange }: CreditingFieldsProps) {
  const { words } = useFormSide();
  return (
    <>
      <Choice
        field="fields.frequency"
        label={words.frequency}
        value={fields.frequency}
        options={useOptions("crediting.frequency", FREQUENCIES, null)}
        onChange={(frequency) => onChange({ frequency })}
      />
      <FrequencyFields fields={fields} onChange={onChange} />
    </>
  );
}

/** How the total of a year is credited: in one sum or in parts. */
export function YearlyFields({ fields, onChange }: CreditingFieldsProps) {
  const words = useBuilderWords();
  return (
    <div className={styles.pair}>
      <Choice
        field="fields.frequency"
        label={words.crediting}
        value={fields.frequency}
        options={FREQUENCIES.map((value) => ({ value, text: words.credited[value] }))}
        onChange={(frequency) => onChange({ frequency })}
      />
      <FrequencyFields fields={fields} onChange={onChange} />
    </div>
  );
}

function FrequencyFields({ fields, onChange }: CreditingFieldsProps) {
  const { words } = useFormSide();
  const midYears = useOptions("crediting.midYear", ["", "actual_months", "full_year", "none"] as const, null);
  const remainders = useOptions("crediting.remainder", ["", "last_month", "none"] as const, "last_month");
  return (
    <>
      {fields.frequency !== "monthly" && (
        <TextInput
          field="fields.creditingMonth"
          label={words.creditingMonth}
          value={fields.creditingMonth}
          inputMode="numeric"
          onChange={(creditingMonth) => onChange({ creditingMonth })}
        />
      )}
      <Choice
        field="fields.midYear"
        label={words.midYear}
        value={fields.midYear}
        options={midYears}
        onChange={(midYear) => onChange({ midYear })}
      />
      <Choice
        field="fields.remainder"
        label={words.remainder}
        value={fields.remainder ?? ""}
        options={remainders}
        onChange={(remainder) => onChange({ remainder })}
      />
    </>
  );
}
