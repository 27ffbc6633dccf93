/** The sentence of every state an outline can be in. */
import type { Category } from "@/lib/domain/place/category";
import type { Outline } from "@/lib/domain/reading/outline";
import type { Region } from "@/lib/domain/place/region";
import { approximateSentence, noAccountSentence } from "./answer";
import type { Language } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { noRuleSentence } from "./no-rule";
import { outlineSummary } from "./outline";
import { publicWords } from "@/lib/i18n/public/words";
import { unknownSentence } from "./unknown";
import { withheldSentence } from "./withheld";

interface Trees {
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
}

/** What an outline says, in one sentence. Never 0 for "don't know". */
export function outlineSentence(outline: Outline, trees: Trees, language: Language): string {
  const names = namesIn(trees, language);
  const category = names.category(outline.category);
  switch (outline.state) {
    case "rule":
      return outlineSummary(outline, language);
    case "approximate":
      return approximateSentence(outline.approximateFen, outline.per, language);
    case "no_account":
      return noAccountSentence(category, language);
    case "unknown_by_source":
      return unknownSentence(outline, language);
    case "withheld":
      return withheldSentence(outline.withheld, language);
    case "no_rule":
      if (outline.resolution.narrower.length > 0) return publicWords(language).narrower(category);
      return noRuleSentence(outline.why, { region: names.region(outline.region), category }, language);
  }
}
