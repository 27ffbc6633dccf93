/** Amounts in sentences: who gets how much, what arrives of it, and how it was worked out, all as the steps say. */
import type { AmountAnswer, Line } from "@/lib/domain/answer";
import { type CountedAs, ageBandOf, countedAs } from "@/lib/domain/counted-as";
import type { AgeRange } from "@/lib/domain/method.schema";
import type { Crediting } from "@/lib/domain/rule.schema";
import type { Step } from "@/lib/domain/step";
import { ageWords } from "./condition-words";
import { type Equation, equationOf } from "./equation-words";
import { money, monthName } from "./format";
import type { Language } from "./language";
import { type Names, lineName } from "./name-words";
import { MARKS } from "./punctuation";

/** `北京市退休人员，满70周岁：每月返款 110.00 元。` What decided it is read from the steps; without steps only the amount is said. */
export function amountSentence(answer: AmountAnswer, names: Names, language: Language): string {
  const counted = countedAs(answer);
  const { lead, asides } = new AmountReader(answer, counted, names, language).said();
  const who = whoWords(counted, ageBandOf(answer.steps), names, language);
  const beside = asides.length === 0 ? "" : inBrackets(asides.join(MARKS[language].semicolon), language);
  const sentence = language === "en" ? `${who}: ${lead}${beside}.` : `${who}：${lead}${beside}。`;
  const further = [switchSentence(answer, counted, names, language), ...besideSentences(answer, language)];
  return [sentence, ...further].filter((one) => one !== "").join(language === "en" ? " " : "");
}

function whoWords({ region, category }: CountedAs, band: AgeRange | null, names: Names, language: Language): string {
  const [place, who] = [names.region(region), names.category(category)];
  if (language === "en") return `${who}${band === null ? "" : `, aged ${ageWords(band, language)}`}, in ${place}`;
  return `${place}${who}${band === null ? "" : `，${ageWords(band, language)}`}`;
}

/** Somebody whose retirement does not count yet is told so, and from when it does. */
export function switchSentence(
  { question }: Pick<AmountAnswer, "question">,
  { category, switchesFrom }: CountedAs,
  names: Names,
  language: Language,
): string {
  if (switchesFrom === null) return "";
  const [now, then] = [names.category(category), names.category(question.category)];
  const from = monthName(switchesFrom, language);
  return language === "en"
    ? `This month still counts under the category ${now}, from ${from} on under the category ${then}.`
    : `本月仍按${now}计算，自${from}起按${then}计算。`;
}

/** What is settled or credited beside the amount, and never part of it. */
function besideSentences(answer: AmountAnswer, language: Language): string[] {
  const { topUpFen, otherLines } = answer;
  const settled = topUpFen === null || isSettlement(answer) ? [] : [settlementSentence(topUpFen, language)];
  const others = otherLines.map(({ code, fen }) => {
    const [name, yuan] = [lineName(code, language), money(fen, language)];
    return language === "en" ? `Beside it, ${name}: ${yuan} yuan a month.` : `另有${name}：每月 ${yuan} 元。`;
  });
  return [...settled, ...others];
}

function settlementSentence(fen: number, language: Language): string {
  const yuan = money(fen, language);
  return language === "en"
    ? `At the end of the year ${yuan} yuan is made up in one sum.`
    : `年末另一次补足 ${yuan} 元。`;
}

/** Is the rule nothing but a yearly settlement? Then there is no monthly money to tell. */
export function isSettlement({ rule, topUpFen, steps }: AmountAnswer): boolean {
  if (topUpFen === null) return false;
  const last = steps.at(-1);
  if (last === undefined) return rule.payload.method.op === "top_up_year";
  return last.key === "month_of_year" && last.of.every((at) => steps[at]?.key === "top_up");
}

interface Said {
  readonly lead: string;
  readonly asides: readonly string[];
}

/** One answer's money in words of one language. */
class AmountReader {
  readonly #answer: AmountAnswer;
  readonly #counted: CountedAs;
  readonly #names: Names;
  readonly #language: Language;

  constructor(answer: AmountAnswer, counted: CountedAs, names: Names, language: Language) {
    this.#answer = answer;
    this.#counted = counted;
    this.#names = names;
    this.#language = language;
  }

