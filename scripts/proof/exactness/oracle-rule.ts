/**
 * The oracle's arithmetic: what one rule gives one person in one month, in exact fractions, written from the definition of the language.
 * Shares no code with the evaluator.
 */
import type { Expr } from "@/lib/domain/rule/method.schema";
import { type Fraction, NOTHING, add, compare, fraction, multiply, rounded, toTheFen } from "./fraction";
import { monthNumber } from "./oracle-calendar";
import { type Asked, OracleFacts } from "./oracle-facts";
import type { OracleNotes } from "./oracle-notes";
import { type Found, type GivenRule, type Place, categoriesFrom, ruleFor } from "./oracle-register";

/** A month's amount. `unrounded`: before any part was rounded on its own; a year's total is worked out from it. */
interface Value {
  readonly amount: Fraction;
  readonly unrounded: Fraction;
  readonly perYear: boolean;
  /** False for what is nothing but a yearly settlement. */
  readonly isCredit: boolean;
  /** A share of the credit of people who have no account. */
  readonly isNone?: boolean;
}

export interface Credited {
  readonly amountFen: bigint;
  readonly yearFen: bigint | null;
  readonly topUpFen: bigint | null;
  /** What the rule states: a year's total, or a month's amount. */
  readonly stated: { readonly fen: bigint; readonly perYear: boolean };
}

const NONE: Value = { amount: NOTHING, unrounded: NOTHING, perYear: false, isCredit: false, isNone: true };
const SETTLED: Value = { amount: NOTHING, unrounded: NOTHING, perYear: false, isCredit: false };

function credit(amount: Fraction, perYear = false): Value {
  return { amount, unrounded: amount, perYear, isCredit: true };
}

export class OracleRule {
  #topUp: bigint | null = null;
  readonly #asked: Asked;
  readonly #rule: GivenRule;
  readonly #notes: OracleNotes;
  readonly #facts: OracleFacts;
  readonly #chain: readonly GivenRule[];

  constructor(asked: Asked, rule: GivenRule, notes: OracleNotes, chain: readonly GivenRule[] = []) {
    this.#asked = asked;
    this.#rule = rule;
    this.#notes = notes;
    this.#facts = new OracleFacts(asked, rule, notes);
    this.#chain = [...chain, rule];
  }

