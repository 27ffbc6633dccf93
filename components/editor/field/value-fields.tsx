"use client";

import type { RuleFields } from "@/lib/domain/draft/schema";
import { emptyExpression } from "@/lib/domain/draft/empty-fields";
import { UNKNOWN_KINDS } from "@/lib/domain/rule/unknown-kind";
import { hasBands, isInPercent } from "@/lib/domain/form/shape-switch";
import { unknownName } from "@/lib/i18n/rule/unknown";
import { AverageFields } from "@/components/editor/form/average-fields";
import { BandTable } from "@/components/editor/form/band-table";
import { Builder } from "@/components/editor/builder/builder";
import { Sentence } from "@/components/editor/builder/sentence";
import { YearlyFields } from "@/components/editor/form/crediting-fields";
import { Choice, TextBox, TextInput } from "./editor-field";
import styles from "./editor.module.css";
import { useFormSide, type ChangeOfFields } from "@/components/editor/form/form-side";
import { MethodChoice } from "@/components/editor/form/method-choice";
import { PatternChoice } from "@/components/editor/form/pattern-choice";

interface ValueFieldsProps {
  fields: RuleFields;
  /** What the fields say so far, in words; empty while they say nothing. */
  sentence: string;
  onChange: (change: ChangeOfFields<RuleFields>) => void;
  /** Something was deleted or replaced: what restores it. */
  onRemoved: (restore: ChangeOfFields<RuleFields>) => void;
}

/** Method and value, and what they mean in words. */
export function ValueFields({ fields, sentence, onChange, onRemoved }: ValueFieldsProps) {
  return (
    <div className={styles.group}>
      <MethodChoice fields={fields} onChange={onChange} />
      <PatternChoice fields={fields} onChange={onChange} onRemoved={onRemoved} />
      <ShapeFields fields={fields} onChange={onChange} onRemoved={onRemoved} />
      {isYearly(fields) && <YearlyFields fields={fields} onChange={onChange} />}
      <Sentence sentence={sentence} />
    </div>
  );
}

/** Is the amount typed the total of a year, so that how it is credited belongs beside it? */
export function isYearly({ shape, per }: RuleFields): boolean {
  return (shape === "fixed" || shape === "fixed_by_age") && per === "year";
}

function ShapeFields({ fields, onChange, onRemoved }: Omit<ValueFieldsProps, "sentence">) {
  const { words } = useFormSide();
  const { shape } = fields;
  const unit = isInPercent(shape) ? words.percent : fields.per === "year" ? words.perYear : words.perMonth;
  switch (shape) {
    case "built":
      return (
        <Builder
          tree={fields.tree ?? emptyExpression("fixed")}
          onChange={(edit) => onChange((own) => ({ tree: edit(own.tree ?? emptyExpression("fixed")) }))}
          onReplaced={() => onRemoved({ tree: fields.tree })}
        />
      );
    case "none":
      return <ReasonField fields={fields} onChange={onChange} />;
    case "unknown":
      return (
        <>
          <KindChoice fields={fields} onChange={onChange} />
          <ReasonField fields={fields} onChange={onChange} />
        </>
      );
    default:
      return (
        <>
          {(shape === "fixed_by_age" || shape === "approximate") && <PerChoice per={fields.per} onChange={onChange} />}
          {(shape === "rate_of_average" || shape === "rate_of_average_by_age") && (
            <AverageFields fields={fields} onChange={onChange} />
          )}
          {hasBands(shape) ? (
            <BandTable
              bands={fields.bands}
              unit={unit}
              onChange={(edit) => onChange((own) => ({ bands: edit(own.bands) }))}
              onRemoved={(restore) => onRemoved((own) => ({ bands: restore(own.bands) }))}
            />
          ) : (
            <TextInput
              field="fields.value"
              label={isInPercent(shape) ? words.rate : words.amount}
              value={fields.value}
              unit={unit}
              inputMode="decimal"
              onChange={(value) => onChange({ value })}
            />
          )}
        </>
      );
  }
}

type FieldProps = Pick<ValueFieldsProps, "fields" | "onChange">;

/** Which kind of not knowing it is. */
function KindChoice({ fields, onChange }: FieldProps) {
  const { words, language } = useFormSide();
  return (
    <Choice
      field="fields.unknownKind"
      label={words.unknownKind}
      value={fields.unknownKind ?? ""}
      options={[
        { value: "", text: words.choose },
        ...UNKNOWN_KINDS.map((kind) => ({ value: kind, text: unknownName(kind, language) })),
      ]}
      onChange={(unknownKind) => onChange({ unknownKind })}
    />
  );
}

function ReasonField({ fields, onChange }: FieldProps) {
  const { words } = useFormSide();
  return (
    <TextBox
      field="fields.statedReason"
      label={words.statedReason}
      hint={words.statedReasonHint}
      value={fields.statedReason}
      onChange={(statedReason) => onChange({ statedReason })}
    />
  );
}

function PerChoice({ per, onChange }: { per: RuleFields["per"]; onChange: ValueFieldsProps["onChange"] }) {
  const { words } = useFormSide();
  return (
    <Choice
      field="fields.per"
      label={words.per}
      value={per}
      options={[
        { value: "month", text: words.perMonth },
        { value: "year", text: words.perYear },
      ]}
      onChange={(chosen) => onChange({ per: chosen })}
    />
  );
}
