"use client";

import type { RuleFields } from "@/lib/domain/draft/schema";
import { Choice, TextInput } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { useFormSide } from "./form-side";

interface AverageFieldsProps {
  fields: RuleFields;
  onChange: (patch: Partial<RuleFields>) => void;
}

/** Which average pension: of which year, and of whom. */
export function AverageFields({ fields, onChange }: AverageFieldsProps) {
  const { words, readOnly } = useFormSide();
  const schemes = ["", "enterprise", "public", "by_person"] as const;
  return (
    <div className={styles.pair}>
      <div>
        <TextInput
          field="fields.averageYear"
          label={words.average}
          hint={words.averageHint}
          value={shownYear(fields.averageYear, words)}
          onChange={(averageYear) => onChange({ averageYear })}
        />
        <p className={styles.chips}>
          {(["latest", "previous"] as const).map((averageYear) => (
            <button key={averageYear} type="button" disabled={readOnly} onClick={() => onChange({ averageYear })}>
              {words[averageYear]}
            </button>
          ))}
        </p>
      </div>
      <Choice
        field="fields.averageScheme"
        label={words.scheme}
        value={fields.averageScheme}
        options={schemes.map((value) => ({ value, text: words.schemes[value] }))}
        onChange={(averageScheme) => onChange({ averageScheme })}
      />
    </div>
  );
}

function shownYear(year: string, words: { latest: string; previous: string }): string {
  return year === "latest" || year === "previous" ? words[year] : year;
}
