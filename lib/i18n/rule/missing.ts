/** Missing figures in words: what the register does not hold yet, so that an amount cannot be worked out. */
import type { Method } from "@/lib/domain/rule/method.schema";
import { parseMissing, type MissingFigure } from "@/lib/domain/register/missing";
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
  if (missing.some((name) => parseMissing(name)?.kind === "band")) {
    return language === "en"
      ? "The rule does not say which band you belong to, so the amount cannot be worked out."
      : "规则没有写明您属于哪一档，暂不能算出金额。";
  }
  const figures = missing.map((name) => missingWords(name, names, language)).join(language === "en" ? ", " : "、");
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

/** What an answer lacks, named as answers name it; a name that means nothing stands as it is. */
export function missingWords(name: string, names: Names, language: Language): string {
  const missing = parseMissing(name);
  switch (missing?.kind) {
    case "credit": {
      const category = names.category(missing.category);
      return language === "en" ? `the amount of the category ${category}` : `${category}的标准`;
    }
    case "figure":
      return figureWords(missing, language);
    default:
      return name;
  }
}

/** A figure of a year, the newest or none. */
export function figureWords({ code, year, scheme }: Omit<MissingFigure, "kind">, language: Language): string {
  const [figure, whose] = [parameterName(code, language), SCHEME_OWNERS[scheme ?? ""]?.[language] ?? ""];
  const isYear = typeof year === "number";
  if (language === "en") return `the ${figure}${whose}${isYear ? ` of ${year}` : ""}`;
  return isYear ? ` ${year} 年${whose}${figure}` : `${whose}${figure}`;
}
