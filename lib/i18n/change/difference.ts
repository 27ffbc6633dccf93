/** Difference words: one change of a rule or figure in a sentence, e.g. 满70周岁(含)以上:110.00 → 120.00 元/月(+10.00,+9.1%). */
import type { Band, BandValue } from "@/lib/domain/rule/band";
import type { Citation } from "@/lib/domain/rule/citation.schema";
import type { Difference, Months, Plain } from "@/lib/domain/rule/difference";
import type { AgeRange } from "@/lib/domain/rule/method.schema";
import { baseWords } from "@/lib/i18n/rule/base";
import { ageWords } from "@/lib/i18n/rule/condition";
import { money, monthName, percent, signedMoney } from "@/lib/i18n/core/format";
import type { Bilingual, Language } from "@/lib/i18n/core/language";
import { firstNames, TRUST_WORDS, type Names } from "@/lib/i18n/core/names";
import { deductionsWords, methodWords } from "@/lib/i18n/rule/rule";
import { settingName, settingValue } from "@/lib/i18n/rule/setting";
import { MARKS } from "@/lib/i18n/core/punctuation";

/** What was done to the thing: the sign in words that stands before the sentence. */
export type DifferenceSign = "changed" | "added" | "removed";

export interface DifferenceLine {
  readonly sign: DifferenceSign;
  /** 项目. */
  readonly what: string;
  /** 原; null where there was nothing. */
  readonly before: string | null;
  /** 新; null where there is nothing any more. */
  readonly after: string | null;
  /** `+10.00,+9.1%`; empty where no amounts are compared. */
  readonly by: string;
}

/** A difference taken apart for a table of 项目 · 原 · 新. */
export function differenceLine(
  difference: Difference,
  language: Language,
  names: Names = firstNames(language),
): DifferenceLine {
  const { what, before, after, by = "" } = partsOf(difference, language, names);
  const sign = before === null ? "added" : after === null ? "removed" : "changed";
  return { sign, what, before, after, by };
}

/** A difference in one sentence. */
export function differenceWords(
  difference: Difference,
  language: Language,
  names: Names = firstNames(language),
): string {
  const { what, before, after, by } = differenceLine(difference, language, names);
  const colon = MARKS[language].colon;
  const change = [before, after].filter((side) => side !== null).join(" → ");
  const gone = after === null ? (language === "en" ? " (removed)" : "（删去）") : "";
  return `${what}${colon}${change}${by === "" ? "" : language === "en" ? ` (${by})` : `（${by}）`}${gone}`;
}

interface Parts {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly by?: string;
}

function partsOf(difference: Difference, language: Language, names: Names): Parts {
  const say = (zh: string, en: string) => (language === "en" ? en : zh);
  switch (difference.kind) {
    case "new_rule":
      return { what: say("规则", "Rule"), before: null, after: methodWords(difference.after, language, names) };
    case "withdrawn": {
      const before =
        difference.before === null
          ? say("现行内容", "what is in force")
          : methodWords(difference.before, language, names);
      return { what: say("撤销", "Withdrawn"), before, after: null };
    }
    case "method": {
      const [before, after] = [
        methodWords(difference.before, language, names),
        methodWords(difference.after, language, names),
      ];
      return { what: say("方式", "Method"), before, after };
    }
    case "months":
      return monthParts(difference.before, difference.after, language);
    case "value":
      return valueParts(difference, language);
    case "band_split":
    case "band_merge":
    case "band_limit":
      return bandParts(difference, language);
    case "base":
      return {
        what: say("比例基数", "Base of the rate"),
        before: baseWords(difference.before, language),
        after: baseWords(difference.after, language),
      };
    case "printed":
      return {
        what: `${say("原文写法", "Printed wording")}${say("（", " (")}${ageWords(difference.age, language)}${say("）", ")")}`,
        before: difference.before,
        after: difference.after,
      };
    case "setting":
      return settingParts(difference, language);
    case "deduction": {
      const [before, after] = [difference.before, difference.after].map((one) =>
        one === null ? null : deductionsWords([one], language),
      );
      return { what: say("代扣", "Deduction"), before: before ?? null, after: after ?? null };
    }
    case "source":
      return sourceParts(difference, language);
    case "verification":
      return {
        what: say("可信度", "Verification"),
        before: TRUST_WORDS[difference.before].tag[language],
        after: TRUST_WORDS[difference.after].tag[language],
      };
    case "remark":
      return { what: remarkName(difference.language, language), ...textSides(difference) };
    case "guard_rail_reason":
      return { what: say("与一般做法不同的理由", "Reason for departing from practice"), ...textSides(difference) };
    case "examples":
      return {
        what: say("测算示例", "Worked examples"),
        before: say(`${difference.before} 个`, String(difference.before)),
        after: say(`${difference.after} 个`, String(difference.after)),
      };
    case "figure":
      return figureParts(difference, language);
    case "legal_date":
      return { what: say("文件日期", "Date in the document"), before: difference.before, after: difference.after };
  }
}

function textSides({ before, after }: { before: string; after: string }): Pick<Parts, "before" | "after"> {
  return { before: before === "" ? null : before, after: after === "" ? null : after };
}

function remarkName(of: "zh" | "en", language: Language): string {
  if (language === "en") return of === "zh" ? "Remark in Chinese" : "Remark in English";
  return of === "zh" ? "说明" : "英文说明";
}

