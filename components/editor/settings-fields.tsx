"use client";

import type { RuleFields } from "@/lib/domain/draft.schema";
import { settingChoices, settingsSentence, settingValue } from "@/lib/i18n/setting-words";
import { Choice, TextInput, type Option } from "./editor-field";
import styles from "./editor.module.css";
import { useFormSide } from "./form-side";

interface SettingsFieldsProps {
  fields: RuleFields;
  onChange: (patch: Partial<RuleFields>) => void;
}

/** Crediting, rounding, age and retirement: folded, with what holds in one sentence. Silence of the document stays silence. */
export function SettingsFields({ fields, onChange }: SettingsFieldsProps) {
  const { words, language } = useFormSide();
  return (
    <details className={styles.fold}>
      <summary>
        {words.settings}
        <span className={styles.foldNote}>{settingsSentence(fields, language)}</span>
      </summary>
      <div className={styles.pair}>
        <CreditingFields fields={fields} onChange={onChange} />
        <RoundingFields fields={fields} onChange={onChange} />
        <AgeFields fields={fields} onChange={onChange} />
      </div>
    </details>
  );
}

function CreditingFields({ fields, onChange }: SettingsFieldsProps) {
  const { words } = useFormSide();
  const frequencies = ["monthly", "quarterly", "half_yearly", "yearly"] as const;
  const midYears = ["", "actual_months", "full_year", "none"] as const;
  const remainders = ["", "last_month", "none"] as const;
  return (
    <>
      <Choice
        field="fields.frequency"
        label={words.frequency}
        value={fields.frequency}
        options={useOptions("crediting.frequency", frequencies)}
        onChange={(frequency) => onChange({ frequency })}
      />
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
        options={useOptions("crediting.midYear", midYears)}
        onChange={(midYear) => onChange({ midYear })}
      />
      <Choice
        field="fields.remainder"
        label={words.remainder}
        value={fields.remainder ?? ""}
        options={useOptions("crediting.remainder", remainders)}
        onChange={(remainder) => onChange({ remainder })}
      />
    </>
  );
}

function RoundingFields({ fields, onChange }: SettingsFieldsProps) {
  const { words, language } = useFormSide();
  const units = ["", "1", "10", "100", "500"] as const;
  const modes = ["", "half_up", "half_even", "down", "up"] as const;
  const stages = ["", "each_part", "final"] as const;
  return (
    <>
      <Choice
        field="fields.roundingUnit"
        label={words.roundingUnit}
        value={fields.roundingUnit}
        options={units.map((value) => ({
          value,
          text: value === "" ? words.notStated : settingValue("rounding.unitFen", value, language),
        }))}
        onChange={(roundingUnit) => onChange({ roundingUnit })}
      />
      <Choice
        field="fields.roundingMode"
        label={words.roundingMode}
        value={fields.roundingMode}
        options={useOptions("rounding.mode", modes)}
        onChange={(roundingMode) => onChange({ roundingMode })}
      />
      <Choice
        field="fields.roundingStage"
        label={words.roundingStage}
        value={fields.roundingStage ?? ""}
        options={useOptions("rounding.stage", stages)}
        onChange={(roundingStage) => onChange({ roundingStage })}
      />
    </>
  );
}

function AgeFields({ fields, onChange }: SettingsFieldsProps) {
  const { words, language } = useFormSide();
  const references = [
    { value: "", text: words.notStated },
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
        options={useOptions("attainOn", ["", "birthday", "day_after"] as const)}
        onChange={(attainOn) => onChange({ attainOn })}
      />
      <Choice
        field="fields.leapBirthday"
        label={words.leapBirthday}
        value={fields.leapBirthday}
        options={useOptions("leapBirthday", ["", "feb28", "mar1"] as const)}
        onChange={(leapBirthday) => onChange({ leapBirthday })}
      />
      <Choice
        field="fields.retireSwitch"
        label={words.retireSwitch}
        value={fields.retireSwitch}
        options={useOptions("retireSwitch", ["", "same_month", "next_month", "next_policy_year"] as const)}
        onChange={(retireSwitch) => onChange({ retireSwitch })}
      />
    </>
  );
}

function useOptions<Value extends string>(setting: string, values: readonly Value[]): Option<Value>[] {
  const { words, language } = useFormSide();
  return values.map((value) => ({
    value,
    text: value === "" ? words.notStated : settingValue(setting, value, language),
  }));
}