  /** What is credited; null where something is lacking, `none` where nothing is credited. */
  credited(method: Expr): Credited | "none" | null {
    const value = this.#value(method);
    if (value === null) return null;
    if (value.isNone === true) return "none";
    const topUpFen = this.#topUp;
    if (!value.isCredit && topUpFen !== null) {
      const stated = { fen: topUpFen, perYear: true };
      return { amountFen: toTheFen(fraction(topUpFen, 12n)), yearFen: topUpFen, topUpFen, stated };
    }
    const crediting = this.#rule.crediting;
    if (crediting.frequency === "yearly") {
      const stated = { fen: this.#round(multiply(value.amount, 12n)), perYear: true };
      return { ...this.#yearly(value), topUpFen, stated };
    }
    const amountFen = this.#round(value.amount);
    if (!value.perYear) return { amountFen, yearFen: null, topUpFen, stated: { fen: amountFen, perYear: false } };
    const yearFen = toTheFen(multiply(value.unrounded, 12n));
    const isLast = (monthNumber(this.#asked.place.month) % 12) - ((crediting.month ?? 1) - 1);
    const takesRest = crediting.frequency === "monthly" && crediting.remainder !== "none" && (isLast + 12) % 12 === 11;
    const rest = yearFen - 11n * amountFen;
    const stated = { fen: yearFen, perYear: true };
    return { amountFen: takesRest ? (rest > 0n ? rest : 0n) : amountFen, yearFen, topUpFen, stated };
  }

  /** What is taken off, each rounded on its own to the fen; null where something is lacking. `steady`: without what one month alone takes. */
  deducted(): { readonly sum: bigint; readonly steady: bigint } | null {
    let [sum, steady] = [0n, 0n];
    for (const deduction of this.#rule.deductions) {
      const { per, month } = deduction;
      if (month !== undefined && month !== (monthNumber(this.#asked.place.month) % 12) + 1) continue;
      const base = "fen" in deduction ? null : this.#facts.base(deduction.base);
      if (!("fen" in deduction) && base === null) return null;
      const whole =
        "fen" in deduction ? fraction(deduction.fen) : fraction((base ?? 0n) * BigInt(deduction.ppm), 1_000_000n);
      const fen = toTheFen(per === "year" && month === undefined ? multiply(whole, 1n, 12n) : whole);
      sum += fen;
      if (month === undefined) steady += fen;
    }
    return { sum, steady };
  }

  #yearly({ amount }: Value): { amountFen: bigint; yearFen: bigint } {
    const full = this.#round(multiply(amount, 12n));
    const { midYear, month = 1 } = this.#rule.crediting;
    const now = monthNumber(this.#asked.place.month);
    const start = now - (((now % 12) - (month - 1) + 12) % 12);
    const late = this.#asked.retiredFrom === null ? 0 : this.#asked.retiredFrom - start;
    const isFirstYear = late > 0 && late < 12 && midYear !== undefined && midYear !== "full_year";
    const amountFen = toTheFen(fraction(full, 12n));
    if (!isFirstYear) return { amountFen, yearFen: full };
    if (midYear === "none") return { amountFen: 0n, yearFen: 0n };
    return { amountFen, yearFen: this.#round(multiply(amount, BigInt(12 - late))) };
  }

  #round(amount: Fraction): bigint {
    const { unitFen, mode } = this.#rule.settings.rounding ?? { unitFen: 1, mode: "half_up" };
    return rounded(amount, BigInt(unitFen), mode);
  }

  #value(expr: Expr, inSum = false): Value | null {
    switch (expr.op) {
      case "fixed":
        return credit(fraction(expr.fen, expr.per === "year" ? 12n : 1n), expr.per === "year");
      case "rate": {
        const base = this.#facts.base(expr.base);
        return base === null ? null : credit(fraction(base * BigInt(expr.ppm), 1_000_000n));
      }
      case "per_year_of_age": {
        const age = this.#facts.age();
        return age === null ? this.#notes.fact("birthDate") : credit(fraction(BigInt(expr.fen) * BigInt(age)));
      }
      case "per_contribution_year":
        return this.#perContributionYear(expr);
      case "own_credit":
        return this.#ownCredit(expr);
      case "of_category":
        return this.#ofCategory(expr);
      case "sum":
        return this.#sum(expr.parts);
      case "min":
      case "max":
        return this.#best(expr.op, expr.parts);
      case "clamp":
        return this.#clamped(expr);
      case "table":
        return this.#table(expr, inSum);
      case "top_up_year":
        return this.#settle(expr);
    }
  }

  #perContributionYear({ fen, from = 0, to }: Extract<Expr, { op: "per_contribution_year" }>): Value | null {
    const years = this.#asked.person.contributionYears;
    if (years === undefined) return this.#notes.fact("contributionYears");
    const counted = Math.min(years, to ?? years) - from;
    return credit(fraction(BigInt(fen) * BigInt(counted > 0 ? counted : 0)));
  }

  #ownCredit({ reference }: Extract<Expr, { op: "own_credit" }>): Value | null {
    const { ownCreditOfMonth, ownCreditYearTotal } = this.#asked.person;
    if ("month" in reference) {
      const of = ownCreditOfMonth?.[reference.month];
      return of === undefined ? this.#notes.fact(`ownCreditOfMonth:${reference.month}`) : credit(fraction(of));
    }
    const total = ownCreditYearTotal?.[String(reference.meanOfYear)];
    if (total === undefined) return this.#notes.fact(`ownCreditYearTotal:${reference.meanOfYear}`);
    return credit(fraction(total, 12n));
  }

  /** A share of what the other category's rule states: of a year's total a year's share. */
  #ofCategory({ category, ppm }: Extract<Expr, { op: "of_category" }>): Value | null {
    const { rule, choices, place } = this.#referred(category);
    const method = rule?.method;
    if (choices.length > 0) return this.#notes.fact("pension_scheme");
    if (rule == null || this.#chain.includes(rule) || method === undefined) {
      return this.#notes.figure(`of_category:${category}`);
    }
    this.#notes.levels.add(rule.verification ?? "official_text");
    const share = (fen: bigint | number, perYear: boolean) =>
      credit(fraction(BigInt(fen) * BigInt(ppm), perYear ? 12_000_000n : 1_000_000n), perYear);
    if (method.op === "none") return NONE;
    if (method.op === "unknown") {
      this.#notes.isUnknown = true;
      return null;
    }
    if (method.op === "approximate") {
      this.#notes.isApproximate = true;
      return share(method.fen, method.per === "year");
    }
    const made = new OracleRule({ ...this.#asked, place }, rule, this.#notes, this.#chain).credited(method);
    if (made === "none") return NONE;
    return made === null ? null : share(made.stated.fen, made.stated.perYear);
  }

  /** Where only the pension schemes are ruled on, the person's own: as said, else as the own category says. */
  #referred(category: string): Found & { readonly place: Place } {
    const place = { ...this.#asked.place, category, component: undefined };
    const found = ruleFor(place);
    const own = categoriesFrom(this.#asked.category).join();
    const implied = own.includes("retired_public")
      ? "public"
      : /enterprise|retired_flexible/.test(own)
        ? "enterprise"
        : "";
    const leaf = `retired_${this.#asked.person.pensionScheme ?? implied}`;
    if (!found.choices.includes(leaf)) return { ...found, place };
    const narrower = { ...place, category: leaf };
    return { ...ruleFor(narrower), place: narrower };
  }

  #sum(parts: readonly Expr[]): Value | null {
    const values = parts.map((part) => this.#value(part, true));
    const known = values.flatMap((one) => (one === null || one.isNone === true ? [] : [this.#parted(one)]));
    if (values.includes(null)) return null;
    const isCredit = known.some((one) => one.isCredit);
    if (values.some((one) => one?.isNone) && !isCredit && this.#topUp === null) return NONE;
    return known.reduce(
      (sum, part) => ({
        amount: add(sum.amount, part.amount),
        unrounded: add(sum.unrounded, part.unrounded),
        perYear: sum.perYear || part.perYear,
        isCredit,
      }),
      SETTLED,
    );
  }

  /** A part rounded on its own, where the rule says so: in the period in which it is credited. */
  #parted(value: Value): Value {
    if (this.#rule.settings.rounding?.stage !== "each_part") return value;
    const months = this.#rule.crediting.frequency === "yearly" ? 12n : 1n;
    return { ...value, amount: fraction(this.#round(multiply(value.amount, months)), months) };
  }

  /** A share of nothing is the lowest there is, and never the highest. */
  #best(op: "min" | "max", parts: readonly Expr[]): Value | null {
    const values = parts.map((part) => this.#value(part));
    const isNone = (one: Value | null) => one?.isNone === true;
    if (op === "min" && values.some(isNone)) return NONE;
    if (values.includes(null)) return null;
    const known = values.flatMap((one) => (one === null || isNone(one) ? [] : [one]));
    if (known.length === 0) return NONE;
    const sign = op === "min" ? 1 : -1;
    const best = known.reduce((one, other) => (compare(other.amount, one.amount) * sign < 0 ? other : one));
    return { ...best, isCredit: known.some(({ isCredit }) => isCredit) };
  }

  #clamped({ of, minFen, maxFen }: Extract<Expr, { op: "clamp" }>): Value | null {
    const value = this.#value(of);
    if (value === null || value.isNone === true) return value;
    if (minFen !== undefined && compare(value.amount, fraction(minFen)) < 0) return credit(fraction(minFen));
    return maxFen !== undefined && compare(value.amount, fraction(maxFen)) > 0 ? credit(fraction(maxFen)) : value;
  }

  #table({ rows }: Extract<Expr, { op: "table" }>, inSum: boolean): Value | null {
    for (const { when, then } of rows) {
      const lacking = new Set<string>();
      const applies = this.#facts.holds(when, lacking);
      if (applies === null) {
        lacking.forEach((fact) => this.#notes.fact(fact));
        return null;
      }
      if (applies) return this.#value(then);
    }
    return inSum ? SETTLED : this.#notes.figure("band");
  }

  #settle({ of, min }: Extract<Expr, { op: "top_up_year" }>): Value | null {
    const credited = this.#facts.base(of);
    const least = this.#value(min);
    if (least?.isNone === true) return NONE;
    if (credited === null || least === null) return null;
    const short = this.#round(multiply(least.amount, 12n)) - credited;
    this.#topUp = (this.#topUp ?? 0n) + (short > 0n ? short : 0n);
    return SETTLED;
  }
}
