/** The oracle's reading of a person's facts and of regional figures: conditions, ages and the bases of rates. */
import type { Base, Cond } from "@/lib/domain/rule/method.schema";
import type { Person } from "@/lib/domain/rule/person.schema";
import { ageOn, monthNumber, monthText } from "./oracle-calendar";
import type { OracleNotes } from "./oracle-notes";
import { type GivenRule, type Place, categoriesFrom, figureFor } from "./oracle-register";

/** Who is asked about. */
export interface Asked {
  readonly place: Place;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly person: Omit<Person, "birthDate"> & { readonly birthDate?: string };
  /** The category the person is credited as; another category's rule that is referred to has a place of its own. */
  readonly category: string;
  /** The number of the first month credited as retired; null = not said, or not yet. */
  readonly retiredFrom: number | null;
}

export class OracleFacts {
  readonly #asked: Asked;
  readonly #rule: GivenRule;
  readonly #notes: OracleNotes;

  constructor(asked: Asked, rule: GivenRule, notes: OracleNotes) {
    this.#asked = asked;
    this.#rule = rule;
    this.#notes = notes;
  }

  /** Does a row apply? Null: not known; what is lacking goes to `lacking`. */
  holds(cond: Cond, lacking: Set<string>): boolean | null {
    const { person } = this.#asked;
    if ("all" in cond) return this.#allHold(cond.all, lacking);
    if ("tag" in cond) {
      if (person.tags !== undefined) return person.tags.includes(cond.tag);
      lacking.add("tags");
      return null;
    }
    const inside = <Value extends number | string>(
      [from, to]: readonly [Value | null, Value | null],
      value: () => Value | null | undefined,
      fact: string,
    ): boolean | null => {
      if (from === null && to === null) return true;
      const known = value();
      if (known != null) return (from === null || known >= from) && (to === null || known < to);
      lacking.add(fact);
      return null;
    };
    if ("age" in cond) return inside([cond.age[0] || null, cond.age[1]], () => this.age(), "birthDate");
    if ("contributionYears" in cond) {
      return inside(cond.contributionYears, () => person.contributionYears, "contributionYears");
    }
    if ("ownPension" in cond) return inside<number>(cond.ownPension, () => person.ownPension, "ownPension");
    if ("retiredOn" in cond) return inside<string>(cond.retiredOn, () => person.retiredOn, "retiredOn");
    return inside<string>(cond.bornOn, () => person.birthDate, "birthDate");
  }

  #allHold(conds: readonly Cond[], lacking: Set<string>): boolean | null {
    const mine = new Set<string>();
    let result: boolean | null = true;
    for (const cond of conds) {
      const one = this.holds(cond, mine);
      if (one === false) return false;
      if (one === null) result = null;
    }
    mine.forEach((fact) => lacking.add(fact));
    return result;
  }

  /** Completed years; null = the birth date is not said. */
  age(): number | null {
    const { person, on } = this.#asked;
    if (person.birthDate === undefined) return null;
    if (this.#rule.settings.ageReference === undefined) this.#notes.silentAge = true;
    return ageOn(person.birthDate, on, this.#rule.settings);
  }

  /** A base in fen; null where something is lacking, which is then noted. */
  base(base: Base): bigint | null {
    const { person } = this.#asked;
    const own = (value: number | undefined, fact: string) =>
      value === undefined ? this.#notes.fact(fact) : BigInt(value);
    switch (base.base) {
      case "own_contribution_base":
        return own(person.contributionBase, "contributionBase");
      case "credited_this_year":
        return own(person.creditedThisYear, "creditedThisYear");
      case "own_pension": {
        if (base.at === "current") return own(person.ownPension, "ownPension");
        if (base.at === "retirement_month") return own(person.pensionOfRetirementMonth, "pensionOfRetirementMonth");
        const month = this.#pensionMonth(base.at);
        return own(
          Object.entries(person.pensionOfMonth ?? {}).find(([of]) => of === month)?.[1],
          `pensionOfMonth:${month}`,
        );
      }
      case "parameter":
        return this.#figure(base);
      case "clamp": {
        const [of, min, max] = [base.of, base.min, base.max].map((one) => (one ? this.base(one) : undefined));
        if (of == null || min === null || max === null) return null;
        if (min !== undefined && of < min) return min;
        return max !== undefined && of > max ? max : of;
      }
    }
  }

  #pensionMonth(at: string): string {
    const now = monthNumber(this.#asked.on);
    if (at === "last_june") return monthText(now - (((now % 12) - 6 + 12) % 12) - 1);
    return at === "prev_december" ? monthText(now - (now % 12) - 1) : at;
  }

  #figure(base: Extract<Base, { base: "parameter" }>): bigint | null {
    const { place, person, on, category } = this.#asked;
    const scheme =
      base.scheme === "by_person"
        ? (person.pensionScheme ?? schemeOf(place.category) ?? schemeOf(category))
        : base.scheme;
    if (base.scheme === "by_person" && scheme === undefined) return this.#notes.fact("pension_scheme");
    const year = base.year === "previous" ? Number(on.slice(0, 4)) - 1 : base.year;
    const figure = figureFor(place, { code: base.code, year, scheme });
    if (figure?.fen === undefined) {
      return this.#notes.figure([base.code, year, scheme].filter((part) => part !== undefined).join(":"));
    }
    this.#notes.levels.add(figure.verification ?? "official_text");
    if (figure.status === "provisional") this.#notes.provisional = true;
    return BigInt(figure.fen);
  }
}

function schemeOf(category: string): string | undefined {
  const path = categoriesFrom(category);
  if (path.includes("retired_public")) return "public";
  return path.includes("retired_enterprise") || path.includes("retired_flexible") ? "enterprise" : undefined;
}
