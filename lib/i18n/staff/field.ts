/** Field words: what is wrong with a value typed into an ordinary form, by the schema's key. */
import type { Bilingual, Language } from "@/lib/i18n/core/language";

const FIELD_WORDS = {
  required: { "zh-CN": "请填写。", en: "Please fill this in." },
  text_ill_formed: {
    "zh-CN": "含有无法保存的字符，请删去后重填。",
    en: "It contains characters that cannot be stored; remove them.",
  },
  text_too_short: { "zh-CN": "太短了。", en: "It is too short." },
  text_too_long: { "zh-CN": "太长了。", en: "It is too long." },
  comment_too_short: { "zh-CN": "请写明理由，不少于 5 个字。", en: "Give the reason, in at least 5 characters." },
  reason_too_short: { "zh-CN": "请写明理由，不少于 10 个字。", en: "Give the reason, in at least 10 characters." },
  date_invalid: { "zh-CN": "不是有效的日期，请写成 2026-11-21。", en: "Not a date; write it as 2026-11-21." },
  month_invalid: { "zh-CN": "不是有效的月份，请写成 2026-11。", en: "Not a month; write it as 2026-11." },
  link_invalid: { "zh-CN": "不是有效的网址。", en: "Not a web address." },
  choice_invalid: { "zh-CN": "请从列表中选择。", en: "Choose one of the list." },
  region_unclear: {
    "zh-CN": "没有找到这个地区，或不止一个。请写全名，或从列表中选择。",
    en: "No such region, or more than one. Write its full name, or choose one of the list.",
  },
  region_unknown: { "zh-CN": "没有这个地区，请从列表中选择。", en: "No such region; choose one of the list." },
  username_invalid: {
    "zh-CN": "用户名 2 至 64 个字符，不用大写字母和空格。",
    en: "A user name has 2 to 64 characters, without capitals and spaces.",
  },
  user_username_form: {
    "zh-CN": "用户名 2 至 64 个字符，不用大写字母和空格。",
    en: "A user name has 2 to 64 characters, without capitals and spaces.",
  },
  username_taken: { "zh-CN": "这个用户名已有人使用。", en: "This user name is taken." },
  password_wrong: { "zh-CN": "密码不对。", en: "The password is wrong." },
  password_too_short: {
    "zh-CN": "密码至少 15 个字符，可以是一句话。",
    en: "A password needs at least 15 characters; a sentence is fine.",
  },
  password_too_long: { "zh-CN": "密码最多 256 个字符。", en: "A password has at most 256 characters." },
  password_common: { "zh-CN": "这个密码太常见，请换一个。", en: "This password is too common; choose another." },
  password_context: {
    "zh-CN": "密码里不要用系统名、自己的名字或地区名。",
    en: "Do not build the password from the product's, your own or the region's name.",
  },
  password_mismatch: { "zh-CN": "两次输入的密码不一样。", en: "The two passwords differ." },
  year_invalid: { "zh-CN": "请写四位年份，例如 2024。", en: "Write a four-digit year, e.g. 2024." },
  revision_note: { "zh-CN": "公开说明至少 5 个字。", en: "The public note needs at least 5 characters." },
  decision_comment: { "zh-CN": "请写明理由，不少于 5 个字。", en: "Give the reason, in at least 5 characters." },
  publication_forced: {
    "zh-CN": "强制发布须写明理由，不少于 10 个字。",
    en: "A forced publication needs a reason of at least 10 characters.",
  },
  item_reason: {
    "zh-CN": "更正和撤销须写明理由，不少于 10 个字。",
    en: "A correction or withdrawal needs a reason of at least 10 characters.",
  },
  item_no_overlap: {
    "zh-CN": "同一规则线的两条修改月份重叠。",
    en: "Two items of the same rule line overlap in time.",
  },
  form_outdated: {
    "zh-CN": "这张表的内容与系统不符，请刷新页面再试。输入的内容可先复制。",
    en: "This form does not match the system; reload the page and try again. Copy what you typed first.",
  },
} as const satisfies Record<string, Bilingual>;

/** The sentence of a field's issue, or null when the key belongs to another catalogue. */
export function fieldWords(key: string, language: Language): string | null {
  const found = Object.entries(FIELD_WORDS).find(([known]) => known === key);
  return found?.[1][language] ?? null;
}
