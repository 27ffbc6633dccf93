/** Back words: what months already credited make for people, in a line. */
import type { SampleKind } from "@/lib/domain/person/sample-person";
import { signedMoney } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";
import { sampleName } from "./sample";

interface Back {
  /** Null: everybody alike. */
  readonly who: readonly SampleKind[] | null;
  readonly months: number;
  readonly fen: number;
}

/** `各类人员相同：46 个月，每人合计 −2,760.00 元`. */
export function backWords({ who, months, fen }: Back, language: Language, names: Names): string {
  const people = who?.map((one) => sampleName(one, language, names)) ?? null;
  const sum = signedMoney(fen, language);
  if (language === "en") {
    return `${people?.join(", ") ?? "The same for everybody"}: ${months} month(s), ${sum} yuan in all for one person`;
  }
  return `${people?.join("、") ?? "各类人员相同"}：${months} 个月，每人合计 ${sum} 元`;
}
