/**
 * Recomputation: every step of an answer worked out again from nothing but what the steps show, in exact fractions;
 * and whether the words of each step, in both languages, show its numbers. Shares no arithmetic with the evaluator.
 */
import type { Step } from "@/lib/domain/calculation/step";
import { decimal, money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { firstNames } from "@/lib/i18n/core/names";
import { stepWords } from "@/lib/i18n/rule/step";
import { type Fraction, add, compare, fraction, multiply, rounded } from "./fraction";

/** A step's amount a month: as it counts, and before any part of it was rounded on its own. */
interface Worth {
  readonly counted: Fraction;
  readonly unrounded: Fraction;
}

/** What is wrong with the steps towards an amount: results that do not follow, and numbers that the words do not show. */
export function complaintsAbout(steps: readonly Step[], amountFen: number): string[] {
  const last = steps.at(-1);
  const ends = last?.resultFen === amountFen ? [] : [`the last step gives ${last?.resultFen}, not ${amountFen}`];
  const worths: (Worth | null)[] = [];
  const wrong = steps.flatMap((step, index) => {
    const reader = new StepReading(step, index, steps, worths);
    const worth = reader.worth();
    worths.push(worth);
    return reader.complaints.map((complaint) => `step ${index} (${step.key}): ${complaint}`);
  });
  return [...ends, ...wrong, ...steps.flatMap(unsaid)];
}

class StepReading {
  readonly complaints: string[] = [];
  readonly #step: Step;
  readonly #steps: readonly Step[];
  readonly #worths: readonly (Worth | null)[];

  constructor(step: Step, index: number, steps: readonly Step[], worths: readonly (Worth | null)[]) {
    this.#step = step;
    this.#steps = steps;
    this.#worths = worths;
    if (step.of.some((one) => one < 0 || one >= index))
      this.complaints.push("it rests on a step that is not before it");
  }

  worth(): Worth | null {
    const { key } = this.#step;
    switch (key) {
      case "enrolled":
      case "not_yet_retired":
      case "age":
      case "referred":
        return null;
      case "band":
        return this.#band();
      case "parameter":
      case "own_base":
      case "own_pension":
      case "credited_this_year":
      case "fixed_month":
      case "own_credit_month":
      case "approximate_month":
      case "no_band":
        return this.#same(fraction(this.#result));
      case "fixed_year":
      case "approximate_year":
        return this.#same(fraction(this.#result, 12n));
      case "base_floor":
      case "base_ceiling":
        return this.#limitedBase(key === "base_floor" ? -1 : 1);
      case "rate":
        this.#matches("baseFen", this.#resultOf(0));
        return this.#gives(fraction(this.#whole("baseFen") * this.#whole("ppm"), 1_000_000n));
      case "of_category":
        this.#matches("creditFen", this.#resultOf(0));
        return this.#gives(fraction(this.#whole("creditFen") * this.#whole("ppm"), 1_000_000n));
      case "of_category_year":
        return this.#yearlyShare();
      case "per_year_of_age":
        if (this.#steps[this.#step.of[0] ?? -1]?.params.age !== this.#step.params.age)
          this.complaints.push("another age");
        return this.#gives(fraction(this.#whole("fen") * this.#whole("age")));
      case "per_contribution_year":
        return this.#contributionYears();
      case "own_credit_year":
        return this.#gives(fraction(this.#whole("totalFen"), 12n));
      case "sum":
      case "min":
      case "max":
        return this.#combined(key);
      case "floor":
      case "ceiling":
        return this.#limited(key === "floor" ? -1 : 1);
      case "top_up":
        return this.#topUp();
      case "rounding":
      case "year":
      case "mid_year":
      case "month_of_year":
      case "last_month":
        return this.#credited(key);
    }
  }

  get #result(): bigint {
    if (this.#step.resultFen === null) this.complaints.push("it gives no whole fen");
    return BigInt(this.#step.resultFen ?? 0);
  }

  #whole(name: string): bigint {
    const value = this.#step.params[name];
    if (typeof value !== "number") this.complaints.push(`it does not say ${name}`);
    return typeof value === "number" ? BigInt(value) : 0n;
  }

  #has(name: string): boolean {
    return this.#step.params[name] !== undefined;
  }

  /** The whole fen that an earlier step gives. */
  #resultOf(place: number): bigint {
    const result = this.#steps[this.#step.of[place] ?? -1]?.resultFen;
    if (result === undefined || result === null) this.complaints.push("what it rests on gives no whole fen");
    return BigInt(result ?? 0);
  }

  #worthOf(place: number): Worth {
    const worth = this.#worths[this.#step.of[place] ?? -1];
    if (worth == null) this.complaints.push("what it rests on has no amount");
    return worth ?? { counted: fraction(0n), unrounded: fraction(0n) };
  }

  #matches(name: string, value: bigint): void {
    if (this.#whole(name) !== value) this.complaints.push(`${name} is ${this.#step.params[name]}, not ${value}`);
  }

  #same(amount: Fraction): Worth {
    return { counted: amount, unrounded: amount };
  }

  /** The step must show exactly this amount. */
  #gives(amount: Fraction): Worth {
    this.#shows(amount);
    return this.#same(amount);
  }

  #shows(amount: Fraction): void {
    const { resultFen, params } = this.#step;
    const shown = resultFen === null ? String(params.yuan) : yuanOf(fraction(BigInt(resultFen)));
    if (yuanOf(amount) !== shown) this.complaints.push(`it shows ${shown}, not ${yuanOf(amount)}`);
  }

  #band(): null {
    const { from, to } = this.#step.params;
    const age = this.#steps[this.#step.of[0] ?? -1]?.params.age;
    const isOutside =
      (typeof from === "number" && Number(age ?? from) < from) || (typeof to === "number" && Number(age ?? from) >= to);
    if (isOutside) this.complaints.push(`it is not the band of ${age}`);
    return null;
  }

  #limitedBase(side: number): Worth {
    this.#matches("wasFen", this.#resultOf(0));
    const [was, limit] = [this.#whole("wasFen"), this.#resultOf(1)];
    if (limit !== this.#result || (side < 0 ? was >= limit : was <= limit))
      this.complaints.push("the limit does not bite");
    return this.#same(fraction(limit));
  }

  #limited(side: number): Worth {
    const { counted } = this.#worthOf(0);
    if (yuanOf(counted) !== this.#step.params.was) this.complaints.push("it was another amount");
    const limit = fraction(this.#result);
    if (compare(counted, limit) * side <= 0) this.complaints.push("the limit does not bite");
    return this.#same(limit);
  }

  /** Of a year's total, which may be that of several settlements: the share of the year, and its twelfth a month. */
  #yearlyShare(): Worth {
    const years = this.#step.of.map((_step, place) => this.#resultOf(place));
    this.#matches(
      "creditFen",
      years.reduce((sum, year) => sum + year, 0n),
    );
    const year = fraction(this.#whole("creditFen") * this.#whole("ppm"), 1_000_000n);
    this.#shows(year);
    return this.#same(multiply(year, 1n, 12n));
  }

  #contributionYears(): Worth {
    const [own, from, to] = ["own", "from", "to"].map((name) => this.#step.params[name]);
    const counted = Math.max(0, Math.min(Number(own), Number(to ?? own)) - Number(from ?? 0));
    this.#matches("years", BigInt(counted));
    return this.#gives(fraction(this.#whole("fen") * this.#whole("years")));
  }

  #combined(key: "sum" | "min" | "max"): Worth {
    const worths = this.#step.of.map((_step, place) => this.#worthOf(place));
    const terms = worths.map(({ counted }) => yuanOf(counted)).join(" ");
    if (terms !== this.#step.params.terms) this.complaints.push(`the terms are ${terms}`);
    if (key === "sum") {
      const counted = worths.reduce((sum, one) => add(sum, one.counted), fraction(0n));
      this.#shows(counted);
      return { counted, unrounded: worths.reduce((sum, one) => add(sum, one.unrounded), fraction(0n)) };
    }
    const sign = key === "min" ? 1 : -1;
    const best = worths.reduce((one, other) => (compare(other.counted, one.counted) * sign < 0 ? other : one));
    this.#shows(best.counted);
    return best;
  }

  #rounded(amount: Fraction): bigint {
    if (!this.#has("mode")) {
      if (amount.over % amount.under !== 0n) this.complaints.push("it rounds without saying how");
      return amount.over / amount.under;
    }
    return rounded(amount, this.#whole("unitFen"), String(this.#step.params.mode));
  }

  #topUp(): Worth {
    this.#matches("creditedFen", this.#resultOf(0));
    this.#matches("leastFen", this.#rounded(multiply(this.#worthOf(1).counted, 12n)));
    const short = this.#whole("leastFen") - this.#whole("creditedFen");
    if (this.#result !== (short > 0n ? short : 0n)) this.complaints.push("it is not what is short");
    return this.#same(fraction(0n));
  }

  #credited(key: "rounding" | "year" | "mid_year" | "month_of_year" | "last_month"): Worth | null {
    const result = this.#result;
    const must = (right: bigint) => {
      if (result !== right) this.complaints.push(`it gives ${result}, not ${right}`);
    };
    if (key === "month_of_year") {
      const years = this.#step.of.map((_step, place) => this.#resultOf(place));
      this.#matches(
        "yearFen",
        years.reduce((sum, year) => sum + year, 0n),
      );
      must(this.#rounded(fraction(this.#whole("yearFen"), 12n)));
      return this.#same(fraction(result));
    }
    if (key === "last_month") {
      this.#matches("yearFen", this.#resultOf(0));
      this.#matches("monthFen", this.#resultOf(1));
      const rest = this.#whole("yearFen") - 11n * this.#whole("monthFen");
      must(rest > 0n ? rest : 0n);
      return this.#same(fraction(result));
    }
    const { counted, unrounded } = this.#worthOf(0);
    if (key === "rounding") {
      must(this.#rounded(counted));
      return { counted: fraction(result), unrounded };
    }
    if (key === "mid_year") {
      must(this.#rounded(multiply(counted, this.#whole("months"))));
      return this.#same(fraction(result));
    }
    // A part of a year's sum is rounded as it counts; the year of a monthly credit as if no part had been rounded.
    const isYear = (amount: Fraction) =>
      this.#has("mode") ? this.#rounded(amount) === result : compare(amount, fraction(result)) === 0;
    if (![counted, unrounded].some((one) => isYear(multiply(one, 12n))))
      this.complaints.push("it is not twelve months");
    return { counted: fraction(result, 12n), unrounded };
  }
}

/** Yuan as decimal text with at least two decimals and at most eight; `…` where there are more. */
function yuanOf({ over, under }: Fraction): string {
  const scaled = (over * 1_000_000n) / under;
  const isCut = (over * 1_000_000n) % under !== 0n;
  const digits = String(scaled % 100_000_000n).padStart(8, "0");
  return `${scaled / 100_000_000n}.${isCut ? `${digits}…` : digits.replace(/0{1,6}$/, "")}`;
}

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];
/** Parameters that are money, as their names say. */
const MONEY = /^(?:fen|.+Fen)$/;

/** Numbers of a step that its words do not show. */
function unsaid(step: Step, index: number): string[] {
  const { resultFen, params } = step;
  return LANGUAGES.flatMap((language) => {
    const words = stepWords(step, firstNames(language), language);
    const sums = Object.entries(params).flatMap(([name, value]) => {
      if (typeof value === "number") return MONEY.test(name) && name !== "unitFen" ? [money(value, language)] : [];
      return name === "yuan" || name === "was" ? [decimal(value)] : [];
    });
    const terms = String(params.terms ?? "").split(" ");
    const shown = [...sums, ...(terms.length > 1 ? terms.map(decimal) : [])];
    if (resultFen !== null && step.key !== "no_band") shown.push(money(resultFen, language));
    const odd = /undefined|NaN|\[object|null/.exec(words)?.[0];
    return [
      ...shown.filter((text) => !words.includes(text)).map((text) => `step ${index}: “${words}” does not show ${text}`),
      ...(odd === undefined ? [] : [`step ${index}: “${words}” says ${odd}`]),
    ];
  });
}
