"use client";

import type { RuleFields } from "@/lib/domain/draft/schema";
import { settingChoices, settingsSentence, settingValue } from "@/lib/i18n/rule/setting";
import { CreditingFields } from "./crediting-fields";
import { Choice, TextInput, type Option } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { useFormSide } from "./form-side";
import { useOptions } from "./setting-options";

interface SettingsFieldsProps {
  fields: RuleFields;
  onChange: (patch: Partial<RuleFields>) => void;
}

/** Crediting, rounding, age and retirement: folded, with what holds in one sentence. Silence of the document stays silence. */
export function SettingsFields({ fields, onChange, hasCrediting }: SettingsFieldsProps & { hasCrediting: boolean }) {
  const { words, language } = useFormSide();
  return (
    <details className={styles.fold}>
      <summary>
        {words.settings}
        <span className={styles.foldNote}>{settingsSentence(fields, language)}</span>
      </summary>
      <div className={styles.pair}>
        {hasCrediting && <CreditingFields fields={fields} onChange={onChange} />}
        <RoundingFields fields={fields} onChange={onChange} />
        <AgeFields fields={fields} onChange={onChange} />
      </div>
    </details>
  );
}

function RoundingFields({ fields, onChange }: SettingsFieldsProps) {
  const { words } = useFormSide();
  return (
    <>
      <Choice
        field="fields.roundingUnit"
        label={words.roundingUnit}
        value={fields.roundingUnit}
        options={useOptions("rounding.unitFen", ["", "1", "10", "100", "500"] as const, "1")}
        onChange={(roundingUnit) => onChange({ roundingUnit })}
      />
      <Choice
        field="fields.roundingMode"
        label={words.roundingMode}
        value={fields.roundingMode}
        options={useOptions("rounding.mode", ["", "half_up", "half_even", "down", "up"] as const, "half_up")}
        onChange={(roundingMode) => onChange({ roundingMode })}
      />
      <Choice
        field="fields.roundingStage"
        label={words.roundingStage}
        value={fields.roundingStage ?? ""}
        options={useOptions("rounding.stage", ["", "each_part", "final"] as const, "final")}
        onChange={(roundingStage) => onChange({ roundingStage })}
      />
    </>
  );
}

function AgeFields({ fields, onChange }: SettingsFieldsProps) {
  const { words, language } = useFormSide();
  const references = [
    { value: "", text: words.notStatedSo(settingValue("ageReference", "on_date", language)) },
    ...settingChoices("ageReference", language),
  ] satisfies Option<string>[];
  return (
    <>
      <Choice
        field="fields.ageReference"
        label={words.ageReference}
        value={fields.ageReference}
        options={references}
        onChange={(ageReference) => onChange({ ageReference })}
      />
      {(fields.ageReference === "policy_year_start" || fields.retireSwitch === "next_policy_year") && (
        <TextInput
          field="fields.policyYearStart"
          label={words.policyYearStart}
          value={fields.policyYearStart ?? ""}
          onChange={(policyYearStart) => onChange({ policyYearStart })}
        />
      )}
      {fields.ageReference === "annual_month" && (
        <TextInput
          field="fields.annualMonth"
          label={words.annualMonth}
          value={fields.annualMonth ?? ""}
          inputMode="numeric"
          onChange={(annualMonth) => onChange({ annualMonth })}
        />
      )}
      <Choice
        field="fields.attainOn"
        label={words.attainOn}
        value={fields.attainOn}
        options={useOptions("attainOn", ["", "birthday", "day_after"] as const, "birthday")}
        onChange={(attainOn) => onChange({ attainOn })}
      />
      <Choice
        field="fields.leapBirthday"
        label={words.leapBirthday}
        value={fields.leapBirthday}
        options={useOptions("leapBirthday", ["", "feb28", "mar1"] as const, "feb28")}
        onChange={(leapBirthday) => onChange({ leapBirthday })}
      />
      <Choice
        field="fields.retireSwitch"
        label={words.retireSwitch}
        value={fields.retireSwitch}
        options={useOptions(
          "retireSwitch",
          ["", "same_month", "next_month", "next_policy_year"] as const,
          "next_month",
        )}
        onChange={(retireSwitch) => onChange({ retireSwitch })}
      />
    </>
  );
}
