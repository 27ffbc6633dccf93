/** Missing figures in words: what the register does not hold yet, so that an amount cannot be worked out. */
import type { Method } from "@/lib/domain/rule/method.schema";
import { baseWords } from "./base";
import { percent } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { type Names, SCHEME_OWNERS, parameterName } from "@/lib/i18n/core/names";

/** `规则是当地平均养老金的 2.5%,但 2022 年平均养老金尚未录入,暂不能算出金额。` */
export function missingParameterSentence(
  method: Method,
  missing: readonly string[],
  names: Names,
  language: Language,
): string {
  if (missing.includes("band")) {
    return language === "en"
      ? "The rule does not say which band you belong to, so the amount cannot be worked out."
      : "规则没有写明您属于哪一档，暂不能算出金额。";
  }
  const figures = missing.map((name) => figureWords(name, names, language)).join(language === "en" ? ", " : "、");
  const rate = method.op === "rate" && method.base.base === "parameter" ? method : null;
  if (rate === null || rate.base.base !== "parameter") {
    return language === "en"
      ? `The rule is recorded, but ${figures} is not recorded yet.`
      : `规则已经录入，但${figures}尚未录入，暂不能算出金额。`;
  }
  const share = percent(rate.ppm, language);
  const { code } = rate.base;
  const base = baseWords({ base: "parameter", code }, language);
  if (language === "en") return `The rule is ${share} of ${base}, but ${figures} is not recorded yet.`;
  return `规则是${base}的 ${share}，但${figures}尚未录入，暂不能算出金额。`;
}

/** A figure, named as answers name it: `AVG_PENSION:2022:enterprise`, `of_category:retired`. */
export function figureWords(name: string, names: Names, language: Language): string {
  const [code = "", of, scheme = ""] = name.split(":");
  if (code === "of_category") {
    const category = names.category(of ?? "");
    return language === "en" ? `the amount of the category ${category}` : `${category}的标准`;
  }
  const [figure, whose] = [parameterName(code, language), SCHEME_OWNERS[scheme]?.[language] ?? ""];
  const isYear = of !== undefined && /^\d{4}$/.test(of);
  if (language === "en") return `the ${figure}${whose}${isYear ? ` of ${of}` : ""}`;
  return isYear ? ` ${of} 年${whose}${figure}` : `${whose}${figure}`;
}
