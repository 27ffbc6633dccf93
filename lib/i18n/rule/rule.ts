/** Rules in words: what a method credits, said the way an office would say it. */
import type { Method } from "@/lib/domain/rule/method.schema";
import { partsOf } from "@/lib/domain/rule/method-part";
import type { Crediting, Deduction, RulePayload } from "@/lib/domain/rule/schema";
import { baseWords } from "./base";
import { settingWords } from "./deciding";
import { exprWords, perWords } from "./expression";
import { money, monthOfYearName, percent } from "@/lib/i18n/core/format";
import type { Bilingual, Language } from "@/lib/i18n/core/language";
import { type Names, firstNames, lineName } from "@/lib/i18n/core/names";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { unknownMethodWords } from "./unknown";
import { inChinese } from "@/lib/i18n/core/stored-chinese";

/** The whole rule in one line: method, how often it is credited, the settings that can decide the amount, what is taken off. */
export function ruleWords(payload: RulePayload, language: Language, names: Names = firstNames(language)): string {
  const { method, deductions } = payload;
  const parts = [
    methodWords(method, language, names),
    creditingWords(payload, language),
    ...settingWords(payload, language),
  ];
  if (deductions.length > 0) parts.push(deductionsWords(deductions, language));
  return parts.filter((part) => part !== "").join(MARKS[language].semicolon);
}

/** What a method says, also where it credits nothing. */
export function methodWords(method: Method, language: Language, names: Names = firstNames(language)): string {
  const english = language === "en";
  switch (method.op) {
    case "none":
      return english
        ? `no personal account (${inChinese("reason", method.reason)}: ${method.reason})`
        : `没有个人账户，不划入：${method.reason}`;
    case "unknown":
      return unknownMethodWords({ kind: method.kind ?? null, reason: method.reason }, language);
    case "approximate":
      return approximately(method.fen, method.per, language);
    case "rate":
    case "fixed":
    case "per_year_of_age":
    case "per_contribution_year":
    case "own_credit":
    case "of_category":
    case "sum":
    case "min":
    case "max":
    case "clamp":
    case "table":
    case "top_up_year":
      return exprWords(method, language, names);
  }
}

/** A rounded figure: whole yuan carry no decimals, so that it never looks exact. */
export function approximately(fen: number, per: "month" | "year", language: Language): string {
  const yuan = roughMoney(fen, language);
  if (language === "en") return `about ${yuan} yuan a ${per}`;
  return `约${per === "month" ? "每月" : "每年"}${yuan}元`;
}

/** Money without `.00`, for figures that are approximate. */
export function roughMoney(fen: number, language: Language): string {
  return money(fen, language).replace(/\.00$/, "");
}

/** How often the credit arrives, and what becomes of a year that does not divide; empty for a month's money every month. */
export function creditingWords(
  { method, crediting }: Pick<RulePayload, "method" | "crediting">,
  language: Language,
): string {
  const english = language === "en";
  // A settlement has a time of its own.
  if (method.op === "top_up_year") return "";
  switch (crediting.frequency) {
    case "monthly":
      return twelfthsWords(method, crediting, language);
    case "quarterly":
      return english ? "credited every quarter" : "每季度划入";
    case "half_yearly":
      return english ? "credited every half-year" : "每半年划入";
    case "yearly":
      return yearlyWords(crediting, language);
  }
}

/** A sum stated per year that is credited by the month. */
function twelfthsWords(method: Method, { remainder }: Crediting, language: Language): string {
  const years = partsOf(method).flatMap(({ expr }) => (expr.op === "fixed" && expr.per === "year" ? expr.fen : []));
  if (years.length === 0) return "";
  const words = language === "en" ? "credited in twelve months" : "分十二个月每月划入";
  if (years.every((fen) => fen % 12 === 0)) return words;
  if (remainder === "none") return language === "en" ? `${words}, what remains is not made good` : `${words}，尾差不补`;
  return language === "en" ? `${words}, the last takes what remains` : `${words}，最后一个月按余额`;
}

const MID_YEAR: Readonly<Record<NonNullable<Crediting["midYear"]>, Bilingual>> = {
  actual_months: { "zh-CN": "退休当年按实际月数", en: "by the actual months in the year of retirement" },
  full_year: { "zh-CN": "退休当年按全年", en: "whole in the year of retirement" },
  none: { "zh-CN": "退休当年不划入，次年起划入", en: "from the year after retirement" },
};

function yearlyWords({ month, midYear }: Crediting, language: Language): string {
  const name = month === undefined ? null : monthOfYearName(month, language);
  const when =
    language === "en"
      ? name === null
        ? "credited once a year"
        : `credited every ${name}`
      : name === null
        ? "每年一次划入"
        : `每年${name}划入`;
  return midYear === undefined ? when : `${when}${MARKS[language].comma}${MID_YEAR[midYear][language]}`;
}

/** What is taken off the credit before it arrives. */
export function deductionsWords(deductions: readonly Deduction[], language: Language): string {
  const said = deductions.map((deduction) => deductionWords(deduction, language));
  return language === "en" ? `less ${said.join(", ")}` : `代扣${said.join("、")}`;
}

function deductionWords(deduction: Deduction, language: Language): string {
  const { code, per, month } = deduction;
  const name = lineName(code, language);
  if ("ppm" in deduction) {
    const [rate, base] = [percent(deduction.ppm, language), baseWords(deduction.base, language)];
    return language === "en" ? `${name} ${rate} of ${base}` : `${name}为${base}的${rate}`;
  }
  const amount = perWords(deduction.fen, per, language);
  if (month === undefined) return `${name}${language === "en" ? " " : ""}${amount}`;
  const when = monthOfYearName(month, language);
  return language === "en" ? `${name} ${amount} taken in ${when}` : `${name}${amount}（${when}扣）`;
}
