"use client";

import { settingValue } from "@/lib/i18n/rule/setting";
import type { Option } from "@/components/editor/field/editor-field";
import { useFormSide } from "./form-side";

/**
 * The values of a setting to choose from. The empty one is the document's silence, and says what holds then;
 * without a default the editor has to choose.
 */
export function useOptions<Value extends string>(
  setting: string,
  values: readonly Value[],
  silence: string | null,
): Option<Value>[] {
  const { words, language } = useFormSide();
  return values.map((value) => ({
    value,
    text:
      value !== ""
        ? settingValue(setting, value, language)
        : silence === null
          ? words.notStated
          : words.notStatedSo(settingValue(setting, silence, language)),
  }));
}
