"use client";

import { Choice } from "@/components/editor/field/editor-field";
import { useFormSide } from "@/components/editor/form/form-side";
import { useBuilderWords } from "./use-builder-words";

interface CategoryChoiceProps {
  field: string;
  category: string;
  onChange: (category: string) => void;
}

/** A category by its name, each below its parent. A code that is no category any more stays chosen until another is. */
export function CategoryChoice({ field, category, onChange }: CategoryChoiceProps) {
  const { categories } = useFormSide();
  const words = useBuilderWords();
  const known = categories.map(({ code, name, level }) => ({ value: code, text: `${"　".repeat(level)}${name}` }));
  const isKnown = category === "" || categories.some(({ code }) => code === category);
  return (
    <Choice
      field={field}
      label={words.category}
      value={category}
      options={[
        { value: "", text: words.categoryChoose },
        ...known,
        ...(isKnown ? [] : [{ value: category, text: category }]),
      ]}
      onChange={onChange}
    />
  );
}
