"use client";

import { parseCreditMonth } from "@/lib/domain/value/credit-month";
import { monthName } from "@/lib/i18n/core/format";
import { Check } from "@/components/editor/field/editor-field";
import { useFormSide } from "./form-side";

interface HidesChecksProps {
  hides: readonly string[];
  onChange: (edit: (hides: readonly string[]) => string[]) => void;
}

/** One acknowledgement per announced item the draft would cover; it is reviewed and sealed with the item. */
export function HidesChecks({ hides, onChange }: HidesChecksProps) {
  const { words, issues, language } = useFormSide();
  const covered = issues.filter(({ key }) => key === "hides_later");
  return covered.map(({ params }, index) => {
    const id = String(params.item ?? "");
    const month = parseCreditMonth(String(params.from ?? ""));
    return (
      <Check
        key={id}
        field={index === 0 ? "hides" : `hides.${index}`}
        label={words.hides(month === null ? "" : monthName(month, language), String(params.seq ?? ""))}
        checked={hides.includes(id)}
        onChange={(isKnown) => onChange((all) => (isKnown ? [...all, id] : all.filter((one) => one !== id)))}
      />
    );
  });
}
