/** Sample words: who a sample person is, in terms of the rule that is tried on them. */
import type { SampleKind } from "@/lib/domain/sample-person";
import { money } from "./format";
import type { Language } from "./language";
import type { Names } from "./name-words";

/** The sample in a few words, e.g. 满70周岁的当月. */
export function sampleName(who: SampleKind, language: Language, names: Pick<Names, "category">): string {
  const zh = language === "zh-CN";
  switch (who.kind) {
    case "anybody":
      return zh ? "任何人" : "anybody";
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
    case "tag":
      return who.tag;
    case "category":
      return names.category(who.category);
    case "example":
      return zh ? `测算示例：${who.name}` : `worked example: ${who.name}`;
  }
}
