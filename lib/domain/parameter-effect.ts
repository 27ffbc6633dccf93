/** The effect of a parameter: which rules use the figure, where, and what changes for a usual person there. */
import { saysTheSame, type Sides } from "./effect";
import type { Answer } from "./answer";
import { lastDayOf } from "./credit-month";
import { evaluate } from "./evaluation";
import { regionsBelow } from "./inheritance";
import { basesOf } from "./method-part";
import type { RegisterView } from "./register-view";
import { resolve } from "./resolution";
import type { RulePayload } from "./rule.schema";
import { personOfAge } from "./sample-person";
import type { SeriesRef } from "./series";

/** A rule that uses the figure, in one region, before and after. */
export interface ParameterUse {
  readonly region: string;
  readonly category: string;
  readonly rule: SeriesRef;
  readonly before: Answer;
  readonly after: Answer;
  readonly isChanged: boolean;
}

const USUAL_AGE = 65;

/** The uses of the figure in its region and below, the changed ones first; a region that overrides the figure shows no change. */
export function usesOf(sides: Sides): ParameterUse[] {
  const on = lastDayOf(sides.month);
  const person = personOfAge(USUAL_AGE, sides.month);
  const regions = [sides.series.region, ...regionsBelow(sides.after, sides.series.region)];
  const uses = regions.flatMap((region) =>
    [...sides.after.categories.keys()].flatMap((category): ParameterUse[] => {
      const known = sides.after.seq;
      const { rule } = resolve(sides.after, { region, category, month: sides.month, known });
      if (rule === null || rule.category !== category || !usesParameter(rule.payload, sides.series.key)) return [];
      const ask = (view: RegisterView) => evaluate(view, { region, category, on, person, today: sides.today });
      const [before, after] = [ask(sides.before), ask(sides.after)];
      return [{ region, category, rule: rule.series, before, after, isChanged: !saysTheSame(before, after) }];
    }),
  );
  return uses.toSorted((left, right) => Number(right.isChanged) - Number(left.isChanged));
}

/** Does a rule take a rate of the parameter, of its reference year and scheme? `key` as `parameterKey` spells it. */
export function usesParameter({ method }: RulePayload, key: string): boolean {
  const [code, year, scheme] = key.split("/");
  return basesOf(method).some((base) => {
    if (base.base !== "parameter" || base.code !== code) return false;
    const isOfYear = typeof base.year !== "number" || String(base.year) === year;
    return isOfYear && (base.scheme === undefined || base.scheme === "by_person" || base.scheme === scheme);
  });
}
