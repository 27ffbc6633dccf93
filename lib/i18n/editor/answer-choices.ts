/** Answer choices: what is most often answered to a warning, ready to be chosen. */
import { isIssueKey, type IssueKey } from "@/lib/domain/typed/issue-key";
import type { Bilingual, Language } from "@/lib/i18n/core/language";

/** The ready answers to a warning, the likeliest first; never empty. */
export function answerChoices(key: string, language: Language): readonly string[] {
  const own = isIssueKey(key) ? CHOICES[key] : undefined;
  return [...(own ?? []), CHECKED].map((choice) => choice[language]);
}

const CHECKED: Bilingual = { "zh-CN": "已核对，照此送审", en: "Checked; send it so" };

const CHOICES: Partial<Record<IssueKey, readonly Bilingual[]>> = {
  source_unchanged: [{ "zh-CN": "同一文件，仍有效", en: "The same document, still in force" }],
  amount_not_quoted: [
    { "zh-CN": "原文用表格或附件写明", en: "The document says it in a table or annex" },
    { "zh-CN": "按原文的比例或年额换算", en: "Worked out from the rate or yearly sum of the document" },
  ],
  note_figure_missing: [{ "zh-CN": "档次较多，见规则正文", en: "There are many; the rule itself says them" }],
  note_figure_foreign: [{ "zh-CN": "是对的，已核对", en: "It is right, and was checked" }],
  note_month_foreign: [{ "zh-CN": "是对的，已核对", en: "It is right, and was checked" }],
  note_word_foreign: [{ "zh-CN": "是对的，已核对", en: "It is right, and was checked" }],
  official_link_unreviewed: [
    { "zh-CN": "核对的是原件，网页只供查找", en: "The original was compared; the page is only a way to find it" },
  ],
  quote_required: [
    { "zh-CN": "原文没有写明金额的单独一句", en: "The document has no single sentence with the amount" },
    { "zh-CN": "手头没有原件", en: "The document itself is not at hand" },
  ],
  reaches_back: [{ "zh-CN": "确定追溯，月份和金额已核对", en: "Meant; months and sums were checked" }],
  mid_year_required: [{ "zh-CN": "文件没有写", en: "The document does not say" }],
  missing_parameters_below: [
    { "zh-CN": "数值待公布，先公布规则", en: "The figure is still to come; the rule goes first" },
  ],
};
