/**
 * Unknown words: why an amount is not known, and the register's own remark about it. The remark stands without quotation marks:
 * it is nobody's words but ours.
 */
import type { Unknown } from "@/lib/domain/calculation/answer";
import type { UnknownKind } from "@/lib/domain/rule/unknown-kind";
import type { Bilingual, Language } from "@/lib/i18n/core/language";
import { inChinese } from "@/lib/i18n/core/stored-chinese";

interface KindWords {
  readonly name: Bilingual;
  readonly sentence: Bilingual;
}

const KIND_WORDS = {
  contradictory: {
    name: { "zh-CN": "资料互相矛盾", en: "contradictory documents" },
    sentence: {
      "zh-CN": "所见资料互相矛盾，本系统不取其一，金额未知。",
      en: "The documents seen contradict each other. This register follows neither, so the amount is not known.",
    },
  },
  not_stated: {
    name: { "zh-CN": "资料没有写明", en: "not stated" },
    sentence: {
      "zh-CN": "所见资料没有写明标准，金额未知。",
      en: "The documents seen do not state the standard, so the amount is not known.",
    },
  },
  set_separately: {
    name: { "zh-CN": "标准另行制定", en: "set separately" },
    sentence: {
      "zh-CN": "按文件，标准另行制定；本系统没有见到另行制定的标准，金额未知。",
      en: "By the document the standard is set separately. This register has not seen it, so the amount is not known.",
    },
  },
  to_be_announced: {
    name: { "zh-CN": "有待公布", en: "to be announced" },
    sentence: {
      "zh-CN": "标准有待公布，金额还不知道。",
      en: "The standard is still to be announced, so the amount is not known yet.",
    },
  },
} as const satisfies Record<UnknownKind, KindWords>;

/** For rules stored before the kinds were told apart. */
const UNTOLD: KindWords = {
  name: { "zh-CN": "标准未知", en: "not known" },
  sentence: { "zh-CN": "本系统不知道标准，金额未知。", en: "This register does not know the standard or the amount." },
};

/** The kind in a few words, for a choice. */
export function unknownName(kind: UnknownKind, language: Language): string {
  return KIND_WORDS[kind].name[language];
}

/** `金额未知（资料互相矛盾）`, for a cell of a table. */
export function unknownSummary({ kind }: Pick<Unknown, "kind">, language: Language): string {
  if (kind === null) return language === "en" ? "Amount not known" : "金额未知";
  const name = unknownName(kind, language);
  return language === "en" ? `Amount not known (${name})` : `金额未知（${name}）`;
}

/** `所见资料互相矛盾，本系统不取其一，金额未知。本系统说明：…。` */
export function unknownSentence({ kind, reason }: Unknown, language: Language): string {
  const { sentence } = kind === null ? UNTOLD : KIND_WORDS[kind];
  return `${sentence[language]}${language === "en" ? " " : ""}${ended(remark(reason, language), language)}`;
}

/** The method in a line: `金额未知（资料互相矛盾），本系统说明：…`. */
export function unknownMethodWords(unknown: Unknown, language: Language): string {
  const [summary, own] = [unknownSummary(unknown, language), remark(unknown.reason, language)];
  return language === "en" ? `${lowered(summary)}; ${lowered(own)}` : `${summary}，${own}`;
}

function remark(reason: string, language: Language): string {
  return language === "en" ? `${inChinese("This register's remark", reason)}: ${reason}` : `本系统说明：${reason}`;
}

function ended(text: string, language: Language): string {
  if (/[。！？.!?]$/u.test(text)) return text;
  return `${text}${language === "en" ? "." : "。"}`;
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
