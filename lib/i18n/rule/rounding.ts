/** Rounding in words: which mode, and to what. */
import type { Rounding } from "@/lib/domain/rule/schema";
import type { Bilingual, Language } from "@/lib/i18n/core/language";

const MODES = {
  half_up: { "zh-CN": "四舍五入", en: "half up" },
  half_even: { "zh-CN": "四舍六入五成双", en: "half to even" },
  down: { "zh-CN": "舍去尾数", en: "down" },
  up: { "zh-CN": "进位", en: "up" },
} as const satisfies Record<Rounding["mode"], Bilingual>;

const UNITS = {
  1: { "zh-CN": "分", en: "the fen" },
  10: { "zh-CN": "角", en: "0.10 yuan" },
  100: { "zh-CN": "元", en: "the whole yuan" },
  500: { "zh-CN": "5元的整数倍", en: "5 yuan" },
} as const satisfies Record<Rounding["unitFen"], Bilingual>;

/** `四舍五入到分`, `rounded half up to the fen`. Unknown values, which no checked rule has, are said as they are. */
export function roundingWords(unitFen: number, mode: string, language: Language): string {
  const how = Object.entries(MODES).find(([name]) => name === mode)?.[1][language] ?? mode;
  const unit = Object.entries(UNITS).find(([fen]) => Number(fen) === unitFen)?.[1][language] ?? String(unitFen);
  return language === "en" ? `rounded ${how} to ${unit}` : `${how}到${unit}`;
}
