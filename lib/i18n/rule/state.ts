/** State words: the short name of each result state, for tables and status lines; the full sentences are `answer-words`. */
import { ANSWER_STATES, type AnswerState } from "@/lib/domain/calculation/answer";
import type { Bilingual, Language } from "@/lib/i18n/core/language";

const STATE_WORDS = {
  amount: { "zh-CN": "有金额", en: "amount" },
  approximate: { "zh-CN": "约数", en: "approximate" },
  no_account: { "zh-CN": "无个人账户", en: "no account" },
  no_rule: { "zh-CN": "未录入规则", en: "no rule recorded" },
  unknown_by_source: { "zh-CN": "金额未知", en: "amount not known" },
  missing_parameter: { "zh-CN": "缺少参数", en: "a figure is missing" },
  missing_input: { "zh-CN": "还需个人情况", en: "more about the person needed" },
  invalid_input: { "zh-CN": "输入无效", en: "invalid input" },
  withheld: { "zh-CN": "核对中，暂不显示", en: "not shown: being checked" },
} as const satisfies Record<AnswerState, Bilingual>;

/** The short name of a state; the text itself where it names none. */
export function stateName(state: string | number | undefined, language: Language): string {
  const known = ANSWER_STATES.find((one) => one === state);
  return known === undefined ? String(state ?? "") : STATE_WORDS[known][language];
}
