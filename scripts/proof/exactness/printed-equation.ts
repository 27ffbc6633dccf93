/**
 * Printed equations: every `X = Y × Z%`, every sum and every rounded one, read back from a text of either language and worked out
 * again in exact fractions. It knows figures and signs, not the code that wrote them.
 */
import { type Fraction, add, compare, fraction, rounded } from "./fraction";

/** A figure as printed; `isCut` where it ends in `…`. */
export interface Figure {
  readonly worth: Fraction;
  readonly isCut: boolean;
}

/** A figure of yuan inside a pattern; to be captured. */
export const FIGURE = String.raw`(?<![\d,.])(\d{1,3}(?:,\d{3})*\.\d{2,8}(?![\d%])…?)`;

/** `1,234.50`, `83.33333333…`, in yuan. */
export function figureOf(text: string): Figure {
  const [whole = "", decimals = ""] = text.replaceAll(",", "").replace("…", "").split(".");
  return { worth: fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length)), isCut: text.endsWith("…") };
}

/** What is wrong with the equations of a text; an equation that cannot be read is wrong, too. */
export function wrongEquations(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) => clausesOf(sentence).flatMap((clause) => complaints(clause, sentence)));
}

/** Sentences end with a full stop that is no decimal point. */
export function sentencesOf(text: string): string[] {
  return text.split(/。|\.(?!\d)/);
}

/** Brackets and commas end an equation; a comma inside a figure or the name of a category is none. */
function clausesOf(sentence: string): string[] {
  const unnamed = sentence.replaceAll(/the category [A-Za-z, -]+?(?= \d|,? [=≈])/g, "");
  return unnamed.split(/[（）()；，、：]|[;:,] /).filter((clause) => /[=≈]/.test(clause));
}

function complaints(clause: string, sentence: string): string[] {
  const [left = "", right = "", ...more] = clause.split(/[=≈]/);
  const [one, other] = [worthOf(left), worthOf(right)];
  if (one === null || other === null || more.length > 0) return [`“${clause}” cannot be read`];
  if (clause.includes("=")) return isEqual(one, other) ? [] : [`“${clause}” is not true`];
  const rounding = roundingIn(sentence);
  if (rounding === null) return [`“${clause}” does not say how it is rounded`];
  const fen = rounded(timesHundred(other.worth), rounding.unitFen, rounding.mode);
  return isEqual(one, { worth: fraction(fen, 100n), isCut: false }) ? [] : [`“${clause}” is not rounded so`];
}

function timesHundred({ over, under }: Fraction): Fraction {
  return { over: over * 100n, under };
}

/** Cut decimals leave less than a ten-millionth of a yuan open. */
export function isEqual(left: Figure, right: Figure): boolean {
  const order = compare(left.worth, right.worth);
  if (!left.isCut && !right.isCut) return order === 0;
  const [less, more] = order < 0 ? [left.worth, right.worth] : [right.worth, left.worth];
  return compare(more, add(less, fraction(1n, 10_000_000n))) <= 0;
}

const TOKENS = new RegExp(
  String.raw`${FIGURE}|(\d+(?:\.\d+)?)%|([×÷+−])|(?<=[×÷] (?:计入的缴费 |缴费)?)(\d+)(?![\d,.%])|(\d+)(?= ×)`,
  "g",
);

type Token = { readonly sign: string } | { readonly operand: Figure };

/** The worth of a side, words between its figures left out; null where figures and signs do not take turns. */
function worthOf(side: string): Figure | null {
  const tokens = [...side.matchAll(TOKENS)].map((match): Token => {
    const [, figure, rate, sign, count, first] = match;
    if (sign !== undefined) return { sign };
    if (figure !== undefined) return { operand: figureOf(figure) };
    if (rate !== undefined) return { operand: { worth: percentOf(rate), isCut: false } };
    return { operand: { worth: fraction(BigInt(count ?? first ?? "0")), isCut: false } };
  });
  const takesTurns = tokens.every((token, at) => "operand" in token === (at % 2 === 0));
  if (!takesTurns || tokens.length % 2 === 0) return null;
  return summed(tokens);
}

function percentOf(text: string): Fraction {
  const [whole = "", decimals = ""] = text.split(".");
  return fraction(BigInt(whole + decimals), 100n * 10n ** BigInt(decimals.length));
}

/** Products first, then sums. */
function summed(tokens: readonly Token[]): Figure {
  const terms: { minus: boolean; worth: Fraction }[] = [];
  let isCut = false;
  let sign = "+";
  for (const token of tokens) {
    if ("sign" in token) {
      sign = token.sign;
      continue;
    }
    const { worth } = token.operand;
    isCut ||= token.operand.isCut;
    const last = terms.at(-1);
    if (sign === "×" && last !== undefined) last.worth = product(last.worth, worth);
    else if (sign === "÷" && last !== undefined)
      last.worth = product(last.worth, { over: worth.under, under: worth.over });
    else terms.push({ minus: sign === "−", worth });
  }
  const worth = terms.reduce((sum, term) => add(sum, term.minus ? negative(term.worth) : term.worth), fraction(0n));
  return { worth, isCut };
}

function product(left: Fraction, right: Fraction): Fraction {
  return { over: left.over * right.over, under: left.under * right.under };
}

function negative({ over, under }: Fraction): Fraction {
  return { over: -over, under };
}

export interface SaidRounding {
  readonly unitFen: bigint;
  readonly mode: string;
}

const MODES: readonly [RegExp, string][] = [
  [/四舍六入五成双|half to even/, "half_even"],
  [/四舍五入|half up/, "half_up"],
  [/舍去尾数|rounded down/, "down"],
  [/进位|rounded up/, "up"],
];
const UNITS: readonly [RegExp, bigint][] = [
  [/到5元的整数倍|to 5 yuan/, 500n],
  [/到元|to the whole yuan/, 100n],
  [/到角|to 0\.10 yuan/, 10n],
  [/到分|to the fen/, 1n],
];

/** How a sentence says that its amount is rounded; null where it does not. */
export function roundingIn(sentence: string): SaidRounding | null {
  const mode = MODES.find(([words]) => words.test(sentence))?.[1];
  const unitFen = UNITS.find(([words]) => words.test(sentence))?.[1];
  return mode === undefined || unitFen === undefined ? null : { unitFen, mode };
}
