/** What a series is about, in words: the category of a rule, the figure and year of a parameter, the topic of a guide. */
import type { Category } from "@/lib/domain/place/category";

import type { SeriesRef } from "@/lib/domain/register/series";
import type { Language } from "./language";
import { lineName, parameterName, nameIn } from "./names";
import { publicWords } from "@/lib/i18n/public/words";

/** The name of a series without its region. Parts nobody has words for stand as they are spelled. */
export function seriesName(language: Language, series: SeriesRef, categories: ReadonlyMap<string, Category>): string {
  const words = publicWords(language);
  const [head = "", ...rest] = series.key.split("/");
  switch (series.kind) {
    case "rule": {
      const category = categories.get(head);
      const name = category === undefined ? head : nameIn(language, category);
      return rest.length === 0 ? name : `${name} · ${lineName(rest.join("/"), language)}`;
    }
    case "parameter":
      return [
        parameterName(head, language),
        rest[0] === undefined ? null : words.year(rest[0]),
        words.schemes(rest[1] ?? ""),
      ]
        .filter((part) => part !== null && part !== undefined)
        .join(" ");
    case "guide":
      return Object.entries(words.guides.topics).find(([topic]) => topic === series.key)?.[1] ?? series.key;
  }
}
