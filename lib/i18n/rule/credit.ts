/** Credits in words: how much comes when, what arrives of it, and what a year makes; shared by answers and tables. */
import type { AnswerLine } from "@/lib/domain/calculation/answer";
import type { Credited } from "@/lib/domain/reading/outline";
import type { Crediting } from "@/lib/domain/rule/schema";
import type { Step } from "@/lib/domain/calculation/step";
import type { Equation } from "./equation";
import { money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { lineName } from "@/lib/i18n/core/names";
import { MARKS, inBrackets } from "@/lib/i18n/core/punctuation";

/** The money in words, and the figure that stands for it. */
export interface CreditWords {
  /** `每月返款 110.00 元`, with the equation where there is one. */
  readonly lead: string;
  readonly asides: readonly string[];
  /** Null where words say it alone, as for a year without a credit. */
  readonly figure: LargeFigure | null;
}

/** The figure that comes first: what arrives where deductions are known, a month's money by the month, a yearly credit by the year. */
export interface LargeFigure {
  readonly fen: number;
  readonly per: "month" | "year" | "once";
  readonly isNet: boolean;
}

interface Wording {
  readonly language: Language;
  /** What a month's money is called, e.g. 返款; empty in a table that says so above. */
  readonly verb: string;
  readonly equation: (last: number) => Equation;
}

const NO_EQUATION: Equation = { sign: "=", right: null, asides: [] };

/** What was credited, as a sentence says it: with the equation that the steps give. */
export function creditWords(credited: Credited, language: Language, equation: Wording["equation"]): CreditWords {
  return new CreditReader(credited, { language, equation, verb: "返款" }).said();
}

/** What is credited, as a cell of a table says it: `每月 70.00 元（全年 840.00 元）`. */
export function creditCell(credited: Credited, language: Language): string {
  const { lead, asides } = cellWords(credited, language);
  return asides.length === 0 ? lead : `${lead}${inBrackets(asides.join(MARKS[language].semicolon), language)}`;
}

/** The same taken apart, for a page that shows the figure large. */
export function cellWords(credited: Credited, language: Language): CreditWords {
  return new CreditReader(credited, { language, equation: () => NO_EQUATION, verb: "" }).said();
}

/** Is the rule nothing but a yearly settlement? Then there is no monthly money to tell. */
export function isSettlement({ rule, topUpFen, steps }: Pick<Credited, "rule" | "topUpFen" | "steps">): boolean {
  if (topUpFen === null) return false;
  const last = steps.at(-1);
  if (last === undefined) return rule.payload.method.op === "top_up_year";
  return last.key === "month_of_year" && last.of.every((at) => steps[at]?.key === "top_up");
}

/** One credit in words of one language. */
class CreditReader {
  readonly #answer: Credited;
  readonly #wording: Wording;
  readonly #language: Language;

  constructor(answer: Credited, wording: Wording) {
    this.#answer = answer;
    this.#wording = wording;
    this.#language = wording.language;
  }

  said(): CreditWords {
    const { yearFen } = this.#answer;
    if (isSettlement(this.#answer)) return this.#settlement();
    if (yearFen !== null && this.#crediting.frequency === "yearly") return this.#yearly(yearFen);
    return this.#monthly(yearFen);
  }

  get #crediting(): Crediting {
    return this.#answer.rule.payload.crediting;
  }

  /** One settlement at the end of the year, never a monthly sum. */
  #settlement(): CreditWords {
    const { steps, topUpFen } = this.#answer;
    const settled = steps.filter(({ key }) => key === "top_up");
    const asides = settled.map(({ params }) => {
      const [due, had] = [this.#yuan(Number(params.leastFen)), this.#yuan(Number(params.creditedFen))];
      return this.#say(`全年应达 ${due}，已划入 ${had}`, `due for the year ${due}, credited ${had}`);
    });
    const short = this.#yuan(topUpFen ?? 0);
    if (topUpFen === 0)
      return { lead: this.#say("年末不需补足", "nothing is made up at the end of the year"), asides, figure: null };
    return {
      lead: this.#say(`年末一次补足 ${short}`, `${short} is made up in one sum at the end of the year`),
      asides,
      figure: { fen: topUpFen ?? 0, per: "once", isNet: false },
    };
  }

  #yearly(yearFen: number): CreditWords {
    const { steps, amountFen } = this.#answer;
    const part = steps.findLast(({ key }) => key === "mid_year");
    const full = steps.findLast(({ key }) => key === "year");
    if (part !== undefined && full?.resultFen != null) return this.#partYear(part, yearFen, full.resultFen);
    const equation = this.#wording.equation(steps.findLastIndex(({ key }) => key === "year"));
    const isExact = amountFen * 12 === yearFen;
    const month = this.#yuan(amountFen);
    const each = isExact
      ? this.#say(`合每月 ${month}`, `${month} a month`)
      : this.#say(`约每月 ${month}`, `about ${month} a month`);
    const lead = this.#say(`每年划入 ${this.#yuan(yearFen)}`, `${this.#yuan(yearFen)} a year`);
    return {
      lead: this.#with(equation, lead),
      asides: [each, ...equation.asides, ...this.#taken(this.#often())],
      figure: { fen: yearFen, per: "year", isNet: false },
    };
  }

  /** The year in which somebody retired counts for a part, or not at all. */
  #partYear(part: Step, yearFen: number, fullFen: number): CreditWords {
    const [full, some, months] = [this.#yuan(fullFen), this.#yuan(yearFen), Number(part.params.months)];
    if (months === 0) {
      return {
        lead: this.#say(
          `退休当年不划入，次年起每年 ${full}`,
          `nothing in the year of retirement, ${full} a year from the next`,
        ),
        asides: [],
        figure: null,
      };
    }
    return {
      lead: this.#say(`退休当年划入 ${some}`, `${some} in the year of retirement`),
      asides: [
        this.#say(`按 ${months} 个月计，次年起每年 ${full}`, `for ${months} months; ${full} a year from the next`),
        ...this.#taken(this.#often()),
      ],
      figure: { fen: yearFen, per: "year", isNet: false },
    };
  }

  #monthly(yearFen: number | null): CreditWords {
    const { amountFen, netFen, deductions, steps } = this.#answer;
    const equation =
      yearFen === null
        ? this.#wording.equation(steps.length - 1)
        : { sign: "=" as const, right: null, asides: this.#year(yearFen) };
    const rhythm = this.#rhythm();
    if (netFen === null || netFen < 0 || deductions.length === 0) {
      const lead = this.#with(equation, this.#each(amountFen, this.#isLastMonth()));
      const asides = [...equation.asides, ...rhythm, ...this.#taken()];
      return { lead, asides, figure: { fen: amountFen, per: "month", isNet: false } };
    }
    const gross = this.#say(`划入 ${this.#yuan(amountFen)}`, `${this.#yuan(amountFen)} credited`);
    const arrives = this.#yuan(netFen);
    const isOnlyNow = this.#isLastMonth() || this.#hasMonthlyExtra();
    const lead = isOnlyNow
      ? this.#say(`本月到账 ${arrives}`, `${arrives} arrives this month`)
      : this.#say(`每月到账 ${arrives}`, `${arrives} arrives each month`);
    const asides = [this.#with(equation, gross), ...this.#taken(), ...equation.asides, ...rhythm];
    return { lead, asides, figure: { fen: netFen, per: "month", isNet: true } };
  }

  #each(fen: number, isOnlyNow: boolean): string {
    const [yuan, { verb }] = [this.#yuan(fen), this.#wording];
    if (isOnlyNow) return this.#say(`本月${verb} ${yuan}`, `${yuan} this month`);
    return this.#rhythm().length > 0
      ? this.#say(`折合每月${verb} ${yuan}`, `${yuan} for each month`)
      : this.#say(`每月${verb} ${yuan}`, `${yuan} a month`);
  }

  /** What the months of a yearly sum add up to. */
  #year(yearFen: number): string[] {
    const { amountFen } = this.#answer;
    const year = this.#yuan(yearFen);
    if (amountFen * 12 === yearFen) return [this.#say(`全年 ${year}`, `${year} a year`)];
    const takesRest = this.#crediting.frequency === "monthly" && this.#crediting.remainder !== "none";
    if (!takesRest || yearFen < 11 * this.#usualMonth()) {
      return [this.#say(`标准为每年 ${year}`, `stated as ${year} a year`)];
    }
    return this.#isLastMonth()
      ? [this.#say(`全年 ${year}，这个月按余额`, `${year} a year; this month takes the rest`)]
      : [this.#say(`全年 ${year}，最后一个月按余额`, `${year} a year; the last month takes the rest`)];
  }

  /** What every month but the last is credited. */
  #usualMonth(): number {
    const last = this.#answer.steps.at(-1);
    return last?.key === "last_month" ? Number(last.params.monthFen) : this.#answer.amountFen;
  }

  #isLastMonth(): boolean {
    return this.#answer.steps.at(-1)?.key === "last_month";
  }

  /** Is something taken off in this month that is not taken off in every month? */
  #hasMonthlyExtra(): boolean {
    return this.#answer.rule.payload.deductions.some(
      ({ code, month }) => month !== undefined && this.#answer.deductions.some((line) => line.code === code),
    );
  }

  #rhythm(): string[] {
    const { frequency } = this.#crediting;
    if (frequency === "quarterly") return [this.#say("每季度划入一次", "credited every quarter")];
    return frequency === "half_yearly" ? [this.#say("每半年划入一次", "credited every half-year")] : [];
  }

  /** How often something is taken off a credit that itself comes once a year. */
  #often(): string {
    return this.#hasMonthlyExtra() ? this.#say("本月", "this month ") : this.#say("每月", "each month ");
  }

  #taken(when = ""): string[] {
    const lines = this.#answer.deductions.map(({ code, fen }: AnswerLine) => {
      const name = lineName(code, this.#language);
      return `${name} ${this.#yuan(fen)}`;
    });
    if (lines.length === 0) return this.#unknownDeductions();
    const said = lines.join(this.#say("、", ", "));
    return [this.#say(`${when}代扣${said}`, `${when}less ${said}`)];
  }

  /** A deduction that cannot be worked out is not passed over in silence. */
  #unknownDeductions(): string[] {
    const { netFen, rule } = this.#answer;
    if (netFen !== null || rule.payload.deductions.length === 0) return [];
    return [
      this.#say("另有代扣，资料不全，未能算出到账金额", "less deductions that cannot be worked out from what is known"),
    ];
  }

  #with({ sign, right }: Pick<Equation, "sign" | "right">, left: string): string {
    return right === null ? left : `${left} ${sign} ${right}`;
  }

  #yuan(fen: number): string {
    const figure = money(fen, this.#language);
    return this.#language === "en" ? `${figure} yuan` : `${figure} 元`;
  }

  #say(zh: string, en: string): string {
    return this.#language === "en" ? en : zh;
  }
}