  said(): Said {
    const { yearFen } = this.#answer;
    if (isSettlement(this.#answer)) return this.#settlement();
    if (yearFen !== null && this.#crediting.frequency === "yearly") return this.#yearly(yearFen);
    return this.#monthly(yearFen);
  }

  get #crediting(): Crediting {
    return this.#answer.rule.payload.crediting;
  }

  /** One settlement at the end of the year, never a monthly sum. */
  #settlement(): Said {
    const { steps, topUpFen } = this.#answer;
    const settled = steps.filter(({ key }) => key === "top_up");
    const asides = settled.map(({ params }) => {
      const [due, had] = [this.#yuan(Number(params.leastFen)), this.#yuan(Number(params.creditedFen))];
      return this.#say(`全年应达 ${due}，已划入 ${had}`, `due for the year ${due}, credited ${had}`);
    });
    const short = this.#yuan(topUpFen ?? 0);
    if (topUpFen === 0) return { lead: this.#say("年末不需补足", "nothing is made up at the end of the year"), asides };
    return {
      lead: this.#say(`年末一次补足 ${short}`, `${short} is made up in one sum at the end of the year`),
      asides,
    };
  }

  #yearly(yearFen: number): Said {
    const { steps, amountFen } = this.#answer;
    const part = steps.findLast(({ key }) => key === "mid_year");
    const full = steps.findLast(({ key }) => key === "year");
    if (part !== undefined && full?.resultFen != null) return this.#partYear(part, yearFen, full.resultFen);
    const equation = this.#equation(steps.findLastIndex(({ key }) => key === "year"));
    const isExact = amountFen * 12 === yearFen;
    const month = this.#yuan(amountFen);
    const each = isExact
      ? this.#say(`合每月 ${month}`, `${month} a month`)
      : this.#say(`约每月 ${month}`, `about ${month} a month`);
    const lead = this.#say(`每年划入 ${this.#yuan(yearFen)}`, `${this.#yuan(yearFen)} a year`);
    return { lead: this.#with(equation, lead), asides: [each, ...equation.asides, ...this.#taken(this.#often())] };
  }

  /** The year in which somebody retired counts for a part, or not at all. */
  #partYear(part: Step, yearFen: number, fullFen: number): Said {
    const [full, some, months] = [this.#yuan(fullFen), this.#yuan(yearFen), Number(part.params.months)];
    if (months === 0) {
      return {
        lead: this.#say(
          `退休当年不划入，次年起每年 ${full}`,
          `nothing in the year of retirement, ${full} a year from the next`,
        ),
        asides: [],
      };
    }
    return {
      lead: this.#say(`退休当年划入 ${some}`, `${some} in the year of retirement`),
      asides: [
        this.#say(`按 ${months} 个月计，次年起每年 ${full}`, `for ${months} months; ${full} a year from the next`),
        ...this.#taken(this.#often()),
      ],
    };
  }

  #monthly(yearFen: number | null): Said {
    const { amountFen, netFen, deductions, steps } = this.#answer;
    const equation =
      yearFen === null
        ? this.#equation(steps.length - 1)
        : { sign: "=" as const, right: null, asides: this.#year(yearFen) };
    const rhythm = this.#rhythm();
    if (netFen === null || netFen < 0 || deductions.length === 0) {
      const lead = this.#with(equation, this.#each(amountFen, this.#isLastMonth()));
      return { lead, asides: [...equation.asides, ...rhythm, ...this.#taken()] };
    }
    const gross = this.#say(`划入 ${this.#yuan(amountFen)}`, `${this.#yuan(amountFen)} credited`);
    const arrives = this.#yuan(netFen);
    const isOnlyNow = this.#isLastMonth() || this.#hasMonthlyExtra();
    const lead = isOnlyNow
      ? this.#say(`本月到账 ${arrives}`, `${arrives} arrives this month`)
      : this.#say(`每月到账 ${arrives}`, `${arrives} arrives each month`);
    return { lead, asides: [this.#with(equation, gross), ...this.#taken(), ...equation.asides, ...rhythm] };
  }

  #each(fen: number, isOnlyNow: boolean): string {
    const yuan = this.#yuan(fen);
    if (isOnlyNow) return this.#say(`本月返款 ${yuan}`, `${yuan} this month`);
    return this.#rhythm().length > 0
      ? this.#say(`折合每月返款 ${yuan}`, `${yuan} for each month`)
      : this.#say(`每月返款 ${yuan}`, `${yuan} a month`);
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
    const lines = this.#answer.deductions.map(({ code, fen }: Line) => {
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

  #equation(last: number): Equation {
    const { steps } = this.#answer;
    return equationOf(steps, last, { names: this.#names, region: this.#counted.region, language: this.#language });
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

function inBrackets(text: string, language: Language): string {
  return language === "en" ? ` (${text})` : `（${text}）`;
}
