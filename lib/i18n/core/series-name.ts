/** What a series is about, in words: the category of a rule, the figure and year of a parameter, the topic of a guide. */
import type { Category } from "@/lib/domain/place/category";

import type { SeriesRef } from "@/lib/domain/register/series";
import type { Language } from "./language";
import { lineName, parameterName, nameIn } from "./names";
import { publicWords } from "@/lib/i18n/public/words";

/** The name of a series without its region. Parts nobody has words for stand as they are spelled. */
export function seriesName(language: Language, series: SeriesRef, categories: ReadonlyMap<string, Category>): string {
  const words = publicWords(language);
  switch (series.kind) {
    case "rule": {
      const category = categories.get(series.category);
      const name = category === undefined ? series.category : nameIn(language, category);
      return series.component === undefined ? name : `${name} · ${lineName(series.component, language)}`;
    }
    case "parameter":
      return [
        parameterName(series.code, language),
        series.year === undefined ? null : words.year(String(series.year)),
        words.schemes(series.scheme ?? ""),
      ]
        .filter((part) => part !== null && part !== undefined)
        .join(" ");
    case "guide":
      return Object.entries(words.guides.topics).find(([topic]) => topic === series.topic)?.[1] ?? series.topic;
  }
}