/** `自 2027年1月 起,长期有效`; `2025年1月至2025年6月`. */
export function monthsWords({ from, to }: Months, language: Language): string {
  const start = monthName(from, language);
  if (to === null) return language === "en" ? `from ${start}, open-ended` : `自 ${start} 起，长期有效`;
  return language === "en"
    ? `from ${start} until before ${monthName(to, language)}`
    : `自 ${start} 起，到 ${monthName(to, language)} 之前`;
}

function monthParts(before: Months | null, after: Months, language: Language): Parts {
  return {
    what: language === "en" ? "Credited" : "生效",
    before: before === null ? null : monthsWords(before, language),
    after: monthsWords(after, language),
  };
}

function valueParts({ age, before, after }: Extract<Difference, { kind: "value" }>, language: Language): Parts {
  const everybody = language === "en" ? "Amount" : "标准";
  const what = age === null || isEverybody(age) ? everybody : ageWords(age, language);
  if (before.unit === "percent" || after.unit === "percent" || before.unit !== after.unit) {
    return { what, before: valueWords(before, language), after: valueWords(after, language) };
  }
  const by = [signedMoney(after.fen - before.fen, language), sharePercent(before.fen, after.fen)].filter(
    (part) => part !== "",
  );
  return {
    what,
    before: money(before.fen, language),
    after: valueWords(after, language),
    by: by.join(MARKS[language].comma),
  };
}

function isEverybody([from, to]: AgeRange): boolean {
  return (from ?? 0) === 0 && to === null;
}

/** `110.00 元/月`, `2.5%`. */
export function valueWords(value: BandValue, language: Language): string {
  if (value.unit === "percent") return percent(value.ppm, language);
  const per = value.unit === "month" ? "月" : "年";
  return language === "en"
    ? `${money(value.fen, language)} yuan a ${value.unit}`
    : `${money(value.fen, language)} 元/${per}`;
}

/** The change in tenths of a per cent, half up: `+9.1%`. Empty where there was nothing to compare with. */
export function sharePercent(before: number, after: number): string {
  if (before === 0 || before === after) return "";
  const change = Math.abs(after - before);
  const tenths = Math.floor((2 * change * 1000 + before) / (2 * before));
  const whole = Math.floor(tenths / 10);
  return `${after > before ? "+" : "−"}${whole}.${tenths % 10}%`;
}

type Rebanded = Extract<Difference, { kind: "band_split" | "band_merge" | "band_limit" }>;

function bandParts(difference: Rebanded, language: Language): Parts {
  const english = language === "en";
  const list = (bands: readonly Band[]) => bands.map(({ age }) => ageWords(age, language)).join(english ? ", " : "、");
  switch (difference.kind) {
    case "band_split":
      return {
        what: english ? "Band split" : "年龄段拆分",
        before: list([difference.before]),
        after: list(difference.after),
      };
    case "band_merge":
      return {
        what: english ? "Bands merged" : "年龄段合并",
        before: list(difference.before),
        after: list([difference.after]),
      };
    case "band_limit":
      return {
        what: english ? "Age limit" : "年龄界限",
        before: english ? String(difference.before) : `${difference.before} 周岁`,
        after: english ? String(difference.after) : `${difference.after} 周岁`,
      };
  }
}

function settingParts(
  { setting, before, after }: { setting: string; before: Plain; after: Plain },
  language: Language,
): Parts {
  return {
    what: settingName(setting, language),
    before: settingValue(setting, before, language),
    after: settingValue(setting, after, language),
  };
}

const CITATION_PARTS = {
  title: { "zh-CN": "名称", en: "title" },
  issuer: { "zh-CN": "发文机关", en: "issuer" },
  issuedOn: { "zh-CN": "发文日期", en: "day of issue" },
  quote: { "zh-CN": "原文", en: "quotation" },
  link: { "zh-CN": "网址", en: "address" },
  readOn: { "zh-CN": "读到网页的日期", en: "day of reading" },
  checkedOn: { "zh-CN": "与原件核对的日期", en: "day of comparing" },
} as const satisfies Record<Exclude<keyof Citation, "number">, Bilingual>;

/** Another source by its name; of the same one, the parts that changed. */
function sourceParts({ before, after }: Extract<Difference, { kind: "source" }>, language: Language): Parts {
  const what = language === "en" ? "Source" : "来源";
  const [old, made] = [sourceName(before), sourceName(after)];
  if (before === null || after === null || old !== made) return { what, before: old, after: made };
  const { comma, colon } = MARKS[language];
  const said = (citation: Citation) =>
    CITATION_KEYS.filter((part) => before[part] !== after[part])
      .map(
        (part) => `${CITATION_PARTS[part][language]}${colon}${citation[part] ?? (language === "en" ? "none" : "无")}`,
      )
      .join(comma);
  return { what: `${what} ${old ?? ""}`, before: said(before), after: said(after) };
}

const CITATION_KEYS = ["title", "issuer", "issuedOn", "quote", "link", "readOn", "checkedOn"] as const;

function sourceName(citation: Citation | null): string | null {
  return citation === null ? null : (citation.number ?? citation.title);
}

function figureParts({ before, after }: Extract<Difference, { kind: "figure" }>, language: Language): Parts {
  const unit = language === "en" ? "yuan" : "元";
  const by = before === null ? [] : [signedMoney(after - before, language), sharePercent(before, after)];
  return {
    what: language === "en" ? "Figure" : "数值",
    before: before === null ? null : money(before, language),
    after: `${money(after, language)} ${unit}`,
    by: by.filter((part) => part !== "").join(MARKS[language].comma),
  };
}
