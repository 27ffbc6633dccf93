"use client";

import { langOf } from "@/lib/i18n/core/stored-chinese";
import { FieldFrameBox } from "./field";
import { useFormField } from "./form-context";

export interface Suggestion {
  /** What stands in the field once it is chosen. */
  readonly value: string;
  /** Further spellings to find it by, and what is good to know about it. */
  readonly label: string;
}

interface SuggestFieldProps {
  name: string;
  label: string;
  hint?: string;
  defaultValue?: string;
  suggestions: readonly Suggestion[];
}

/** One of very many: typed, with suggestions under the field. The form behind it decides what the text means. */
export function SuggestField({ name, label, hint, defaultValue = "", suggestions }: SuggestFieldProps) {
  const field = useFormField(name);
  const list = `${field.id}-list`;
  return (
    <FieldFrameBox field={field} label={label} {...(hint === undefined ? {} : { hint })}>
      <input
        id={field.id}
        name={name}
        list={list}
        autoComplete="off"
        defaultValue={field.typed ?? defaultValue}
        readOnly={field.pending}
        aria-describedby={hint === undefined ? undefined : `${field.id}-hint`}
        aria-invalid={field.problems.some((problem) => problem.severity === "error") || undefined}
      />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option
            key={suggestion.value}
            value={suggestion.value}
            label={suggestion.label}
            lang={langOf(suggestion.value)}
          />
        ))}
      </datalist>
    </FieldFrameBox>
  );
}
