/** Amounts in sentences: who gets how much, and for a plain rate, of what. */
import type { AmountAnswer } from "@/lib/domain/answer";
import type { AgeRange } from "@/lib/domain/method.schema";
import type { Step } from "@/lib/domain/step";
import { ageWords } from "./condition-words";
import { money, percent } from "./format";
import type { Language } from "./language";
import { type Names, parameterName } from "./name-words";

/**
 * The sentence of an amount: yearly credits with their monthly equivalent, a plain rate of a regional figure as a sum,
 * anything else as region, category, band and amount.
 */
export function amountSentence(answer: AmountAnswer, band: AgeRange | null, names: Names, language: Language): string {
  const { amountFen, yearFen, rule } = answer;
  if (yearFen !== null && rule.payload.crediting.frequency === "yearly") {
    return yearlySentence(yearFen, amountFen, language);
  }
  const rate = rule.payload.method.op === "rate" ? rateSentence(answer, language) : null;
  if (rate !== null) return rate;
  const { region, category } = answer.question;
  return monthlySentence(
    amountFen,
    { region: names.region(region), category: names.category(category), band },
    language,
  );
}

/** `每年划入 1,680.00 元(约每月 140.00 元)。` */
export function yearlySentence(yearFen: number, monthFen: number, language: Language): string {
  const [year, month] = [money(yearFen, language), money(monthFen, language)];
  return language === "en"
    ? `${year} yuan a year (about ${month} a month).`
    : `每年划入 ${year} 元（约每月 ${month} 元）。`;
}

interface Who {
  readonly region: string;
  readonly category: string;
  readonly band: AgeRange | null;
}

/** `北京市退休人员,满70周岁(含):每月返款 110.00 元。` */
export function monthlySentence(fen: number, { region, category, band }: Who, language: Language): string {
  const amount = money(fen, language);
  if (language === "en") {
    const aged = band === null ? "" : `, aged ${ageWords(band, language)}`;
    return `${category}${aged}, in ${region}: ${amount} yuan a month.`;
  }
  const aged = band === null ? "" : `，${ageWords(band, language).replace("（含）以上", "（含）")}`;
  return `${region}${category}${aged}：每月返款 ${amount} 元。`;
}

/** `每月返款 111.00 元 = 当地平均养老金 3,700.00 元 × 3 %。` Rounded results are said with ≈. */
function rateSentence({ amountFen, steps }: AmountAnswer, language: Language): string | null {
  const base = steps.find(({ key }) => key === "parameter");
  const rate = steps.find(({ key }) => key === "rate");
  if (base?.resultFen === undefined || base.resultFen === null || rate === undefined) return null;
  const sign = isRounded(steps) ? "≈" : "=";
  const [amount, figure] = [money(amountFen, language), money(base.resultFen, language)];
  const [name, share] = [
    parameterName(String(base.params.code ?? ""), language),
    percent(Number(rate.params.ppm ?? 0), language),
  ];
  if (language === "en") return `${amount} yuan a month ${sign} regional ${name} ${figure} × ${share}.`;
  return `每月返款 ${amount} 元 ${sign} 当地${name} ${figure} 元 × ${share}。`;
}

function isRounded(steps: readonly Step[]): boolean {
  return steps.some(({ key }) => key === "rounding");
}

/** `每月计入本人缴费基数的 2 %。例如基数 5,000 元,每月 100.00 元。` The example is computed by the caller. */
export function ownBaseSentence(
  ppm: number,
  example: { readonly baseFen: number; readonly amountFen: number },
  language: Language,
): string {
  const [rate, amount] = [percent(ppm, language), money(example.amountFen, language)];
  const base = money(example.baseFen, language).replace(/\.00$/, "");
  if (language === "en") {
    return `${rate} of your own contribution base each month; a base of ${base} gives ${amount}.`;
  }
  return `每月计入本人缴费基数的 ${rate}。例如基数 ${base} 元，每月 ${amount} 元。`;
}
