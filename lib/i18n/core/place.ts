/** Place words: regions where a sentence needs them. A name alone does not always fit: the nation rules by no name, some names want an article. */
import { NATION_CODE } from "@/lib/domain/place/region";
import type { Language } from "./language";

/** A region's name inside a sentence: `in the Gansu provincial scheme`, `in Jinan`. */
export function placeIn(name: string, language: Language): string {
  return language === "en" && /(?:scheme|Corps)$/.test(name) ? `the ${name}` : name;
}

/** Whose rule it is: `全国规则`, `山东省的规则`; `the national rule`, `the rule of Shandong`. */
export function ruleOf(code: string, name: string, language: Language): string {
  if (code === NATION_CODE) return language === "en" ? "the national rule" : "全国规则";
  return language === "en" ? `the rule of ${placeIn(name, language)}` : `${name}的规则`;
}
