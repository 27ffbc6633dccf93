/** Change words: a published change in one sentence, e.g. 满70周岁(含)以上:110.00 → 120.00 元/月(+10.00,+9.1%),自2027年1月起. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Difference } from "@/lib/domain/rule/difference";
import { differenceWords } from "./difference";
import { monthName } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { type Names, firstNames } from "@/lib/i18n/core/names";
import { MARKS } from "@/lib/i18n/core/punctuation";

interface Span {
  readonly from: CreditMonth;
  /** Exclusive; null = open. */
  readonly to: CreditMonth | null;
}

/** What changes and from when. Without differences only the months are said. */
export function changeWords(
  differences: readonly Difference[],
  { from, to }: Span,
  language: Language,
  names: Names = firstNames(language),
): string {
  const { semicolon, comma } = MARKS[language];
  const said = differences.map((difference) => differenceWords(difference, language, names)).join(semicolon);
  const [first, last] = [monthName(from, language), to === null ? null : monthName(to, language)];
  const since = language === "en" ? `from ${first}` : `自${first}起`;
  const until = last === null ? "" : language === "en" ? ` until before ${last}` : `，到${last}之前`;
  return `${said}${said === "" ? "" : comma}${since}${until}`;
}
