/** Misread answers in words: why what was typed into the calculator cannot be used, said at its field. */
import { MAX_AGE } from "@/lib/domain/rule/age";
import { MOST_YEARS } from "@/lib/domain/typed/number";
import type { InterviewKey, Misreading } from "@/lib/domain/person/interview";
import type { Bilingual, Language } from "@/lib/i18n/core/language";

const TOO_OLD = MAX_AGE + 1;

/** The sentence. `month`: the month asked about, by name. */
export function misreadSentence(key: InterviewKey, why: Misreading, month: string, language: Language): string {
  return said(key, why, month)[language];
}

function said(key: InterviewKey, why: Misreading, month: string): Bilingual {
  switch (why) {
    case "birth_future":
      return {
        "zh-CN": "出生年月还没有到，请核对。",
        en: "This month of birth is still to come. Please check it.",
      };
    case "birth_too_old":
      return {
        "zh-CN": `按这个出生年月已满${TOO_OLD}周岁，请核对。`,
        en: `By this month of birth ${TOO_OLD} years are completed. Please check it.`,
      };
    case "birth_after_month":
      return {
        "zh-CN": `${month}在出生之前。请核对出生年月，或改问别的月份。`,
        en: `${month} is before the birth. Please check the month of birth, or ask about another month.`,
      };
    case "month_too_late":
      return {
        "zh-CN": `到${month}已满${TOO_OLD}周岁。请改问早一些的月份，或核对出生年月。`,
        en: `By ${month} ${TOO_OLD} years are completed. Please ask about an earlier month, or check the month of birth.`,
      };
    case "retired_before_birth":
      return {
        "zh-CN": "开始享受退休待遇的月份不能早于出生年月。",
        en: "The retirees' benefit cannot begin before birth.",
      };
    case "number_too_large":
      return {
        "zh-CN": "数字太大，请核对是不是多写了几位。",
        en: "This number is too large. Please check whether there is a digit too many.",
      };
    case "money_decimals":
      return {
        "zh-CN": "金额最多两位小数，请写到分，例如 3200.50。",
        en: "An amount has at most two decimals. Write it to the fen, for example 3200.50.",
      };
    case "number_negative":
      return { "zh-CN": "数字不能小于 0。", en: "The number cannot be below 0." };
    case "number_comma":
      return {
        "zh-CN": "逗号只能用来分隔千位；小数请用点，例如 3200.50。",
        en: "A comma only separates thousands. Write decimals with a point, for example 3200.50.",
      };
    case "money_is_percent":
      return { "zh-CN": "这里填金额，不填百分比。", en: "This is an amount of money, not a percentage." };
    case "whole_number":
      return {
        "zh-CN": `请写整年数，从 0 到 ${MOST_YEARS}，例如 25。`,
        en: `Write a whole number of years from 0 to ${MOST_YEARS}, for example 25.`,
      };
    case "unreadable":
      return unreadable(key);
  }
}

function unreadable(key: InterviewKey): Bilingual {
  if (key === "birth") {
    return {
      "zh-CN": "出生年月看不懂。请写四位年份和月份，例如 1956 和 3。",
      en: "This month of birth cannot be read. Write a year of four digits and a month, for example 1956 and 3.",
    };
  }
  return key === "retired"
    ? {
        "zh-CN": "月份看不懂。请写四位年份和月份，例如 2016 和 3。",
        en: "This month cannot be read. Write a year of four digits and a month, for example 2016 and 3.",
      }
    : { "zh-CN": "请写数字，例如 3200 或 3200.50。", en: "Write a number, for example 3200 or 3200.50." };
}
