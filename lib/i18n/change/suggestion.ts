/** Suggestion words: what a suggested worked example is called, in the form and once it is adopted. */
import type { ExampleEdge } from "@/lib/domain/person/age-edge";
import { dayName, money, monthName } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";

/** A name for somebody at an edge of a rule: `按70周岁计入的前一个月`, `缴费基数5182.00元`. */
export function edgeName(edge: ExampleEdge, language: Language): string {
  return language === "en" ? english(edge) : chinese(edge);
}

function chinese(edge: ExampleEdge): string {
  const zh = "zh-CN";
  switch (edge.kind) {
    case "first_month":
      return `首个计入月份（${monthName(edge.month, zh)}）`;
    case "month_before":
      return `首个计入月份的前一个月（${monthName(edge.month, zh)}）`;
    case "last_month":
      return `最后一个计入月份（${monthName(edge.month, zh)}）`;
    case "month_after":
      return `到期后的第一个月（${monthName(edge.month, zh)}）`;
    case "birthday_month":
      return `满${edge.age}周岁的生日当月`;
    case "month_before_switch":
      return `按${edge.age}周岁计入的前一个月`;
    case "switch_month":
      return `按${edge.age}周岁计入的第一个月`;
    case "leap_february":
      return `2月29日出生，满${edge.age}周岁当年的2月`;
    case "leap_march":
      return `2月29日出生，满${edge.age}周岁当年的3月`;
    case "own_pension":
      return `本人养老金${money(edge.fen, zh)}元`;
    case "contribution_base":
      return `缴费基数${money(edge.fen, zh)}元`;
    case "contribution_years":
      return `缴费年限${edge.years}年`;
    case "retired_on":
      return `${dayName(edge.day, zh)}开始享受退休待遇`;
    case "born_on":
      return `${dayName(edge.day, zh)}出生`;
    case "tag":
      return edge.tag;
  }
}

function english(edge: ExampleEdge): string {
  const en = "en";
  switch (edge.kind) {
    case "first_month":
      return `First month in force (${monthName(edge.month, en)})`;
    case "month_before":
      return `Month before the first (${monthName(edge.month, en)})`;
    case "last_month":
      return `Last month in force (${monthName(edge.month, en)})`;
    case "month_after":
      return `First month after the end (${monthName(edge.month, en)})`;
    case "birthday_month":
      return `Month of the birthday on turning ${edge.age}`;
    case "month_before_switch":
      return `Month before the age of ${edge.age} counts`;
    case "switch_month":
      return `First month in which the age of ${edge.age} counts`;
    case "leap_february":
      return `Born on 29 February, February of turning ${edge.age}`;
    case "leap_march":
      return `Born on 29 February, March of turning ${edge.age}`;
    case "own_pension":
      return `Own pension of ${money(edge.fen, en)} yuan`;
    case "contribution_base":
      return `Contribution base of ${money(edge.fen, en)} yuan`;
    case "contribution_years":
      return `${edge.years} years of contribution`;
    case "retired_on":
      return `Retirees' benefit from ${dayName(edge.day, en)}`;
    case "born_on":
      return `Born on ${dayName(edge.day, en)}`;
    case "tag":
      return edge.tag;
  }
}
