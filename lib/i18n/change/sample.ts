/** Sample words: who a sample person is, in terms of the rule that is tried on them. */
import type { SampleKind } from "@/lib/domain/person/sample-person";
import { dayName, money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";

/** The sample in a few words, e.g. 满70周岁的当月; by the category where nothing else tells people apart. */
export function sampleName(
  who: SampleKind,
  language: Language,
  names: Pick<Names, "category">,
  category?: string,
): string {
  const zh = language === "zh-CN";
  switch (who.kind) {
    case "anybody":
      return category === undefined ? (zh ? "一般人员" : "people in general") : names.category(category);
    case "in_band":
      return zh ? `${who.age}周岁` : `aged ${who.age}`;
    case "month_before":
      return zh ? `满${who.age}周岁的前一月` : `the month before turning ${who.age}`;
    case "birthday_month":
      return zh ? `满${who.age}周岁的当月` : `the month of turning ${who.age}`;
    case "month_after":
      return zh ? `满${who.age}周岁的次月` : `the month after turning ${who.age}`;
    case "base_below_floor":
      return zh
        ? `缴费基数低于下限（${money(who.fen, language)}）`
        : `contribution base below the floor (${money(who.fen, language)})`;
    case "base_inside":
      return zh ? `缴费基数 ${money(who.fen, language)}` : `contribution base ${money(who.fen, language)}`;
    case "base_above_ceiling":
      return zh
        ? `缴费基数高于上限（${money(who.fen, language)}）`
        : `contribution base above the ceiling (${money(who.fen, language)})`;
    case "pension":
      return zh ? `本人养老金 ${money(who.fen, language)}` : `own pension ${money(who.fen, language)}`;
    case "years":
      return zh ? `缴费 ${who.years} 年` : `${who.years} contribution years`;
    case "scheme":
      return SCHEMES[who.scheme][zh ? "zh-CN" : "en"];
    case "retired_on":
      return zh ? `${dayName(who.on, language)}起享受退休待遇` : `retired on ${dayName(who.on, language)}`;
    case "born_on":
      return zh ? `${dayName(who.on, language)}出生` : `born on ${dayName(who.on, language)}`;
    case "tag":
      return who.tag;
    case "category":
      return names.category(who.category);
    case "example":
      return zh
        ? `测算示例：${who.name}（应为 ${money(who.expectFen, language)}）`
        : `worked example: ${who.name} (expected ${money(who.expectFen, language)})`;
    case "kept":
      return who.name.trim() === "" ? (zh ? "未命名" : "unnamed") : who.name;
  }
}

const SCHEMES = {
  enterprise: { "zh-CN": "企业退休人员", en: "enterprise retiree" },
  public: { "zh-CN": "机关事业单位退休人员", en: "public-sector retiree" },
} as const;
