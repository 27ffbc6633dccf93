/** Expressions in words: what is credited and how often, each part with its period, nested ones in brackets so that no condition is lost. */
import type { Cond, Expr } from "@/lib/domain/rule/method.schema";
import { baseWords } from "./base";
import { conditionWords } from "./condition";
import { money, monthName, percent } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { type Names, firstNames } from "@/lib/i18n/core/names";
import { MARKS, inBrackets } from "@/lib/i18n/core/punctuation";

type Op<Name extends Expr["op"]> = Extract<Expr, { op: Name }>;

/** `每月100.00元`, `每月划入本人缴费基数的2%`, `不满70周岁每月100.00元；70周岁（含）以上每月110.00元`. */
export function exprWords(expr: Expr, language: Language, names: Names = firstNames(language)): string {
  return new ExpressionReader(language, names).said(expr);
}

/** An amount with its period: `每月100.00元`, `100.00 yuan a month`. */
export function perWords(fen: number, per: "month" | "year", language: Language): string {
  const yuan = money(fen, language);
  if (language === "en") return `${yuan} yuan a ${per}`;
  return `${per === "month" ? "每月" : "每年"}${yuan}元`;
}

class ExpressionReader {
  readonly #language: Language;
  readonly #names: Names;

  constructor(language: Language, names: Names) {
    this.#language = language;
    this.#names = names;
  }

  said(expr: Expr): string {
    switch (expr.op) {
      case "fixed":
        return perWords(expr.fen, expr.per, this.#language);
      case "rate": {
        const [rate, base] = [percent(expr.ppm, this.#language), baseWords(expr.base, this.#language)];
        return this.#say(`每月划入${base}的${rate}`, `${rate} of ${base} each month`);
      }
      case "per_year_of_age": {
        const yuan = money(expr.fen, this.#language);
        return this.#say(`每月按每周岁${yuan}元划入`, `${yuan} yuan a month for each completed year of age`);
      }
      case "per_contribution_year":
        return this.#contributionYears(expr);
      case "own_credit":
        return this.#ownCredit(expr);
      case "of_category": {
        const [share, whose] = [percent(expr.ppm, this.#language), this.#names.category(expr.category)];
        return this.#say(
          `每月划入${whose}划入额的${share}`,
          `${share} of the credit of the category ${whose} each month`,
        );
      }
      case "sum":
        return this.#sum(expr.parts);
      case "min":
      case "max":
        return this.#chosen(expr);
      case "clamp":
        return this.#limited(expr);
      case "table":
        return this.#table(expr);
      case "top_up_year":
        return this.#topUp(expr);
    }
  }

  #contributionYears({ fen, from, to }: Op<"per_contribution_year">): string {
    const yuan = money(fen, this.#language);
    if (this.#language === "en") {
      const above = from === undefined ? "" : ` above ${from}`;
      return `${yuan} yuan a month for each contribution year${above}${to === undefined ? "" : ` up to ${to}`}`;
    }
    const above = from === undefined ? "" : `超过${from}年的部分`;
    return `每月按缴费年限${above}每年${yuan}元划入${to === undefined ? "" : `，最多计到${to}年`}`;
  }

  #ownCredit({ reference }: Op<"own_credit">): string {
    if ("month" in reference) {
      const month = monthName(reference.month, this.#language);
      return this.#say(`每月划入本人${month}的划入额`, `the person's own credit of ${month} each month`);
    }
    const year = reference.meanOfYear;
    return this.#say(
      `每月划入本人${year}年划入总额的月均数`,
      `the monthly mean of the person's own credits of ${year} each month`,
    );
  }

  /** The first part, and what comes on top of it for whom. */
  #sum([first, ...more]: readonly Expr[]): string {
    if (first === undefined) return "";
    const added = more.map((part) => this.#added(part));
    return [this.#nested(first), ...added].join(this.#say("；", "; "));
  }

  #added(part: Expr): string {
    const [row, ...others] = part.op === "table" ? part.rows : [];
    if (row === undefined) return this.#say(`另加发${this.#nested(part)}`, `in addition ${this.#nested(part)}`);
    if (others.length > 0) {
      return this.#say(`另按下列加发${this.#nested(part)}`, `in addition, by whom ${this.#nested(part)}`);
    }
    const [whom, what] = [this.#whom(row.when, true), this.#nested(row.then)];
    return this.#say(`另，${whom}的，加发${what}`, `in addition, ${whom}: ${what}`);
  }

  #chosen({ op, parts }: Extract<Expr, { readonly parts: unknown }>): string {
    const said = parts.map((part) => this.#nested(part));
    if (said.length === 1) return said.join("");
    if (said.length === 2) {
      const [one, other] = said;
      return this.#say(
        `${one}、${other}，两者取${op === "min" ? "低" : "高"}`,
        `the ${op === "min" ? "lower" : "higher"} of ${one} and ${other}`,
      );
    }
    return this.#say(
      `${said.join("、")}，取其中最${op === "min" ? "低" : "高"}的一项`,
      `the ${op === "min" ? "lowest" : "highest"} of ${said.join(", ")}`,
    );
  }

  #limited({ of, minFen, maxFen }: Op<"clamp">): string {
    const parts = [this.#nested(of)];
    if (minFen !== undefined) {
      const yuan = money(minFen, this.#language);
      parts.push(this.#say(`每月不低于${yuan}元`, `at least ${yuan} yuan a month`));
    }
    if (maxFen !== undefined) {
      const yuan = money(maxFen, this.#language);
      parts.push(this.#say(`每月不高于${yuan}元`, `at most ${yuan} yuan a month`));
    }
    return parts.join(MARKS[this.#language].comma);
  }

  #table({ rows }: Op<"table">): string {
    return rows
      .map(({ when, then }, index) => {
        const [whom, what] = [this.#whom(when, index === 0), this.#nested(then)];
        return this.#say(`${whom}${what}`, `${whom}: ${what}`);
      })
      .join(MARKS[this.#language].semicolon);
  }

  /** A row for everybody behind other rows is for everybody else. */
  #whom(when: Cond, isFirst: boolean): string {
    const isForAll = "age" in when && (when.age[0] ?? 0) === 0 && when.age[1] === null;
    if (isForAll && !isFirst) return this.#say("其他人员", "everybody else");
    return conditionWords(when, this.#language);
  }

  #topUp({ of, min }: Op<"top_up_year">): string {
    const [base, least] = [baseWords(of, this.#language), this.said(min)];
    return this.#say(
      `年末结算一次：${base}不足全年标准的，补足到标准（${least}）`,
      `settled once at the end of the year: where ${base} is less than the year's standard, it is made up to it (${least})`,
    );
  }

  /** A part that is itself put together stands in brackets. */
  #nested(part: Expr): string {
    const isPutTogether = "parts" in part || part.op === "table" || part.op === "clamp" || part.op === "top_up_year";
    const words = this.said(part);
    return isPutTogether ? inBrackets(words, this.#language).trim() : words;
  }

  #say(zh: string, en: string): string {
    return this.#language === "en" ? en : zh;
  }
}
