/** Unchanged words: why an edit changes nothing, in one sentence. */
import type { Unchanged } from "@/lib/domain/preview/unchanged";
import { monthName } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";

/** The sentence for the strip over the sample persons. */
export function unchangedWords(unchanged: Unchanged, language: Language, names: Pick<Names, "region">): string {
  const english = language === "en";
  switch (unchanged.kind) {
    case "identical":
      return english ? "Identical to the rule in force; nothing to send." : "与现行规则完全相同，没有可送审的修改。";
    case "no_month": {
      const [from, to] = [monthName(unchanged.from, language), monthName(unchanged.to, language)];
      return english
        ? `No month is left: the end (${to}, not included) is not after the start (${from}).`
        : `没有一个月份：到${to}之前（不含），不晚于开始的${from}。`;
    }
    case "only_months":
      return english
        ? "Only the months change; in the month compared the amounts are the same."
        : "只改了起止月份；所比较的月份金额不变。";
    case "other_month": {
      const [month, from] = [monthName(unchanged.month, language), monthName(unchanged.from, language)];
      return english
        ? `No change in ${month}: this starts in ${from}.`
        : `在 ${month} 没有变化：本次修改自 ${from} 起计入。`;
    }
    case "covered_later":
      return english
        ? `Publication ${unchanged.seq} already covers these months. To change them, edit that one.`
        : `这些月份已被公布第 ${unchanged.seq} 号覆盖。要改变它，请修改那一条。`;
    case "all_override":
      return english
        ? "Every area below has its own rule; nobody uses this one now."
        : "所有下级地区都有自己的规则，本规则目前没有人使用。";
    case "blocked": {
      const region = names.region(unchanged.region);
      return english
        ? `${region} says that there is no account or that the amount is not known; this rule is never reached.`
        : `${region}写的是无个人账户或金额未知，到不了这条规则。`;
    }
    case "as_inherited": {
      const region = names.region(unchanged.region);
      return english
        ? `The amounts are those of the rule inherited from ${region}; from now on the area has a rule of its own.`
        : `金额与沿用的${region}规则相同；此后本地区有自己的规则。`;
    }
    case "text_only":
      return english ? "Only source and wording change; amounts stay." : "只改了来源和说明，金额不变。";
    case "unused_parameter":
      return english ? "No rule uses this parameter." : "目前没有规则使用这个参数。";
    case "absorbed":
      return english
        ? "The difference is below rounding, or absorbed by a cap or floor."
        : "差额小于舍入单位，或被上限/下限抵消。";
    case "not_computable":
      return english
        ? "Both versions lack a figure they need; amounts cannot be compared."
        : "原规则和新规则都缺少所需的数，无法比较金额。";
  }
}
