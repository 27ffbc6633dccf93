"use client";

import { useState } from "react";
import type { RuleFields } from "@/lib/domain/draft/schema";
import { PATTERN_NAMES, patternFields, type PatternName } from "@/lib/domain/form/method-pattern";
import { useBuilderWords } from "@/components/editor/builder/use-builder-words";
import { Choice } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { focusAfter } from "@/components/editor/field/focus-after";
import { useFormSide } from "./form-side";

interface PatternChoiceProps {
  fields: RuleFields;
  onChange: (patch: Partial<RuleFields>) => void;
  onRemoved: (before: Partial<RuleFields>) => void;
}

/** The rules regions really use, as skeletons. Chosen and then applied, so that going through the list replaces nothing. */
export function PatternChoice({ fields, onChange, onRemoved }: PatternChoiceProps) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  const [name, setName] = useState<PatternName | "">("");
  const apply = () => {
    if (name === "") return;
    const { shape, preset, per, value, bands, averageYear, averageScheme, tree, frequency } = fields;
    onRemoved({ shape, preset, per, value, bands, averageYear, averageScheme, tree, frequency });
    focusAfter(() => {
      onChange(patternFields(fields, name));
      setName("");
    }, "fields.shape");
  };
  return (
    <details className={styles.fold}>
      <summary>{words.pattern}</summary>
      <div className={styles.group}>
        <Choice
          field="pattern"
          label={words.pattern}
          hint={words.patternHint}
          value={name}
          options={[
            { value: "", text: words.patternNone },
            ...PATTERN_NAMES.map((value) => ({ value, text: words.patterns[value] })),
          ]}
          onChange={setName}
        />
        <button type="button" className={styles.plain} disabled={readOnly || name === ""} onClick={apply}>
          {words.patternApply}
        </button>
      </div>
    </details>
  );
}
