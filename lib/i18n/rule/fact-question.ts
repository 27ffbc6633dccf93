/** Facts as questions: the heading of the page that asks for one. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { type Fact, parseFact } from "@/lib/domain/rule/fact";
import { factWords } from "./fact";
import { monthName } from "@/lib/i18n/core/format";

/** The Chinese question. `month` is the credit month asked about. */
export function questionZh(fact: Fact, month: CreditMonth): string {
  switch (parseFact(fact)?.name) {
    case "birthDate":
      return "您是哪年哪月出生的？";
    case "birthDay":
      return "您是哪年哪月哪日出生的？";
    case "contributionBase":
      return "您的月缴费基数是多少？";
    case "retiredOn":
      return "从哪个月开始享受退休人员医保待遇？";
    case "contributionYears":
      return "您的缴费年限是多少年？";
    case "tags":
      return "以下情况有符合的吗？";
    case "ownPension":
      return `您${monthName(month, "zh-CN")}的养老金是多少？`;
    default:
      return `您${factWords(fact, "zh-CN")}是多少？`;
  }
}

/** The English question. */
export function questionEn(fact: Fact, month: CreditMonth): string {
  switch (parseFact(fact)?.name) {
    case "birthDate":
      return "Which year and month were you born?";
    case "birthDay":
      return "On which day were you born?";
    case "contributionBase":
      return "What is your monthly contribution base?";
    case "retiredOn":
      return "Since which month have you had the retirees' benefit?";
    case "contributionYears":
      return "How many years have you contributed?";
    case "tags":
      return "Does any of these apply?";
    case "ownPension":
      return `What was your pension in ${monthName(month, "en")}?`;
    default:
      return `What is your ${factWords(fact, "en")}?`;
  }
}
