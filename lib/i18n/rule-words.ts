/** Rules in words: what a method credits, said the way an office would say it. */
import type { Expr, Method } from "@/lib/domain/method.schema";
import type { Crediting, Deduction, RulePayload } from "@/lib/domain/rule.schema";
import { baseWords } from "./base-words";
import { conditionWords } from "./condition-words";
import { money, monthName, monthOfYearName, percent } from "./format";
import type { Language } from "./language";
import { type Names, firstNames, lineName } from "./name-words";
import { MARKS } from "./punctuation";
import { unknownMethodWords } from "./unknown-words";

type Op<Name extends Expr["op"]> = Extract<Expr, { op: Name }>;

/** The whole rule in one line: method, how often it is credited, what is taken off. */
export function ruleWords(payload: RulePayload, language: Language, names: Names = firstNames(language)): string {
  const { method, crediting, deductions } = payload;
  const parts = [methodWords(method, language, names), creditingWords(crediting, language)];
  if (deductions.length > 0) parts.push(deductionsWords(deductions, language));
  return parts.filter((part) => part !== "").join(MARKS[language].semicolon);
}

/** What a method says, also where it credits nothing. */
export function methodWords(method: Method, language: Language, names: Names = firstNames(language)): string {
  const english = language === "en";
  switch (method.op) {
    case "none":
      return english ? `no personal account: ${method.reason}` : `没有个人账户，不划入：${method.reason}`;
    case "unknown":
      return unknownMethodWords({ kind: method.kind ?? null, reason: method.reason }, language);
    case "approximate":
      return approximately(method.fen, method.per, language);
    case "rate":
      return english
        ? `${exprWords(method, language, names)} a month`
        : `每月划入${exprWords(method, language, names)}`;
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

/** An expression in words: `每月100.00元`, `当地2023年平均养老金的2.5%`. */
export function exprWords(expr: Expr, language: Language, names: Names = firstNames(language)): string {
  const english = language === "en";
  switch (expr.op) {
    case "fixed":
      return perWords(expr.fen, expr.per, language);
    case "rate": {
      const [rate, base] = [percent(expr.ppm, language), baseWords(expr.base, language)];
      return english ? `${rate} of ${base}` : `${base}的${rate}`;
    }
    case "per_year_of_age": {
      const yuan = money(expr.fen, language);
      return english ? `${yuan} yuan for each completed year of age` : `每周岁${yuan}元`;
    }
    case "per_contribution_year":
      return contributionYearWords(expr, language);
    case "own_credit":
      return ownCreditWords(expr, language);
    case "of_category": {
      const [share, whose] = [percent(expr.ppm, language), names.category(expr.category)];
      return english ? `${share} of the credit of the category ${whose}` : `${whose}划入额的${share}`;
    }
    case "sum":
    case "min":
    case "max":
      return combinedWords(expr, language, names);
    case "clamp":
      return clampWords(expr, language, names);
    case "table":
      return tableWords(expr, language, names);
    case "top_up_year":
      return topUpWords(expr, language, names);
  }
}

function perWords(fen: number, per: "month" | "year", language: Language): string {
  const yuan = money(fen, language);
  if (language === "en") return `${yuan} yuan a ${per}`;
  return `${per === "month" ? "每月" : "每年"}${yuan}元`;
}

function contributionYearWords({ fen, from, to }: Op<"per_contribution_year">, language: Language): string {
  const yuan = money(fen, language);
  if (language === "en") {
    const above = from === undefined ? "" : ` above ${from}`;
    return `${yuan} yuan for each contribution year${above}${to === undefined ? "" : ` up to ${to}`}`;
  }
  const above = from === undefined ? "" : `超过${from}年的部分`;
  return `缴费年限${above}每年${yuan}元${to === undefined ? "" : `，最多计到${to}年`}`;
}

function ownCreditWords({ reference }: Op<"own_credit">, language: Language): string {
  if ("month" in reference) {
    const month = monthName(reference.month, language);
    return language === "en" ? `the person's own credit of ${month}` : `本人${month}的划入额`;
  }
  const year = reference.meanOfYear;
  return language === "en"
    ? `the monthly mean of the person's own credits of ${year}`
    : `本人${year}年划入总额的月均数`;
}

function combinedWords({ op, parts }: Op<"sum" | "min" | "max">, language: Language, names: Names): string {
  const said = parts.map((part) => nested(part, language, names));
  if (language === "en") {
    if (op === "sum") return said.join(" plus ");
    return `the ${op === "min" ? "lowest" : "highest"} of ${said.join(", ")}`;
  }
  if (op === "sum") return said.join("加");
  return `${said.join("、")}中${op === "min" ? "最低" : "最高"}的一项`;
}

/** A part that is itself put together stands in brackets. */
function nested(part: Expr, language: Language, names: Names): string {
  const words = exprWords(part, language, names);
  const isPutTogether = "parts" in part || part.op === "table" || part.op === "clamp";
  if (!isPutTogether) return words;
  return language === "en" ? `(${words})` : `（${words}）`;
}

function clampWords({ of, minFen, maxFen }: Op<"clamp">, language: Language, names: Names): string {
  const parts = [nested(of, language, names)];
  if (minFen !== undefined) {
    const yuan = money(minFen, language);
    parts.push(language === "en" ? `at least ${yuan} yuan a month` : `每月不低于${yuan}元`);
  }
  if (maxFen !== undefined) {
    const yuan = money(maxFen, language);
    parts.push(language === "en" ? `at most ${yuan} yuan a month` : `每月不高于${yuan}元`);
  }
  return parts.join(MARKS[language].comma);
}

function tableWords({ rows }: Op<"table">, language: Language, names: Names): string {
  const english = language === "en";
  return rows
    .map(({ when, then }) => {
      const [whom, what] = [conditionWords(when, language), exprWords(then, language, names)];
      return english ? `${whom}: ${what}` : `${whom}${what}`;
    })
    .join(MARKS[language].semicolon);
}

function topUpWords({ of, min }: Op<"top_up_year">, language: Language, names: Names): string {
  const [base, least] = [baseWords(of, language), exprWords(min, language, names)];
  return language === "en" ? `a yearly top-up of ${base} to: ${least}` : `${base}不足以下标准的，年末补足：${least}`;
}

/** How often the credit arrives; empty for every month. */
export function creditingWords({ frequency, month }: Crediting, language: Language): string {
  const english = language === "en";
  switch (frequency) {
    case "monthly":
      return "";
    case "quarterly":
      return english ? "credited every quarter" : "每季度划入";
    case "half_yearly":
      return english ? "credited every half-year" : "每半年划入";
    case "yearly": {
      if (month === undefined) return english ? "credited once a year" : "每年一次划入";
      const name = monthOfYearName(month, language);
      return english ? `credited every ${name}` : `每年${name}划入`;
    }
  }
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
