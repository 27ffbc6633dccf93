"use client";

import { builderWords, type BuilderWords } from "@/lib/i18n/builder-words";
import { useFormSide } from "../form-side";

/** The builder's words in the page's language. */
export function useBuilderWords(): BuilderWords {
  return builderWords(useFormSide().language);
}
