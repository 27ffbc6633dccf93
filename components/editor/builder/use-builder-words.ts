"use client";

import { builderWords, type BuilderWords } from "@/lib/i18n/editor/builder";
import { useFormSide } from "@/components/editor/form/form-side";

/** The builder's words in the page's language. */
export function useBuilderWords(): BuilderWords {
  return builderWords(useFormSide().language);
}
