"use client";

import { Check, Choice, TextBox, TextInput } from "@/components/editor/field/editor-field";
import { useFormSide, type ChangeOfFields } from "@/components/editor/form/form-side";
import { SourceFields } from "@/components/editor/form/source-fields";
import type { ParameterFields } from "@/lib/domain/draft/schema";

interface ParameterFormProps {
  fields: ParameterFields;
  onChange: (change: ChangeOfFields<ParameterFields>) => void;
  onRemoved: (restore: ChangeOfFields<ParameterFields>) => void;
}

/** What a regional figure says: its value, whether it is final, who may use it, and its sources. */
export function ParameterForm({ fields, onChange, onRemoved }: ParameterFormProps) {
  const { words } = useFormSide();
  return (
    <>
      <TextInput
        field="fields.value"
        label={words.figure}
        value={fields.value}
        inputMode="decimal"
        onChange={(value) => onChange({ value })}
      />
      <Choice
        field="fields.status"
        label={words.status}
        value={fields.status}
        options={[
          { value: "provisional", text: words.provisional },
          { value: "final", text: words.final },
        ]}
        onChange={(status) => onChange({ status })}
      />
      <Check
        field="fields.inheritable"
        label={words.inheritable}
        checked={fields.inheritable}
        onChange={(inheritable) => onChange({ inheritable })}
      />
      <SourceFields
        citations={fields.citations}
        verification={fields.verification}
        onChange={onChange}
        onRemoved={onRemoved}
      />
      <TextBox
        field="fields.noteZh"
        label={words.noteZh}
        value={fields.noteZh ?? ""}
        onChange={(noteZh) => onChange({ noteZh })}
      />
    </>
  );
}
