/** The two languages. Chinese has no address prefix; English is the same path under `/en`. */

export const LANGUAGES = ["zh-CN", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES = { "zh-CN": "中文", en: "English" } as const satisfies Record<Language, string>;

/** The same thing said in both languages. */
export interface Bilingual {
  readonly "zh-CN": string;
  readonly en: string;
}
