/** Steps in words: how an amount came about, one line each, with its numbers. */
import { type CreditMonth, parseCreditMonth } from "@/lib/domain/value/credit-month";
import { parsePlainDate } from "@/lib/domain/value/plain-date";
import type { Step, StepKey } from "@/lib/domain/calculation/step";
import { pensionWords } from "./base";
import { dayName, decimal, money, monthName, percent } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { type Names, SCHEME_OWNERS, parameterName } from "@/lib/i18n/core/names";
import { roundingWords } from "./rounding";

/** One step as a line, e.g. `2,680.20元 × 2.5% = 67.005元`. */
export function stepWords(step: Step, names: Names, language: Language): string {
  const words = language === "en" ? EN : ZH;
  return words[step.key](new StepReader(step, names, language));
}

/** Reads a step's parameters as text of one language. */
class StepReader {
  readonly #step: Step;
  readonly #names: Names;
  readonly #language: Language;

  constructor(step: Step, names: Names, language: Language) {
    this.#step = step;
    this.#names = names;
    this.#language = language;
  }

  /** What the step gives, in yuan; a fraction of a fen keeps its decimals. */
  get result(): string {
    const { resultFen } = this.#step;
    return resultFen === null ? decimal(this.text("yuan")) : money(resultFen, this.#language);
  }

  text(name: string): string {
    return String(this.#step.params[name] ?? "");
  }

  has(name: string): boolean {
    return this.text(name) !== "";
  }

  money(name: string): string {
    return money(this.#number(name), this.#language);
  }

  percent(name: string): string {
    return percent(this.#number(name), this.#language);
  }

  month(name: string): string {
    const month: CreditMonth | null = parseCreditMonth(this.text(name));
    return month === null ? this.text(name) : monthName(month, this.#language);
  }

  day(name: string): string {
    const day = parsePlainDate(this.text(name));
    return day === null ? this.text(name) : dayName(day, this.#language);
  }

  get region(): string {
    return this.#names.region(this.text("region"));
  }

  get category(): string {
    return this.#names.category(this.text("category"));
  }

  get parameter(): string {
    return parameterName(this.text("code"), this.#language);
  }

  /** Whose average the figure is; empty where it is everybody's. */
  get owner(): string {
    return SCHEME_OWNERS[this.text("scheme")]?.[this.#language] ?? "";
  }

  get pension(): string {
    return pensionWords(this.text("at"), this.#language);
  }

  /** The amounts put together, `100.00 + 83.33333333…`; empty for fewer than two. */
  terms(separator: string): string {
    const terms = this.text("terms").split(" ");
    return terms.length < 2 ? "" : terms.map(decimal).join(separator);
  }

  /** An amount that may be a fraction of a fen. */
  exact(name: string): string {
    return decimal(this.text(name));
  }

  /** Is the month a twelfth of the year without rounding? */
  get isTwelfth(): boolean {
    return this.#number("yearFen") === (this.#step.resultFen ?? 0) * 12;
  }

  get rounding(): string {
    return roundingWords(this.#number("unitFen"), this.text("mode"), this.#language);
  }

  #number(name: string): number {
    return Number(this.#step.params[name] ?? 0);
  }
}

type Words = Readonly<Record<StepKey, (step: StepReader) => string>>;

const ZH: Words = {
  enrolled: (step) => `当月参保地：${step.region}`,
  not_yet_retired: (step) => `${step.month("from")}起按退休标准，此前按${step.category}计算`,
  age: (step) => `${step.day("on")}：${step.text("age")}周岁`,
  referred: (step) => `先算${step.category}的划入额`,
  band: (step) => `适用“${step.text("printed")}”一档`,
  no_band: () => "没有适用的档次，这一项不计",
  parameter: (step) => {
    const year = step.has("year") ? `${step.text("year")}年` : "";
    const status = step.text("status") === "provisional" ? "（暂用数）" : "";
    return `${step.region}${year}${step.owner}${step.parameter}：${step.result}元${status}`;
  },
  own_base: (step) => `本人缴费基数：${step.result}元`,
  own_pension: (step) => `${step.pension}：${step.result}元`,
  credited_this_year: (step) => `当年已划入：${step.result}元`,
  base_floor: (step) => `${step.money("wasFen")}元低于下限，按下限${step.result}元计算`,
  base_ceiling: (step) => `${step.money("wasFen")}元高于上限，按上限${step.result}元计算`,
  fixed_month: (step) => `定额每月${step.result}元`,
  fixed_year: (step) => `定额每年${step.result}元`,
  rate: (step) => `${step.money("baseFen")}元 × ${step.percent("ppm")} = ${step.result}元`,
  per_year_of_age: (step) => `${step.money("fen")}元 × ${step.text("age")}周岁 = ${step.result}元`,
  per_contribution_year: (step) =>
    `${step.money("fen")}元 × 缴费${step.text("years")}年 = ${step.result}元${zhYearsCounted(step)}`,
  own_credit_month: (step) => `本人${step.month("month")}的划入额：${step.result}元`,
  own_credit_year: (step) => `本人${step.text("year")}年划入总额${step.money("totalFen")}元 ÷ 12 = ${step.result}元`,
  of_category: (step) =>
    `${step.category}划入额${step.money("creditFen")}元 × ${step.percent("ppm")} = ${step.result}元`,
  of_category_year: (step) =>
    `${step.category}全年划入额${step.money("creditFen")}元 × ${step.percent("ppm")} = 每年${step.result}元`,
  approximate_month: (step) => `来源只给出约数：约每月${step.result}元`,
  approximate_year: (step) => `来源只给出约数：约每年${step.result}元`,
  sum: (step) => `合计：${equation(step.terms(" + "))}${step.result}元`,
  min: (step) => `${step.terms("元、")}元中取最低的一项：${step.result}元`,
  max: (step) => `${step.terms("元、")}元中取最高的一项：${step.result}元`,
  floor: (step) => `${step.exact("was")}元低于保底，按${step.result}元`,
  ceiling: (step) => `${step.exact("was")}元超过封顶，按${step.result}元`,
  rounding: (step) => `${step.rounding}：${step.result}元`,
  top_up: (step) => {
    const how = step.has("mode") ? `（${step.rounding}）` : "";
    return `全年应达${step.money("leastFen")}元${how}，已划入${step.money("creditedFen")}元，补足${step.result}元`;
  },
  mid_year: (step) => `退休当年按${step.text("months")}个月计，${step.rounding}：${step.result}元`,
  year: (step) => `全年${step.has("mode") ? `（${step.rounding}）` : ""}：${step.result}元`,
  month_of_year: (step) =>
    step.isTwelfth
      ? `${step.money("yearFen")}元 ÷ 12 = 每月${step.result}元`
      : `${step.money("yearFen")}元 ÷ 12，${step.rounding}：每月${step.result}元`,
  last_month: (step) =>
    `最后一个月按余额：${step.money("yearFen")}元 − 11 × ${step.money("monthFen")}元 = ${step.result}元`,
};

const EN: Words = {
  enrolled: (step) => `Insured that month in ${step.region}`,
  not_yet_retired: (step) => `As retired from ${step.month("from")}; before that in the category ${step.category}`,
  age: (step) => `${step.day("on")}: ${step.text("age")} completed years`,
  referred: (step) => `First, the credit of the category ${step.category}`,
  band: (step) => `Band “${step.text("printed")}” applies`,
  no_band: () => "No band applies; this part adds nothing",
  parameter: (step) => {
    const year = step.has("year") ? ` of ${step.text("year")}` : "";
    const status = step.text("status") === "provisional" ? " (provisional)" : "";
    return `${step.region}, ${step.parameter}${step.owner}${year}: ${step.result} yuan${status}`;
  },
  own_base: (step) => `Own contribution base: ${step.result} yuan`,
  own_pension: (step) => `${upperFirst(step.pension)}: ${step.result} yuan`,
  credited_this_year: (step) => `Credited this year: ${step.result} yuan`,
  base_floor: (step) => `${step.money("wasFen")} is below the floor; the floor of ${step.result} yuan counts`,
  base_ceiling: (step) => `${step.money("wasFen")} is above the ceiling; the ceiling of ${step.result} yuan counts`,
  fixed_month: (step) => `Fixed: ${step.result} yuan a month`,
  fixed_year: (step) => `Fixed: ${step.result} yuan a year`,
  rate: (step) => `${step.money("baseFen")} × ${step.percent("ppm")} = ${step.result} yuan`,
  per_year_of_age: (step) => `${step.money("fen")} × ${step.text("age")} years of age = ${step.result} yuan`,
  per_contribution_year: (step) =>
    `${step.money("fen")} × ${step.text("years")} contribution years = ${step.result} yuan${yearsCounted(step)}`,
  own_credit_month: (step) => `Own credit of ${step.month("month")}: ${step.result} yuan`,
  own_credit_year: (step) =>
    `Own credits of ${step.text("year")}, ${step.money("totalFen")} ÷ 12 = ${step.result} yuan`,
  of_category: (step) =>
    `Credit of the category ${step.category}, ${step.money("creditFen")} × ${step.percent("ppm")} = ${step.result} yuan`,
  of_category_year: (step) =>
    `Credit of the category ${step.category} for the year, ${step.money("creditFen")} × ${step.percent("ppm")} = ${step.result} yuan a year`,
  approximate_month: (step) => `The source gives a rounded figure only: about ${step.result} yuan a month`,
  approximate_year: (step) => `The source gives a rounded figure only: about ${step.result} yuan a year`,
  sum: (step) => `Sum: ${equation(step.terms(" + "))}${step.result} yuan`,
  min: (step) => `The lowest of ${step.terms(", ")}: ${step.result} yuan`,
  max: (step) => `The highest of ${step.terms(", ")}: ${step.result} yuan`,
  floor: (step) => `${step.exact("was")} is below the minimum; ${step.result} yuan counts`,
  ceiling: (step) => `${step.exact("was")} is above the maximum; ${step.result} yuan counts`,
  rounding: (step) => `${upperFirst(step.rounding)}: ${step.result} yuan`,
  top_up: (step) => {
    const how = step.has("mode") ? ` (${step.rounding})` : "";
    return `Due for the year ${step.money("leastFen")}${how}, credited ${step.money("creditedFen")}: topped up by ${step.result} yuan`;
  },
  mid_year: (step) => `Retired during the year, ${step.text("months")} months, ${step.rounding}: ${step.result} yuan`,
  year: (step) => `The year${step.has("mode") ? `, ${step.rounding}` : ""}: ${step.result} yuan`,
  month_of_year: (step) =>
    step.isTwelfth
      ? `${step.money("yearFen")} ÷ 12 = ${step.result} yuan a month`
      : `${step.money("yearFen")} ÷ 12, ${step.rounding}: ${step.result} yuan a month`,
  last_month: (step) =>
    `The last month takes the rest: ${step.money("yearFen")} − 11 × ${step.money("monthFen")} = ${step.result} yuan`,
};

/** The left side of an equation, where there is one. */
function equation(left: string): string {
  return left === "" ? "" : `${left} = `;
}

/** Which of the contribution years are counted, where the rule limits them. */
function zhYearsCounted(step: StepReader): string {
  if (!step.has("from") && !step.has("to")) return "";
  const from = step.has("from") ? `，计超过${step.text("from")}年的部分` : "";
  const to = step.has("to") ? `，最多计到${step.text("to")}年` : "";
  return `（共缴费${step.text("own")}年${from}${to}）`;
}

function yearsCounted(step: StepReader): string {
  if (!step.has("from") && !step.has("to")) return "";
  const from = step.has("from") ? `, those above ${step.text("from")}` : "";
  const to = step.has("to") ? `, up to ${step.text("to")}` : "";
  return ` (of ${step.text("own")}${from}${to})`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
