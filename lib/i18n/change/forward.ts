/** Sentences for passing on: an answer with its month, its period and the day it was looked up, so that it stays true when it is read later. */
import { type CreditMonth, addMonths, monthOf } from "@/lib/domain/value/credit-month";
import type { Seq } from "@/lib/domain/register/item";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { RuleUsed } from "@/lib/domain/register/resolution";
import { dayName, monthName } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { TRUST_WORDS } from "@/lib/i18n/core/names";

export interface Forwarded {
  /** What is said about the month, as a whole sentence. */
  readonly said: string;
  readonly month: CreditMonth;
  readonly today: PlainDate;
  /** The publication asked as of; null = the newest. */
  readonly asKnown: Seq | null;
  readonly rule: RuleUsed | null;
  readonly document: string | null;
}

/** `2022年11月（当时），…。这项规定自2022年11月起，至2022年12月止。依据…。查询日 2026年11月27日。` */
export function forwardSentence(forwarded: Forwarded, language: Language): string {
  const { rule } = forwarded;
  const parts = [monthSentence(forwarded, language), periodSentence(rule, language), trustSentence(rule, language)];
  if (language === "en") {
    if (forwarded.document !== null) parts.push(`By ${forwarded.document}.`);
    if (forwarded.asKnown !== null) parts.push(knownSentence(forwarded.asKnown, language));
    parts.push(`Looked up on ${dayName(forwarded.today, language)}.`);
    return parts.filter((part) => part !== "").join(" ");
  }
  if (forwarded.document !== null) parts.push(`依据${forwarded.document}。`);
  if (forwarded.asKnown !== null) parts.push(knownSentence(forwarded.asKnown, language));
  return `${parts.join("")}查询日 ${dayName(forwarded.today, language)}。`;
}

function monthSentence({ said, month, today }: Forwarded, language: Language): string {
  const name = monthName(month, language);
  const present = monthOf(today);
  if (language === "en") {
    const when = month < present ? " (at that time)" : month > present ? " (still to come)" : "";
    return `${name}${when}: ${said}`;
  }
  const when = month < present ? "（当时）" : month > present ? "（还没到）" : "";
  return `${name}${when}，${said}`;
}

function knownSentence(seq: Seq, language: Language): string {
  if (seq === 0) return language === "en" ? "As it was before the first publication." : "按第一次公布以前的记录。";
  return language === "en" ? `As recorded up to publication ${seq}.` : `按公布第 ${seq} 号时的记录。`;
}

/** How well it is known goes with the figure: whoever is sent the sentence sees no page. */
function trustSentence(rule: Forwarded["rule"], language: Language): string {
  if (rule === null) return "";
  const tag = TRUST_WORDS[rule.payload.verification].tag[language];
  return language === "en" ? `Trust: ${tag.toLowerCase()}.` : `可信度：${tag}。`;
}

/** The months for which the rule is recorded; the end is the last month, not the first after it. */
function periodSentence(rule: Forwarded["rule"], language: Language): string {
  if (rule === null) return "";
  const from = monthName(rule.from, language);
  const end = rule.to === null ? null : monthName(addMonths(rule.to, -1), language);
  if (language === "en") return `The rule holds from ${from}${end === null ? " on" : ` to ${end}`}.`;
  return `这项规定自${from}起${end === null ? "" : `，至${end}止`}。`;
}
