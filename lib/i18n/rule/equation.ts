/** Equations in words: what an amount is the product or sum of, read back from the steps that it was worked out by. */
import { parseCreditMonth } from "@/lib/domain/value/credit-month";
import type { Step } from "@/lib/domain/calculation/step";
import { pensionWords } from "./base";
import { decimal, money, monthName, percent } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { type Names, SCHEME_OWNERS, parameterName } from "@/lib/i18n/core/names";
import { roundingWords } from "./rounding";

/** The right side of an equation, and what has to be said beside it for the equation to be understood. */
export interface Equation {
  /** `≈` where the amount was rounded. */
  readonly sign: "=" | "≈";
  /** Null where there is nothing to multiply or add: the amount is stated, or a limit. */
  readonly right: string | null;
  readonly asides: readonly string[];
}

/** What one step comes to, in symbols. */
interface Side {
  readonly text: string;
  readonly kind: "stated" | "product" | "sum";
  readonly asides: readonly string[];
}

/**
 * The equation of the amount that the step at `last` gives. It names the figure that counted: a base as limited, not as typed.
 * `region`: where the person is insured, whose figures are the local ones.
 */
export function equationOf(
  steps: readonly Step[],
  last: number,
  { names, region, language }: { readonly names: Names; readonly region: string; readonly language: Language },
): Equation {
  const reader = new EquationReader(steps, names, region, language);
  return reader.equation(last);
}

class EquationReader {
  readonly #steps: readonly Step[];
  readonly #names: Names;
  readonly #region: string;
  readonly #language: Language;

  constructor(steps: readonly Step[], names: Names, region: string, language: Language) {
    this.#steps = steps;
    this.#names = names;
    this.#region = region;
    this.#language = language;
  }

