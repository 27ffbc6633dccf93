/** Lines: what answers for a region, category and month as known at a publication. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Seq } from "@/lib/domain/register/item";
import { type RegisterIndex, indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { type Lookup, type Resolution, type RuleUsed, resolve } from "@/lib/domain/register/resolution";
import { DEFAULT_SETTINGS, type Settings, settingsOf } from "@/lib/domain/rule/setting";

export interface RuleLine {
  readonly view: RegisterView;
  readonly index: RegisterIndex;
  readonly lookup: Lookup;
  readonly resolution: Resolution;
  readonly rule: RuleUsed | null;
  readonly settings: Settings;
}

/** A line that has a rule. */
export interface RuledLine extends RuleLine {
  readonly rule: RuleUsed;
}

/** Has the line a rule? */
export function isRuled(line: RuleLine): line is RuledLine {
  return line.rule !== null;
}

/** The line of the credit itself for a region, category and month as known at a publication. */
export function ruleLineOf(
  view: RegisterView,
  region: string,
  category: string,
  month: CreditMonth,
  known: Seq,
): RuleLine {
  return lineFor(view, { region, category, month, known });
}

function lineFor(view: RegisterView, lookup: Lookup): RuleLine {
  const resolution = resolve(view, lookup);
  const { rule } = resolution;
  const settings = rule === null ? DEFAULT_SETTINGS : settingsOf(rule.payload.settings);
  return { view, index: indexOf(view), lookup, resolution, rule, settings };
}

/** The separate lines beside this one of which anything is recorded, e.g. an exam allowance; one that is withheld, too. */
export function othersOf({ view, index, lookup }: RuleLine): RuleLine[] {
  return index.components
    .map((component) => lineFor(view, { ...lookup, component }))
    .filter(({ rule, resolution }) => rule !== null || resolution.withheld !== null);
}

/** Does the rule's document say nothing about when an age counts? */
export function isSilentOnAge({ rule }: RuleLine): boolean {
  return rule?.payload.settings.ageReference === undefined;
}
