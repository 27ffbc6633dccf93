"use client";

import type { RuleFields } from "@/lib/domain/draft/schema";
import { switchShape } from "@/lib/domain/form/shape-switch";
import styles from "@/components/editor/field/editor.module.css";
import { FieldIssues, useField } from "@/components/editor/field/editor-field";
import { useFormSide } from "./form-side";
import { useBuilderWords } from "@/components/editor/builder/use-builder-words";

/** A shape of the form, a yearly amount counted as one of its own. */
type Preset = RuleFields["shape"] | "fixed_year";

const GROUPS = {
  amounts: ["fixed", "fixed_by_age", "fixed_year"],
  rates: ["rate_of_average", "rate_of_average_by_age", "rate_of_own_base"],
  nothing: ["none", "unknown", "approximate"],
  other: ["built"],
} as const satisfies Record<string, readonly Preset[]>;
const PRESETS: readonly Preset[] = Object.values(GROUPS).flat();
/** National: in service the account gets 2 % of the own base. */
const OWN_BASE_RATE = "2";

interface MethodChoiceProps {
  fields: RuleFields;
  onChange: (patch: Partial<RuleFields>) => void;
}

/** How the credit is computed: the common methods by name, and the builder for every other. Choosing another keeps what still fits. */
export function MethodChoice({ fields, onChange }: MethodChoiceProps) {
  const { words: editor } = useFormSide();
  const words = useBuilderWords();
  const { aria, issues } = useField("fields.shape", true);
  const preset = presetOf(fields);
  return (
    <div className={styles.field} data-wrong={aria["aria-invalid"]}>
      <label htmlFor={aria.id}>{editor.shape}</label>
      <select
        {...aria}
        value={preset}
        onChange={(event) => {
          const chosen = PRESETS.find((known) => known === event.target.value);
          if (chosen !== undefined) onChange(chosenFields(fields, chosen));
        }}
      >
        {(["amounts", "rates", "nothing", "other"] as const).map((group) => (
          <optgroup key={group} label={words.presetGroups[group]}>
            {GROUPS[group].map((value) => (
              <option key={value} value={value}>
                {words.presets[value]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p className={styles.hint} id={`${aria.id}-hint`} aria-live="polite">
        {words.presetHelp[preset]}
      </p>
      <FieldIssues field="fields.shape" issues={issues} />
    </div>
  );
}

function presetOf({ shape, per }: RuleFields): Preset {
  return shape === "fixed" && per === "year" ? "fixed_year" : shape;
}

function chosenFields(fields: RuleFields, preset: Preset): Partial<RuleFields> {
  const shape = preset === "fixed_year" ? "fixed" : preset;
  const switched = switchShape(fields, shape);
  // An amount out of a tree keeps its period: a sum a year must not become one a month by being shown elsewhere.
  const isMoved = fields.tree !== null && switched.tree === null;
  if (isMoved) return switched;
  if (preset === "fixed" || preset === "fixed_year") return { ...switched, per: preset === "fixed" ? "month" : "year" };
  return shape === "rate_of_own_base" && switched.value === "" ? { ...switched, value: OWN_BASE_RATE } : switched;
}
