import type { SeriesRef } from "@/lib/domain/register/series";
import type { Language } from "@/lib/i18n/core/language";
import { lineName as componentName, parameterName } from "@/lib/i18n/core/names";
import { staffWords } from "@/lib/i18n/staff/words";
import { categoryName, placeName } from "./places";

/** A line in words without its region: 退休人员, or 平均养老金 2024 企业. */
export function lineName({ kind, key }: SeriesRef, language: Language): string {
  const [head = key, ...rest] = key.split("/");
  if (kind === "rule")
    return [categoryName(head, language), ...rest.map((part) => componentName(part, language))].join(" · ");
  const { series } = staffWords(language);
  const schemes: Readonly<Record<string, string>> = { enterprise: series.enterprise, public: series.publicScheme };
  return [parameterName(head, language), ...rest.map((part) => schemes[part] ?? part)].join(" ");
}

/** A line in words with its region in front. */
export function seriesName(series: SeriesRef, language: Language): string {
  return `${placeName(series.region, language)} · ${lineName(series, language)}`;
}