  equation(at: number): Equation {
    const step = this.#steps[at];
    if (step === undefined) return { sign: "=", right: null, asides: [] };
    if (step.key === "rounding") {
      const inner = this.equation(of(step, 0));
      const rounded = roundingWords(Number(step.params.unitFen), String(step.params.mode), this.#language);
      return { sign: "≈", right: inner.right, asides: [...inner.asides, rounded] };
    }
    if (step.key === "year") return this.#year(step);
    if (step.key === "floor" || step.key === "ceiling") return this.#limited(step);
    const terms = String(step.params.terms ?? "").split(" ");
    if (terms.length > 1 && (step.key === "min" || step.key === "max")) return this.#chosen(step.key, terms);
    const side = this.#side(at);
    if (side === null || side.kind === "stated") return { sign: "=", right: null, asides: side?.asides ?? [] };
    return { sign: "=", right: side.text, asides: side.asides };
  }

  /** A year is twelve times its month; stated per year, it is not worked out at all. */
  #year(step: Step): Equation {
    const inner = this.#steps[of(step, 0)];
    const side = inner?.key === "fixed_year" ? null : this.#side(of(step, 0));
    const isRounded = step.params.mode !== undefined;
    const rounded = isRounded
      ? [roundingWords(Number(step.params.unitFen), String(step.params.mode), this.#language)]
      : [];
    if (side === null || side.kind === "sum") return { sign: "=", right: null, asides: rounded };
    return { sign: isRounded ? "≈" : "=", right: `${side.text} × 12`, asides: [...side.asides, ...rounded] };
  }

  #limited(step: Step): Equation {
    const inner = this.equation(of(step, 0));
    const was = this.#yuan(decimal(String(step.params.was)));
    const worked =
      inner.right === null ? this.#say(`算得 ${was}`, `worked out ${was}`) : `${inner.right} ${inner.sign} ${was}`;
    const limit = this.#result(step);
    const aside =
      step.key === "floor"
        ? this.#say(`${worked}，低于保底 ${limit}，按保底`, `${worked}, below the minimum of ${limit}, which counts`)
        : this.#say(`${worked}，超过封顶 ${limit}，按封顶`, `${worked}, above the maximum of ${limit}, which counts`);
    return { sign: "=", right: null, asides: [...inner.asides, aside] };
  }

  #chosen(key: "min" | "max", terms: readonly string[]): Equation {
    const said = terms.map((term) => this.#yuan(decimal(term)));
    const isPair = said.length === 2;
    const zh = `${said.join("、")}${isPair ? "两者" : "中"}取${key === "min" ? "低" : "高"}`;
    const which = { min: isPair ? "lower" : "lowest", max: isPair ? "higher" : "highest" }[key];
    const en = `the ${which} of ${said.join(isPair ? " and " : ", ")}`;
    return { sign: "=", right: null, asides: [this.#say(zh, en)] };
  }

  /** Null where the step has no symbols of its own that are exact. */
  #side(at: number): Side | null {
    const step = this.#steps[at];
    if (step === undefined) return null;
    const { params } = step;
    const times = (left: string, right: string) => product(`${left} × ${right}`);
    switch (step.key) {
      case "fixed_month":
        return stated(this.#result(step));
      case "fixed_year":
      case "year":
        return product(`${this.#result(step)} ÷ 12`);
      case "rate":
        return this.#rate(step);
      case "per_year_of_age": {
        const age = String(params.age);
        return times(this.#money(params.fen), this.#say(`${age} 周岁`, `${age} years of age`));
      }
      case "per_contribution_year": {
        const years = String(params.years);
        return times(
          this.#money(params.fen),
          this.#say(`计入的缴费 ${years} 年`, `${years} contribution years that count`),
        );
      }
      case "own_credit_month": {
        const month = parseCreditMonth(String(params.month));
        const when = month === null ? String(params.month) : monthName(month, this.#language);
        return {
          ...stated(this.#result(step)),
          asides: [this.#say(`即本人${when}的划入额`, `the own credit of ${when}`)],
        };
      }
      case "own_credit_year": {
        const total = this.#money(params.totalFen);
        return product(
          this.#say(`本人${params.year}年划入总额 ${total} ÷ 12`, `own credits of ${params.year} ${total} ÷ 12`),
        );
      }
      case "of_category": {
        const name = this.#names.category(String(params.category));
        const credit = this.#say(
          `${name}划入额 ${this.#money(params.creditFen)}`,
          `credit of the category ${name} ${this.#money(params.creditFen)}`,
        );
        return times(credit, percent(Number(params.ppm), this.#language));
      }
      case "sum":
        return this.#sum(step);
      default:
        return step.resultFen === null ? null : stated(this.#result(step));
    }
  }

  #rate(step: Step): Side {
    const { name, asides } = this.#base(of(step, 0));
    const rate = percent(Number(step.params.ppm), this.#language);
    return { ...product(`${name} ${this.#money(step.params.baseFen)} × ${rate}`), asides };
  }

  #sum(step: Step): Side | null {
    const terms = step.of.map((at) => this.#side(at));
    const sides = terms.flatMap((side) => side ?? []);
    const [first] = sides;
    if (first === undefined || sides.length < terms.length) return null;
    if (sides.length === 1) return first;
    return {
      text: sides.map(({ text }) => text).join(" + "),
      kind: "sum",
      asides: sides.flatMap(({ asides }) => asides),
    };
  }

  /** The figure that a rate was taken of; a limited one is called what the limit is called. */
  #base(at: number): { readonly name: string; readonly asides: readonly string[] } {
    const step = this.#steps[at];
    const params: Step["params"] = step?.params ?? {};
    switch (step?.key) {
      case "base_floor":
      case "base_ceiling": {
        const [own, limit] = [this.#base(of(step, 0)), this.#base(of(step, 1))];
        const was = `${own.name} ${this.#money(params.wasFen)}`;
        const aside =
          step.key === "base_floor"
            ? this.#say(`${was}低于下限，按下限计`, `${was} is below the floor, which counts`)
            : this.#say(`${was}高于上限，按上限计`, `${was} is above the ceiling, which counts`);
        return { name: limit.name, asides: [...own.asides, ...limit.asides, aside] };
      }
      case "own_base":
        return { name: this.#say("本人缴费基数", "own contribution base"), asides: [] };
      case "own_pension":
        return { name: pensionWords(String(params.at), this.#language), asides: [] };
      case "credited_this_year":
        return { name: this.#say("当年已划入金额", "credited this year"), asides: [] };
      default:
        return { name: this.#regional(params), asides: [] };
    }
  }

  #regional(params: Step["params"]): string {
    const region = String(params.region ?? this.#region);
    const name = parameterName(String(params.code), this.#language);
    const owner = SCHEME_OWNERS[String(params.scheme)]?.[this.#language] ?? "";
    const isLocal = region === this.#region;
    const place = this.#names.region(region);
    if (this.#language === "en") return isLocal ? `regional ${name}${owner}` : `${name}${owner} of ${place}`;
    return `${isLocal ? "当地" : place}${owner}${name}`;
  }

  #result(step: Step): string {
    return this.#money(step.resultFen);
  }

  #money(fen: unknown): string {
    return this.#yuan(money(Number(fen), this.#language));
  }

  #yuan(figure: string): string {
    return this.#say(`${figure} 元`, figure);
  }

  #say(zh: string, en: string): string {
    return this.#language === "en" ? en : zh;
  }
}

function of(step: Step, place: number): number {
  return step.of[place] ?? -1;
}

function stated(text: string): Side {
  return { text, kind: "stated", asides: [] };
}

function product(text: string): Side {
  return { text, kind: "product", asides: [] };
}
