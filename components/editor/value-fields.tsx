"use client";

import type { RuleFields } from "@/lib/domain/draft.schema";
import { hasBands, isInPercent, switchShape } from "@/lib/domain/shape-switch";
import { BandTable } from "./band-table";
import { Choice, TextBox, TextInput } from "./editor-field";
import styles from "./editor.module.css";
import { useFormSide } from "./form-side";

const SHAPES = [
  "fixed",
  "fixed_by_age",
  "rate_of_average",
  "rate_of_average_by_age",
  "rate_of_own_base",
  "approximate",
  "none",
  "unknown",
] as const satisfies readonly RuleFields["shape"][];

interface ValueFieldsProps {
  fields: RuleFields;
  /** The stored method in words, for the shape a form cannot edit. */
  methodWords: string;
  onChange: (patch: Partial<RuleFields>) => void;
  onRemoved: (before: Partial<RuleFields>) => void;
}

/** Method and value: choosing another method keeps what still fits. */
export function ValueFields({ fields, methodWords, onChange, onRemoved }: ValueFieldsProps) {
  const { words } = useFormSide();
  const { shape } = fields;
  const shapes = fields.tree === null ? SHAPES : [...SHAPES, "built" as const];
  const unit = isInPercent(shape) ? words.percent : fields.per === "year" ? words.perYear : words.perMonth;
  return (
    <div className={styles.group}>
      <Choice
        field="fields.shape"
        label={words.shape}
        value={shape}
        options={shapes.map((value) => ({ value, text: words.shapes[value] }))}
        onChange={(chosen) => onChange(switchShape(fields, chosen))}
      />
      {isInYuan(shape) && <PerChoice fields={fields} onChange={onChange} />}
      {isOfAverage(shape) && <AverageFields fields={fields} onChange={onChange} />}
      {hasOneValue(shape) && (
        <TextInput
          field="fields.value"
          label={isInPercent(shape) ? words.rate : words.amount}
          value={fields.value}
          unit={unit}
          inputMode="decimal"
          onChange={(value) => onChange({ value })}
        />
      )}
      {hasBands(shape) && (
        <BandTable
          bands={fields.bands}
          unit={unit}
          onChange={(bands) => onChange({ bands })}
          onRemoved={(bands) => onRemoved({ bands: [...bands] })}
        />
      )}
      {(shape === "none" || shape === "unknown") && (
        <TextBox
          field="fields.statedReason"
          label={words.statedReason}
          value={fields.statedReason}
          onChange={(statedReason) => onChange({ statedReason })}
        />
      )}
      {shape === "built" && (
        <p>
          {words.storedMethod}
          <br />
          <strong>{methodWords}</strong>
        </p>
      )}
    </div>
  );
}

function isInYuan(shape: RuleFields["shape"]): boolean {
  return shape === "fixed" || shape === "fixed_by_age" || shape === "approximate";
}

function isOfAverage(shape: RuleFields["shape"]): boolean {
  return shape === "rate_of_average" || shape === "rate_of_average_by_age";
}

function hasOneValue(shape: RuleFields["shape"]): boolean {
  return shape === "fixed" || shape === "approximate" || shape === "rate_of_average" || shape === "rate_of_own_base";
}

type Part = Pick<ValueFieldsProps, "fields" | "onChange">;

function PerChoice({ fields, onChange }: Part) {
  const { words } = useFormSide();
  return (
    <Choice
      field="fields.per"
      label={words.per}
      value={fields.per}
      options={[
        { value: "month", text: words.perMonth },
        { value: "year", text: words.perYear },
      ]}
      onChange={(per) => onChange({ per })}
    />
  );
}

function AverageFields({ fields, onChange }: Part) {
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
