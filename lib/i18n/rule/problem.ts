/** The titles of problems as the API says them, in both languages. */
import type { Bilingual, Language } from "@/lib/i18n/core/language";

const TITLES = {
  body_too_large: { "zh-CN": "请求正文超过64 KB。", en: "The body is larger than 64 KB." },
  content_type: { "zh-CN": "正文须为 application/json。", en: "The body must be application/json." },
  json_invalid: { "zh-CN": "正文不是有效的 JSON。", en: "The body is not valid JSON." },
  json_too_deep: { "zh-CN": "JSON 嵌套过深。", en: "The JSON is nested too deeply." },
  text_ill_formed: {
    "zh-CN": "文本含有空字符或不完整的 Unicode。",
    en: "A text holds NUL or ill-formed Unicode.",
  },
  key_unknown: { "zh-CN": "未知字段。", en: "An unknown key." },
  key_repeated: { "zh-CN": "字段重复。", en: "A key given twice." },
  required: { "zh-CN": "缺少必填内容。", en: "Something required is missing." },
  value_invalid: { "zh-CN": "值无效。", en: "A value is not valid." },
  date_invalid: { "zh-CN": "日期无效。", en: "Not a date." },
  month_invalid: { "zh-CN": "月份无效，应为 YYYY-MM。", en: "Not a month, which is YYYY-MM." },
  known_future: { "zh-CN": "这个公布序号或日期还没有到。", en: "That publication or day is still to come." },
  region_ambiguous: {
    "zh-CN": "有多个地区叫这个名称，请用代码或全路径。",
    en: "Several regions have that name; use the code or the whole path.",
  },
  region_unknown: { "zh-CN": "没有这个地区。", en: "There is no such region." },
  category_unknown: { "zh-CN": "没有这个参保类别。", en: "There is no such category." },
  refused: { "zh-CN": "该规则不能保存、送审或发布。", en: "The rule could not be saved, sealed or published." },
  method_unknown: { "zh-CN": "这个地址不支持该请求方法。", en: "This address does not know that method." },
  not_found: { "zh-CN": "没有这个地址。", en: "There is nothing at this address." },
  too_many: { "zh-CN": "请求过于频繁，请稍后再试。", en: "Too many requests; wait a little." },
  not_loaded: { "zh-CN": "登记簿尚未载入，请稍后再试。", en: "The register is not loaded yet; try again soon." },
  internal: { "zh-CN": "服务出错。", en: "Something went wrong here." },
} as const satisfies Record<string, Record<Language, string>>;

export type ProblemCode = keyof typeof TITLES;

/** Is the text the code of a problem? */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(TITLES, text);
}

/** The title of a problem. */
export function problemTitle(code: ProblemCode, language: Language): string {
  return TITLES[code][language];
}

interface Detail {
  readonly code: ProblemCode;
  /** A JSON pointer into the body, or the name of a query parameter; null where the whole is meant. The empty pointer is the body itself. */
  readonly place: string | null;
  /** What is wrong, where more is known than the title says. */
  readonly said: string | undefined;
}

/** What is wrong and where, in one sentence: `given/0/from: …` is said with its place first. */
export function problemDetail({ code, place, said }: Detail, language: Language): string {
  const sentence = said ?? TITLES[code][language];
  if (place === null) return sentence;
  if (place === "") return language === "en" ? `The body as a whole: ${sentence}` : `整个正文：${sentence}`;
  return language === "en" ? `At ${place}: ${sentence}` : `${place}：${sentence}`;
}

/** Every code with its title, in the order of the catalogue. */
export function problemCodes(): readonly ProblemCode[] {
  return Object.keys(TITLES).filter(isProblemCode);
}

/** `值无效：最大为 100。` Of texts and lists it is the length that has a limit. `of`: what the schema measures. */
export function limitSentence(side: "least" | "most", limit: number, of: string): Bilingual {
  const isLength = of === "string" || of === "array";
  const [zh, en] = [isLength ? "长度" : "", isLength ? "length " : ""];
  return side === "most"
    ? { "zh-CN": `值无效：${zh}最大为 ${limit}。`, en: `The value is not valid: its ${en}limit is ${limit} at most.` }
    : { "zh-CN": `值无效：${zh}最小为 ${limit}。`, en: `The value is not valid: its ${en}limit is ${limit} at least.` };
}
