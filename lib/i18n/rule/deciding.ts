/** Settings in words, where they decide what somebody gets: how it is rounded, when an age counts, when retirement does. */
import type { Expr, Method } from "@/lib/domain/rule/method.schema";
import { isExpression } from "@/lib/domain/rule/method-kind";
import { conditionsOf, partsOf } from "@/lib/domain/rule/method-part";
import type { Rounding, RulePayload, RuleSettings } from "@/lib/domain/rule/schema";
import { monthOfYearName } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { roundingWords } from "./rounding";
import { settingName, settingValue } from "./setting";

/** What a reader of the rule must know to get its amounts; nothing where a setting cannot matter or the document does not state it. */
export function settingWords({ method, settings, crediting }: RulePayload, language: Language): string[] {
  if (!isExpression(method)) return [];
  return [
    ...roundedWords(method, settings.rounding, crediting.frequency === "yearly", language),
    ...(asksAge(method) ? ageWords(settings, language) : []),
    ...switchWords(settings, language),
  ];
}

/** Rounding matters where a figure of the rule is no multiple of the unit, or comes from outside the rule. */
function roundedWords(method: Expr, rounding: Rounding | undefined, isYearly: boolean, language: Language): string[] {
  if (rounding === undefined) return [];
  const { unitFen, mode, stage } = rounding;
  const parts = partsOf(method);
  const matters = parts.some(({ expr }) => {
    if (expr.op === "fixed") return (expr.per === "year" && !isYearly ? expr.fen % 12 : expr.fen % unitFen) !== 0;
    return !("parts" in expr) && expr.op !== "table" && expr.op !== "clamp";
  });
  if (!matters) return [];
  const each = stage === "each_part" && parts.some(({ expr }) => expr.op === "sum");
  const how = roundingWords(unitFen, mode, language);
  if (!each) return [how];
  return [language === "en" ? `each part ${how}` : `每部分各自${how}`];
}

function asksAge(method: Method): boolean {
  const byAge = conditionsOf(method).some((cond) => "age" in cond && ((cond.age[0] ?? 0) > 0 || cond.age[1] !== null));
  return byAge || partsOf(method).some(({ expr }) => expr.op === "per_year_of_age");
}

function ageWords(settings: RuleSettings, language: Language): string[] {
  const { ageReference, annualMonth, policyYearStart, attainOn, leapBirthday } = settings;
  const said: string[] = [];
  if (ageReference !== undefined) {
    const when = referenceDetail(ageReference, annualMonth, policyYearStart, language);
    said.push(named("ageReference", `${settingValue("ageReference", ageReference, language)}${when}`, language));
  }
  if (attainOn === "day_after") said.push(named("attainOn", settingValue("attainOn", attainOn, language), language));
  if (leapBirthday === "mar1")
    said.push(named("leapBirthday", settingValue("leapBirthday", leapBirthday, language), language));
  return said;
}

/** The month or day that some references need. */
function referenceDetail(
  reference: string,
  annualMonth: number | undefined,
  policyYearStart: string | undefined,
  language: Language,
): string {
  if (reference === "annual_month") {
    const month = monthOfYearName(annualMonth ?? 1, language);
    return language === "en" ? ` (${month})` : `（${month}）`;
  }
  if (reference !== "policy_year_start") return "";
  const [month, day] = (policyYearStart ?? "01-01").split("-").map(Number);
  const name = monthOfYearName(month ?? 1, language);
  return language === "en" ? ` (${day} ${name})` : `（${name}${day}日）`;
}

function switchWords({ retireSwitch }: RuleSettings, language: Language): string[] {
  if (retireSwitch === undefined) return [];
  const from = settingValue("retireSwitch", retireSwitch, language);
  return [language === "en" ? `on retirement, counted as retired from ${from}` : `退休${from}起按退休人员`];
}

function named(setting: string, value: string, language: Language): string {
  const name = settingName(setting, language);
  return language === "en" ? `${name.charAt(0).toLowerCase()}${name.slice(1)}: ${value}` : `${name}：${value}`;
}
