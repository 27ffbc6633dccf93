/**
 * An oracle: what a rule gives one person in one month, in exact fractions, written straight from the rule language's definition.
 * Shares no code with the evaluator: plain JSON in, BigInt fractions inside, its own calendar.
 */
import { ageOn, monthsSinceJanuary, shift } from "./oracle-calendar";
import { type Fraction, add, compare, fraction, multiply, rounded } from "./fraction";

/** A JSON object, read without trusting its shape. */
export type Json = Readonly<Record<string, unknown>>;

export interface OracleQuestion {
  readonly rule: Json;
  readonly person: Json;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** A figure of the region by `CODE/YEAR/SCHEME`, each part as far as it has one; null = not recorded. */
  readonly figure: (code: string, year: number | "latest" | null, scheme: string | null) => number | null;
}

/** Null: something is lacking. */
export type OracleAnswer = { readonly amountFen: bigint; readonly yearFen: bigint | null } | null;

class Lacking extends Error {}

/** What the rule gives, or null where a fact or a figure is lacking. */
export function oracleAnswer(question: OracleQuestion): OracleAnswer {
  const paper = new Paper(question);
  const amount = paper.amount(obj(question.rule.method), false);
  return paper.lacking || amount === null ? null : paper.credited(amount);
}

function obj(value: unknown): Json {
  if (typeof value !== "object" || value === null) throw new Lacking("an object was expected");
  return Object.fromEntries(Object.entries(value));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function whole(value: unknown): bigint {
  return BigInt(Number(value));
}

class Paper {
  lacking = false;
  yearly = false;
  leaf = false;
  topUp: bigint | null = null;
  readonly #ask: OracleQuestion;
  readonly #settings: Json;
  readonly #unit: bigint;
  readonly #mode: string;
  readonly #eachPart: boolean;

  constructor(ask: OracleQuestion) {
    this.#ask = ask;
    this.#settings = obj(ask.rule.settings ?? {});
    const rounding = obj(this.#settings.rounding ?? {});
    this.#unit = whole(rounding.unitFen ?? 1);
    this.#mode = String(rounding.mode ?? "half_up");
    this.#eachPart = rounding.stage === "each_part";
  }

  amount(expr: Json, inSum: boolean): Fraction | null {
    switch (expr.op) {
      case "sum":
      case "min":
      case "max":
        return this.#joined(String(expr.op), list(expr.parts).map(obj));
      case "clamp":
        return this.#clamped(expr);
      case "table":
        return this.#table(expr, inSum);
      case "top_up_year":
        return this.#topUp(expr);
      default:
        this.leaf = true;
        return this.#leaf(expr);
    }
  }

  #lack(): null {
    this.lacking = true;
    return null;
  }

  #fact(name: string, key?: string): unknown {
    const value = this.#ask.person[name];
    return key === undefined || value === undefined ? value : obj(value)[key];
  }

  #leaf(expr: Json): Fraction | null {
    if (expr.op === "fixed") {
      if (expr.per === "year") this.yearly = true;
      return fraction(whole(expr.fen), expr.per === "year" ? 12n : 1n);
    }
    if (expr.op === "rate") {
      const base = this.#base(obj(expr.base));
      return base === null ? this.#lack() : fraction(base * whole(expr.ppm), 1_000_000n);
    }
    if (expr.op === "per_year_of_age") {
      const age = this.#age();
      return age === null ? this.#lack() : fraction(whole(expr.fen) * BigInt(age), 1n);
    }
    if (expr.op === "per_contribution_year") return this.#perContributionYear(expr);
    const reference = obj(expr.reference);
    const isMonth = reference.month !== undefined;
    const credit = isMonth
      ? this.#fact("ownCreditOfMonth", String(reference.month))
      : this.#fact("ownCreditYearTotal", String(reference.meanOfYear));
    return credit === undefined ? this.#lack() : fraction(whole(credit), isMonth ? 1n : 12n);
  }

  #perContributionYear(expr: Json): Fraction | null {
    const years = this.#fact("contributionYears");
    if (years === undefined) return this.#lack();
    const upTo = Math.min(Number(years), Number(expr.to ?? years));
    return fraction(whole(expr.fen) * BigInt(Math.max(0, upTo - Number(expr.from ?? 0))), 1n);
  }

  #joined(op: string, parts: Json[]): Fraction | null {
    const made = parts.map((part) => this.amount(part, op === "sum"));
    const all = made.flatMap((one) => (one === null ? [] : [one]));
    if (all.length < made.length) return null;
    if (op === "sum") {
      const parted = this.#eachPart ? all.map((one) => fraction(rounded(one, this.#unit, this.#mode), 1n)) : all;
      return parted.reduce(add);
    }
    return all.reduce((best, one) => (compare(one, best) * (op === "min" ? 1 : -1) < 0 ? one : best));
  }

  #clamped(expr: Json): Fraction | null {
    const amount = this.amount(obj(expr.of), false);
    if (amount === null) return null;
    const [low, high] = [expr.minFen, expr.maxFen].map((one) => (one === undefined ? null : fraction(whole(one), 1n)));
    if (low && compare(amount, low) < 0) return low;
    return high && compare(amount, high) > 0 ? high : amount;
  }

  #table(expr: Json, inSum: boolean): Fraction | null {
    for (const row of list(expr.rows).map(obj)) {
      const applies = this.#holds(obj(row.when));
      if (applies === null) return this.#lack();
      if (applies) return this.amount(obj(row.then), false);
    }
    return inSum ? fraction(0n, 1n) : this.#lack();
  }

  #topUp(expr: Json): Fraction | null {
    const [leaf, yearly] = [this.leaf, this.yearly];
    const got = this.#base(obj(expr.of));
    const least = this.amount(obj(expr.min), false);
    [this.leaf, this.yearly] = [leaf, yearly];
    if (got === null || least === null) return this.#lack();
    const short = rounded(multiply(least, 12n), this.#unit, this.#mode) - got;
    this.topUp = (this.topUp ?? 0n) + (short > 0n ? short : 0n);
    return fraction(0n, 1n);
  }

  #base(base: Json): bigint | null {
    if (base.base === "clamp") {
      const [of, min, max] = [base.of, base.min, base.max].map((one) =>
        one === undefined ? undefined : this.#base(obj(one)),
      );
      if (of === null || of === undefined || min === null || max === null) return null;
      if (min !== undefined && of < min) return min;
      return max !== undefined && of > max ? max : of;
    }
    if (base.base === "parameter") return this.#figure(base);
    const value = this.#ownFigure(base);
    return value === undefined ? null : whole(value);
  }

  #ownFigure(base: Json): unknown {
    if (base.base === "own_contribution_base") return this.#fact("contributionBase");
    if (base.base === "credited_this_year") return this.#fact("creditedThisYear");
    if (base.at === "current") return this.#fact("ownPension");
    if (base.at === "retirement_month") return this.#fact("pensionOfRetirementMonth");
    const [year, month] = this.#ask.on.split("-").map(Number);
    const last =
      base.at === "last_june" ? `${Number(year) - (Number(month) > 6 ? 0 : 1)}-06` : `${Number(year) - 1}-12`;
    return this.#fact("pensionOfMonth", /^\d/.test(String(base.at)) ? String(base.at) : last);
  }

  #figure(base: Json): bigint | null {
    const asked = base.scheme === "by_person" ? this.#fact("pensionScheme") : base.scheme;
    if (base.scheme === "by_person" && asked === undefined) return null;
    const year = base.year === "previous" ? Number(this.#ask.on.slice(0, 4)) - 1 : base.year;
    const found = this.#ask.figure(
      String(base.code),
      year === undefined ? null : year === "latest" ? "latest" : Number(year),
      asked === undefined ? null : String(asked),
    );
    return found === null ? null : BigInt(found);
  }

  #age(): number | null {
    const birth = this.#fact("birthDate");
    return birth === undefined ? null : ageOn(String(birth), this.#ask.on, this.#settings);
  }

  #holds(cond: Json): boolean | null {
    if (cond.all !== undefined) {
      const parts = list(cond.all).map((one) => this.#holds(obj(one)));
      if (parts.includes(false)) return false;
      return parts.includes(null) ? null : true;
    }
    if (cond.tag !== undefined) {
      const tags = this.#fact("tags");
      return tags === undefined ? null : list(tags).includes(cond.tag);
    }
    const [name = "", range] = Object.entries(cond)[0] ?? [];
    const [from, to] = list(range);
    if ((from === null || (name === "age" && from === 0)) && to === null) return true;
    const value = name === "age" ? this.#age() : (this.#fact(name === "bornOn" ? "birthDate" : name) ?? null);
    if (value === null) return null;
    return (from === null || atLeast(value, from)) && (to === null || !atLeast(value, to));
  }

  credited(amount: Fraction): OracleAnswer {
    const crediting = obj(this.#ask.rule.crediting ?? { frequency: "monthly" });
    if (!this.leaf && this.topUp !== null) {
      return { amountFen: rounded(fraction(this.topUp, 12n), 1n, "half_up"), yearFen: this.topUp };
    }
    const year = multiply(amount, 12n);
    if (crediting.frequency === "yearly") {
      const yearFen = rounded(year, this.#unit, this.#mode);
      return { amountFen: rounded(fraction(yearFen, 12n), 1n, "half_up"), yearFen };
    }
    const amountFen = rounded(amount, this.#unit, this.#mode);
    if (!this.yearly) return { amountFen, yearFen: null };
    const yearFen = rounded(year, 1n, "half_up");
    const takesRest = crediting.frequency === "monthly" && crediting.remainder !== "none";
    const isLast = shift(monthsSinceJanuary(this.#ask.on) - (Number(crediting.month ?? 1) - 1)) === 11;
    if (!takesRest || !isLast || compare(amount, fraction(amountFen, 1n)) === 0) return { amountFen, yearFen };
    const rest = yearFen - 11n * amountFen;
    return { amountFen: rest > 0n ? rest : 0n, yearFen };
  }
}

function atLeast(value: unknown, limit: unknown): boolean {
  if (typeof value === "number" && typeof limit === "number") return value >= limit;
  return String(value) >= String(limit);
}
