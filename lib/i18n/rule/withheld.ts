/** Withheld in words: what stands where a record did not pass its check against the log. Never the figure, never "no rule". */
import type { Seq } from "@/lib/domain/register/item";
import type { Language } from "@/lib/i18n/core/language";

/** More lines than these are counted. */
const MOST_NAMED = 5;

/** Instead of an answer. `seq`: the entry that did not pass. */
export function withheldSentence(seq: Seq, language: Language): string {
  return language === "en"
    ? `The record of this line did not pass our check against entry no. ${seq} of the log, so it is not shown until that has been looked into. Please ask 12393, the medical-insurance line.`
    : `这一条的记录与登记簿第 ${seq} 号核对不符，查清之前不予显示。请拨打 12393（医保服务热线）咨询。`;
}

/** The same, short enough for a cell of a table. */
export function withheldShort(language: Language): string {
  return language === "en" ? "not shown: being checked" : "核对中，暂不显示";
}

/** Above a page whose lines are partly withheld. */
export function withheldLines(lines: readonly string[], language: Language): string {
  const english = language === "en";
  const shown = lines.slice(0, MOST_NAMED);
  const more = lines.length - shown.length;
  if (english) {
    const rest = more > 0 ? `; and ${more} more` : "";
    return `Not shown until it has been looked into, since the record did not pass our check: ${shown.join("; ")}${rest}.`;
  }
  const rest = more > 0 ? `；另有 ${more} 条` : "";
  return `以下内容的记录核对不符，查清之前不予显示：${shown.join("；")}${rest}。`;
}

/** On the page of the entry itself. */
export function withheldEntry(language: Language): string {
  return language === "en"
    ? "This entry did not pass our check: what is stored does not agree with what was hashed when it was published. What it says is not shown until that has been looked into."
    : "本号没有通过核对：库中所存与公布时校验的内容不一致。查清之前，其内容不予显示。";
}
