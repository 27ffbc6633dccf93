/** Text figures: the sums, rates and months a sentence names, whatever digits and units it writes them with. */
import { parseCreditMonth, type CreditMonth } from "@/lib/domain/value/credit-month";

export interface TextFigures {
  /** Sums and rates as plain decimals without trailing zeros, once each: `72`, `2.5`. Ages, dates, document numbers and counts are none. */
  readonly figures: readonly string[];
  readonly months: readonly CreditMonth[];
}

const ENGLISH_MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];
const MONTH = new RegExp(
  `(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月|\\b(\\d{4})-(\\d{2})\\b(?!-\\d)|(${ENGLISH_MONTHS.join("|")})\\s+(\\d{4})`,
  "gi",
);
/** What has digits and is no sum: days, years, ages, numbers of documents and paragraphs, counts. */
const NO_SUM = [
  /\d{4}-\d{2}-\d{2}/g,
  /[〔[(]\s*\d{4}\s*[〕\])]\s*\d+\s*号/g,
  /第\s*[\d.]+\s*[号条款项章段期批页次]?/g,
  /\d+\s*(?:周岁|个月|年度|[岁年月日天号条款项人个类段档名户份处页倍次])/g,
  /\b(?:aged?|ages|over|under|no\.?|publication|article)\s+\d+(?:\s*[-–]\s*\d+)?/gi,
  /\b\d+\s+(?:years?|months?|days?|people|regions?|or over)\b/gi,
  /\b(?:19|20)\d{2}\b(?!\s*(?:元|yuan)|\.\d)/g,
] as const;

/** The figures and months of a text. */
export function figuresIn(text: string): TextFigures {
  const plain = plainFigures(text);
  const months = [...plain.matchAll(MONTH)].flatMap((match) => monthOfMatch(match) ?? []);
  const rest = NO_SUM.reduce((left, pattern) => left.replace(pattern, " "), plain.replace(MONTH, " "));
  const figures = [...rest.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => canonical(number));
  return { figures: [...new Set(figures)], months: [...new Set(months)] };
}

/** The text with every number in plain digits and every unit in one spelling: 二〇二八年七月 is 2028年7月, 百分之二 is 2%, 0.8万元 is 8000元. */
export function plainFigures(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/[〇零一二三四五六七八九]{4}(?=\s*年)/g, digitsOf)
    .replace(/(十[一二]?|[元正一二三四五六七八九])(?=月)/g, (month) => (/[元正]/.test(month) ? "1" : readOut(month)))
    .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟](?=.*[元圆块])/g, (sign) => FORMAL[sign] ?? sign)
    .replace(WRITTEN_OUT, (_, rate: string | undefined, sum: string | undefined) =>
      rate === undefined ? readOut(sum ?? "") : `${readOut(rate)}%`,
    )
    .replace(/(\d+)(?:\.(\d+))?\s*万(?=\s*元)/g, (_, whole: string, part = "") => tenThousand(whole, String(part)));
}

/** A decimal as `figuresIn` spells it: of fen, `decimals` is 2; of parts per million in per cent, 4. */
export function decimalText(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  return canonical(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
}

function tenThousand(whole: string, fraction: string): string {
  const digits = fraction.padEnd(4, "0");
  return canonical(`${whole}${digits.slice(0, 4)}.${digits.slice(4)}`);
}

function canonical(number: string): string {
  const [whole = "", fraction = ""] = number.split(".");
  const [left, right] = [whole.replace(/^0+(?=\d)/, ""), fraction.replace(/0+$/, "")];
  return right === "" ? left : `${left}.${right}`;
}

function monthOfMatch([, year, month, isoYear, isoMonth, name, nameYear]: RegExpMatchArray): CreditMonth | null {
  const number = name === undefined ? (month ?? isoMonth) : ENGLISH_MONTHS.indexOf(name.toLowerCase()) + 1;
  return parseCreditMonth(`${year ?? isoYear ?? nameYear ?? ""}-${String(number).padStart(2, "0")}`);
}

const DIGITS = "零一二三四五六七八九";
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERAL = "[零〇一二两三四五六七八九十百千万]+(?:点[零〇一二三四五六七八九]+)?";
/** 百分之二点五; 七十二元. */
const WRITTEN_OUT = new RegExp(`百分之(${NUMERAL})|(?<![\\d.]\\s*)(${NUMERAL})(?=[元圆块])`, "g");
/** The digits of receipts. */
const FORMAL: Readonly<Record<string, string>> = {
  ...{ 壹: "一", 贰: "二", 叁: "三", 肆: "四", 伍: "五", 陆: "六" },
  ...{ 柒: "七", 捌: "八", 玖: "九", 拾: "十", 佰: "百", 仟: "千" },
};

function digitsOf(signs: string): string {
  return [...signs.replaceAll("〇", "零")].map((sign) => DIGITS.indexOf(sign)).join("");
}

function readOut(numeral: string): string {
  const [whole = "", fraction = ""] = numeral.replaceAll("〇", "零").replaceAll("两", "二").split("点");
  const decimals = [...fraction].map((digit) => DIGITS.indexOf(digit)).join("");
  return decimals === "" ? String(wholeOf(whole)) : `${wholeOf(whole)}.${decimals}`;
}

function wholeOf(numeral: string): number {
  const [thousands, below] = numeral.includes("万") ? numeral.split("万") : ["", numeral];
  return belowTenThousand(thousands ?? "") * 10_000 + belowTenThousand(below ?? "");
}

function belowTenThousand(numeral: string): number {
  let [sum, digit] = [0, 0];
  for (const sign of numeral) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else {
      sum += Math.max(digit, 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
