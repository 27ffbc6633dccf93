"use client";

import { DeductionRows } from "@/components/editor/form/deduction-fields";
import { ExampleRows } from "@/components/editor/people/example-fields";
import { RailReasons } from "@/components/editor/form/rail-reasons";
import { SettingsFields } from "@/components/editor/form/settings-fields";
import { SourceFields } from "@/components/editor/form/source-fields";
import { isYearly, ValueFields } from "@/components/editor/field/value-fields";
import { TextBox } from "@/components/editor/field/editor-field";
import { useFormSide, type ChangeOfFields } from "@/components/editor/form/form-side";
import type { RuleFields } from "@/lib/domain/draft/schema";

interface RuleFormProps {
  fields: RuleFields;
  sentence: string;
  onChange: (change: ChangeOfFields<RuleFields>) => void;
  /** A row was deleted: what restores it. */
  onRemoved: (restore: ChangeOfFields<RuleFields>) => void;
}

/** What changes every year: method and value, reasons where bounds are left, sources. */
export function RuleForm({ fields, sentence, onChange, onRemoved }: RuleFormProps) {
  return (
    <>
      <ValueFields fields={fields} sentence={sentence} onChange={onChange} onRemoved={onRemoved} />
      <RailReasons
        reasons={fields.guardRailReasons}
        onChange={(rail, reason) =>
          onChange((own) => ({ guardRailReasons: { ...own.guardRailReasons, [rail]: reason } }))
        }
      />
      <SourceFields
        citations={fields.citations}
        verification={fields.verification}
        onChange={onChange}
        onRemoved={onRemoved}
      />
    </>
  );
}

/** What seldom changes, and what may be added: settings, deductions, worked examples, and remarks for readers. */
export function RuleExtras({ fields, onChange, onRemoved }: Omit<RuleFormProps, "sentence">) {
  const { words } = useFormSide();
  return (
    <>
      <SettingsFields fields={fields} onChange={onChange} hasCrediting={!isYearly(fields)} />
      <DeductionRows
        rows={fields.deductions}
        onChange={(edit) => onChange((own) => ({ deductions: edit(own.deductions) }))}
        onRemoved={(restore) => onRemoved((own) => ({ deductions: restore(own.deductions) }))}
      />
      <ExampleRows
        rows={fields.examples}
        onChange={(edit) => onChange((own) => ({ examples: edit(own.examples) }))}
        onRemoved={(restore) => onRemoved((own) => ({ examples: restore(own.examples) }))}
      />
      <TextBox
        field="fields.noteZh"
        label={words.noteZh}
        value={fields.noteZh}
        onChange={(noteZh) => onChange({ noteZh })}
      />
      <TextBox
        field="fields.noteEn"
        label={words.noteEn}
        value={fields.noteEn}
        onChange={(noteEn) => onChange({ noteEn })}
      />
    </>
  );
}
