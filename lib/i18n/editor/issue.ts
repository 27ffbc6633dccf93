/** Issue words: what is wrong with a draft, or worth knowing, as one sentence in either language. A missing key is a type error. */
import { parseMissing } from "@/lib/domain/register/missing";
import { TO_DO } from "@/lib/domain/typed/check-catalogue";
import { parseCreditMonth } from "@/lib/domain/value/credit-month";
import type { Issue } from "@/lib/domain/typed/issue";
import { hasParams, type IssueParams } from "@/lib/domain/typed/issue-params";
import { isIssueKey, type IssueKey } from "@/lib/domain/typed/issue-key";
import { parsePlainDate } from "@/lib/domain/value/plain-date";
import { dayName, money, monthName, percent, signedMoney } from "@/lib/i18n/core/format";
import type { Bilingual, Language } from "@/lib/i18n/core/language";
import { firstNames, parameterName, type Names } from "@/lib/i18n/core/names";
import { leftRail } from "./rail";
import { TO_DO_WORDS } from "./to-do";
import { stateName } from "@/lib/i18n/rule/state";

type Sentence<Key extends IssueKey> =
  Bilingual | ((params: IssueParams[Key], language: Language, names: Names) => string);

/** The sentence of an issue; for a key of another catalogue, that the value cannot be accepted. */
export function issueWords(issue: Issue, language: Language, names: Names = firstNames(language)): string {
  return isIssueKey(issue.key) ? wordsOf(issue.key, issue.params, language, names) : NOT_ACCEPTED[language];
}

/** Without what it needs a sentence would say something false: then only that the value cannot be accepted. */
function wordsOf<Key extends IssueKey>(key: Key, params: Issue["params"], language: Language, names: Names): string {
  const sentence: Sentence<Key> = ISSUE_WORDS[key];
  if (typeof sentence !== "function") return sentence[language];
  return hasParams(key, params) ? sentence(params, language, names) : NOT_ACCEPTED[language];
}

/** The word before the sentence. */
export const SEVERITY_WORDS = {
  error: { "zh-CN": "错误", en: "Error" },
  warning: { "zh-CN": "提醒", en: "Warning" },
  note: { "zh-CN": "说明", en: "Note" },
} as const satisfies Record<Issue["severity"], Bilingual>;

/** `还差 2 · 错误 1 · 提醒 2`; empty where there is nothing. */
export function issueCounts(issues: readonly Issue[], language: Language): string {
  const severities = ["error", "warning", "note"] as const;
  const isToDo = ({ severity, key }: Issue) => severity === "error" && TO_DO.has(key);
  const [undone, others] = [issues.filter(isToDo), issues.filter((issue) => !isToDo(issue))];
  const counted = severities.map((severity): [string, number] => [
    SEVERITY_WORDS[severity][language],
    others.filter((issue) => issue.severity === severity).length,
  ]);
  return [[TO_DO_WORDS[language], undone.length] as const, ...counted]
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count}`)
    .join(" · ");
}

function both(zh: string, en: string): Bilingual {
  return { "zh-CN": zh, en };
}

function said<Params>(
  zh: (params: Params) => string,
  en: (params: Params) => string,
): (params: Params, language: Language) => string {
  return (params, language) => (language === "en" ? en(params) : zh(params));
}

function yuan(fen: number): string {
  return money(fen, "zh-CN");
}

function monthIn(text: string, language: Language): string {
  const month = parseCreditMonth(text);
  return month === null ? text : monthName(month, language);
}

function dayIn(text: string, language: Language): string {
  const day = parsePlainDate(text);
  return day === null ? text : dayName(day, language);
}

function sized(value: number, unit: string, language: Language): string {
  if (unit === "percent") return percent(value, language);
  return language === "en" ? `${yuan(value)} yuan` : `${yuan(value)} 元`;
}

function lacking(name: string, language: Language): string {
  const missing = parseMissing(name);
  if (missing?.kind !== "figure") return name;
  const { code, year, scheme } = missing;
  const words = parameterName(code, language);
  const whose =
    scheme === undefined ? "" : language === "en" ? ` (${scheme})` : `(${scheme === "public" ? "机关事业" : "企业"})`;
  if (year === undefined || year === "latest") return `${words}${whose}`;
  return language === "en" ? `${words} of ${year}${whose}` : `${year} 年${words}${whose}`;
}

const NOT_ACCEPTED = both("这里的内容无法识别，请检查。", "This cannot be read; please check it.");

const ISSUE_WORDS: { readonly [Key in IssueKey]: Sentence<Key> } = {
  required: both("请填写。", "Please fill this in."),
  text_ill_formed: both(
    "含有无法保存的字符，请删去后重填。",
    "It contains characters that cannot be stored; remove them.",
  ),
  text_too_short: both("太短了。", "It is too short."),
  text_too_long: both("太长了。", "It is too long."),
  link_invalid: both(
    "不是有效的网址，应以 http:// 或 https:// 开头。",
    "Not a web address; it begins with http:// or https://.",
  ),
  value_invalid: NOT_ACCEPTED,
  number_invalid: both("不是数字。", "Not a number."),
  number_comma: both(
    "逗号只能用作千位分隔，如 1,680.00；小数请用点。",
    "A comma only separates thousands, as in 1,680.00; use a point for decimals.",
  ),
  number_negative: both("不能是负数。", "It cannot be negative."),
  number_too_large: both("数字太大，请检查单位。", "The number is too large; check the unit."),
  money_decimals: both("金额最多两位小数。", "An amount has at most two decimals."),
  money_is_percent: both("这里填金额（元），不是百分比。", "An amount in yuan belongs here, not a percentage."),
  percent_decimals: both("比例最多四位小数。", "A rate has at most four decimals."),
  percent_is_money: both("这里填百分比，不是金额。", "A percentage belongs here, not an amount."),
  percent_too_large: said(
    ({ max }) => `比例不能超过 ${max}%。`,
    ({ max }) => `A rate cannot exceed ${max}%.`,
  ),
  whole_number: said(
    ({ min, max }) => `请填 ${min} 到 ${max} 的整数。`,
    ({ min, max }) => `A whole number from ${min} to ${max}, please.`,
  ),
  date_invalid: both("不是有效的日期，例如 2026-11-21。", "Not a date; write it as 2026-11-21."),
  month_invalid: both(
    "不是有效的月份，例如 2027年1月、202701、明年1月。",
    "Not a month; write 2027-01, 202701 or next January.",
  ),
  credit_month_required: both("请填写从哪个月起计入。", "Say from which month it is credited."),
  month_day_not_first: (params, language) => {
    const [day, own, next] = [
      dayIn(params.day, language),
      monthIn(params.month, language),
      monthIn(params.next, language),
    ];
    return language === "en"
      ? `${day} is not the 1st: is it credited from ${own} or from ${next}?`
      : `${day}不是 1 日：从 ${own} 还是 ${next} 起计入？`;
  },
  month_order: both("结束月份应晚于起始月份。", "The end must be later than the start."),
  row_repeated: both(
    "同一月份（或年度）填了两行，请删去一行。",
    "The same month or year is in two rows; remove one of them.",
  ),
  band_limit_required: both("除最后一段外，每段都要有年龄上限。", "Every band but the last needs an upper age."),
  age_bands_incomplete: (params, language) => gapWords(params, language),
  age_bands_overlap: said(
    ({ age }) => `年龄段重叠：${age} 周岁同时属于两段。`,
    ({ age }) => `Bands overlap: age ${age} belongs to two.`,
  ),
  bands_required: both("还没有年龄段。", "There is no age band yet."),
  band_printed_required: both("请照原文填写这一段的写法。", "Enter the band as the document prints it."),
  bands_incomplete: both("有人不属于任何一档。", "Some people belong to no band."),
  bands_overlap: both("这一档与前面的一档重叠。", "This band overlaps an earlier one."),
  band_unreachable: both(
    "这一档永远用不到：前面各档或外层条件没有给它留下任何人。",
    "This band never applies: earlier bands, or the condition it stands under, leave it nobody.",
  ),
  policy_year_start_required: both("请填写政策年度从哪一天开始。", "Say on which day the policy year begins."),
  annual_month_required: both("请填写每年在哪个月核定年龄。", "Say in which month of the year the age is looked at."),
  method_too_deep: both("规则嵌套太深，最多四层。", "The rule is nested too deeply; four levels at most."),
  method_refers_to_itself: (params, language) =>
    language === "en"
      ? `A rule cannot refer to itself, directly or by way of other categories: in ${params.en}, ${monthIn(params.month, language)}, it comes back to itself.`
      : `规则不能直接或通过其他类别引用自己：在${params.zh}，${monthIn(params.month, language)}会绕回这条规则。`,
  category_unknown: said(
    ({ category }) => `没有“${category}”这个参保类别，请从列表中选择。`,
    ({ category }) => `There is no category “${category}”; choose one of the list.`,
  ),
  parameter_unknown: both("没有这项参数，请从列表中选择。", "There is no such figure; choose one of the list."),
  range_empty: both("下限应小于上限。", "The lower limit must be below the upper one."),
  verification_required: both("请选择可信度。", "Choose how well it is verified."),
  reason_required: both("请写明理由；公众会看到。", "Give the reason; the public reads it."),
  reason_too_short: said(
    ({ min }) => `更正、撤销和恢复的理由不少于 ${min} 个字。`,
    ({ min }) => `A correction, withdrawal or reinstatement is explained in at least ${min} characters.`,
  ),
  citation_required: both(
    "还没有来源。每个金额都要有来源和原文。",
    "No source yet; every amount needs one, with its sentence.",
  ),
  quote_required: both("请抄录写明金额的那句原文。", "Copy the sentence that states the amount."),
  citation_without_number_or_link: both(
    "来源没有文号或网址，别人无法核对，请说明理由。",
    "The source has neither number nor link, so nobody can check it; give the reason.",
  ),
  official_needs_number_or_link: both(
    "来源没有文号或网址，可信度不能为“官方原文”。",
    "Without number or link the level cannot be “official text”.",
  ),
  official_host_unreviewed: said(
    ({ host }) => `${host} 没有被认定为发文机关自己的网站，可信度不能为“官方原文”。请填写文号，或另选可信度。`,
    ({ host }) =>
      `Nobody found ${host} to be the issuing office's own site, so the level cannot be “official text”. Add the document number, or choose another level.`,
  ),
  official_link_unreviewed: said(
    ({ host }) => `可信度为“官方原文”，网址却在 ${host}，没有被认定为发文机关自己的网站。核对的是文件原件吗？`,
    ({ host }) =>
      `The level is “official text”, and the link leads to ${host}, which nobody found to be the issuing office's own site. Was the document itself compared?`,
  ),
  official_day_required: both(
    "可信度为“官方原文”，请填写与原件核对的日期；还没有核对的，请另选可信度。",
    "The level is “official text”: say on which day it was compared with the original, or choose another level.",
  ),
  day_to_come: said(
    ({ day }) => `${dayIn(day, "zh-CN")}还没有到，不会已经读过或核对过。`,
    ({ day }) => `${dayIn(day, "en")} is still to come; nothing was read or compared on it.`,
  ),
  unknown_kind_required: both("请选择为什么未知。", "Choose why it is not known."),
  target_required: both(
    "请选择要更正或恢复的那一条；它须与所填月份重叠。",
    "Choose the item to correct or restore; it must overlap the months given.",
  ),
  mid_year_required: both(
    "按年计入：请选择年中参加的人怎么算。",
    "Credited yearly: choose what holds for people who join during the year.",
  ),
  nothing_to_send: both("还没有任何修改，不能送审。", "Nothing has been changed yet; there is nothing to send."),
  nothing_to_withdraw: both("从这个月起没有可以撤销的规则。", "There is no rule to withdraw from this month on."),
  empty_revision: both("还没有任何修改，不能送审。", "Nothing has been changed yet; there is nothing to send."),
  overlap_in_revision: (params, language) =>
    language === "en"
      ? `Another item of this proposal already covers ${monthIn(params.month, language)} of the same line.`
      : `本变更单里另一项已经写了同一规则线的 ${monthIn(params.month, language)}。`,
  identical: both("与现行规则完全相同，没有可送审的修改。", "Identical to the rule in force; nothing to send."),
  hides_later: (params, language) =>
    language === "en"
      ? `A rule already published from ${monthIn(params.from, language)} (publication ${params.seq}) would be covered; confirm it.`
      : `自 ${monthIn(params.from, language)} 起已公布的规则（公布第 ${params.seq} 号）会被本次修改覆盖，请确认。`,
  example_disagrees: said(
    ({ name, expected, computed }) => `测算示例不符：${name}应为 ${yuan(expected)}，规则算出 ${yuan(computed)}。`,
    ({ name, expected, computed }) =>
      `A worked example disagrees: ${name}, ${yuan(expected)} expected, ${yuan(computed)} computed.`,
  ),
  example_not_computed: (params, language) =>
    language === "en"
      ? `A worked example gives no amount: ${params.name} (${stateName(params.state, language)}).`
      : `测算示例算不出金额：${params.name}（${stateName(params.state, language)}）。`,
  earlier_example_retired: (params, language) =>
    language === "en"
      ? `An example of the rule in force is gone or changed: ${params.name}, ${dayIn(params.on, language)}, ${yuan(params.expected)} yuan; give the reason.`
      : `现行规则的一个测算示例被删除或改动：${params.name}，${dayIn(params.on, language)}，${yuan(params.expected)} 元，请说明理由。`,
  public_note_required: both(
    "请写公开说明：公众会看到这次为什么变。至少 5 个字。",
    "Write the public note, at least 5 characters: the public reads why this changed.",
  ),
  public_note_too_long: said(
    ({ max, length }) => `公开说明最多 ${max} 个字，现有 ${length} 个。`,
    ({ max, length }) => `The public note has at most ${max} characters; it has ${length}.`,
  ),
  minor_changes_amounts: both(
    "这次改动不只是文字（有金额、月份、设置或可信度变化），不能免写公开说明。请取消“只改文字”。",
    "This changes more than wording (an amount, a month, a setting or the verification), so it needs a public note. Take “wording only” back.",
  ),
  note_figure_wrong: said(
    ({ figures, missing }) => `公开说明写的是 ${figures}，这次改动里没有这个数；改动的是 ${missing}。`,
    ({ figures, missing }) =>
      `The public note says ${figures}, which this change does not contain; what changes is ${missing}.`,
  ),
  note_month_wrong: (p, language) =>
    language === "en"
      ? `The public note says ${monthIn(p.month, language)}; this begins in ${monthIn(p.from, language)}.`
      : `公开说明写的是 ${monthIn(p.month, language)}；这次自 ${monthIn(p.from, language)} 起。`,
  note_figure_foreign: said(
    ({ figures }) => `公开说明里的 ${figures} 既不在这次改动里，也不在来源里。写得对吗？`,
    ({ figures }) =>
      `The public note says ${figures}, which is neither in this change nor in its sources. Is it right?`,
  ),
  note_figure_missing: said(
    ({ figures }) => `公开说明没有写出新的数：${figures}。不写可以吗？`,
    ({ figures }) => `The public note leaves out what is new: ${figures}. Is that meant?`,
  ),
  note_month_foreign: (p, language) =>
    language === "en"
      ? `The public note says ${monthIn(p.month, language)}, which is neither in this change nor in its sources. Is it right?`
      : `公开说明里的 ${monthIn(p.month, language)} 既不在这次改动里，也不在来源里。写得对吗？`,
  note_word_foreign: said(
    ({ words }) => `公开的文字里有“${words}”，和这次改动对不上，或者看不出指什么。写得对吗？`,
    ({ words }) =>
      `The public text says “${words}”, which does not agree with this change, or may be read in two ways. Is it right?`,
  ),
  note_end_missing: both(
    "这次是撤销，公开说明没有写出来。不写可以吗？",
    "This is a withdrawal, and the public note does not say so. Is that meant?",
  ),
  source_unchanged: said(
    ({ title }) => `内容变了，来源还和原来一样（${title}）。还是依据这份文件吗？`,
    ({ title }) => `What is paid changed, and the source is as before (${title}). Does it still rest on this document?`,
  ),
  amount_not_quoted: said(
    ({ figures }) => `抄录的原文里没有 ${figures}。从哪里来的？`,
    ({ figures }) => `The quoted text does not name ${figures}. Where does it come from?`,
  ),
  answer_required: (params, language, names) => {
    const question = issueWords({ field: "", key: params.question, params, severity: "warning" }, language, names);
    return language === "en" ? `Answer this before sending: ${question}` : `送审前请回答：${question}`;
  },
  reaches_back: (p, language) => {
    const [from, last] = [monthIn(p.from, language), monthIn(p.last, language)];
    const sum = p.fen;
    if (language === "en") {
      const money = sum === 0 ? "" : `, at most ${signedMoney(sum, language)} yuan for one person`;
      return `It changes ${p.months} month(s) already credited (${from} to ${last})${money}. Is that meant?`;
    }
    const money = sum === 0 ? "" : `，每人最多 ${signedMoney(sum, language)} 元`;
    return `改动涉及 ${p.months} 个已计入的月份（${from}至${last}）${money}。确定要追溯吗？`;
  },
  far_ahead: (p, language) =>
    language === "en"
      ? `It begins in ${monthIn(p.from, language)}, more than two years ahead. Is the month right?`
      : `自 ${monthIn(p.from, language)} 起，离现在两年以上。月份对吗？`,
  long_ago: (p, language) =>
    language === "en"
      ? `It begins in ${monthIn(p.from, language)}, more than ten years ago. Is the month right?`
      : `自 ${monthIn(p.from, language)} 起，已过去十年以上。月份对吗？`,
  guard_rail_reason_required: ({ rail }, language) => {
    const left = leftRail(rail, language);
    return language === "en"
      ? `Reason missing: ${left}. What is written is shown with the rule.`
      : `还没有写理由：${left}。所写理由会随规则公开显示。`;
  },
  guard_rail_reason_idle: both(
    "规则没有偏离这一项，这个理由不再需要。请清空，否则会随规则公开显示。",
    "The rule does not depart from this, so the reason is not needed. Empty it, or it will be shown with the rule.",
  ),
  money_looks_like_percent: said(
    ({ fen, per }) =>
      `${per === "year" ? "每年" : "每月"}只有 ${yuan(fen)} 元：是否把百分比填成了金额？如无误，请说明理由。`,
    ({ fen, per }) =>
      `Only ${yuan(fen)} yuan a ${per === "year" ? "year" : "month"}: was a percentage typed as money? If it is right, give the reason.`,
  ),
  figure_looks_like_percent: said(
    ({ fen }) => `只有 ${yuan(fen)} 元：是否把百分比或万元填成了元？`,
    ({ fen }) => `Only ${yuan(fen)} yuan: was a percentage, or ten thousands, typed as yuan?`,
  ),
  resident_with_amount: both(
    "城乡居民医保没有个人账户，不能填写金额。",
    "Resident insurance has no personal account; an amount is not allowed.",
  ),
  own_base_rate_unusual: said(
    ({ ppm }) => `在职人员的比例 ${percent(ppm, "zh-CN")} 不是全国统一的 2%，请说明理由。`,
    ({ ppm }) => `In service, ${percent(ppm, "en")} is not the national 2%; give the reason.`,
  ),
  average_rate_unusual: said(
    ({ ppm }) => `比例 ${percent(ppm, "zh-CN")} 超出全国常见的 2%–3%，请说明理由。`,
    ({ ppm }) => `${percent(ppm, "en")} is outside the usual 2–3%; give the reason.`,
  ),
  fixed_to_average_unusual: said(
    ({ fen, per, average }) =>
      `${per === "year" ? "每年" : "每月"} ${yuan(fen)} 元与当地平均养老金 ${yuan(average)} 元之比超出 1.5%–3.2%，请说明理由。`,
    ({ fen, per, average }) =>
      `${yuan(fen)} yuan a ${per === "year" ? "year" : "month"} is outside 1.5–3.2% of the regional average pension of ${yuan(average)}; give the reason.`,
  ),
  own_pension_after_transition: both(
    "2023 年底以后仍与本人养老金挂钩，请说明理由。",
    "Still tied to the own pension after 2023; give the reason.",
  ),
  employer_money_after_transition: said(
    ({ ppm }) => `2023 年底以后，在职人员合计计入本人基数的 ${percent(ppm, "zh-CN")}，含单位缴费，请说明理由。`,
    ({ ppm }) => `After 2023, ${percent(ppm, "en")} of the own base in all includes employer money; give the reason.`,
  ),
  change_large: (params, language) => {
    const [was, is] = [sized(params.was, params.unit, language), sized(params.is, params.unit, language)];
    return language === "en"
      ? `${was} → ${is} is a change of more than ${params.percent}%; give the reason.`
      : `${was} → ${is}，变动超过 ${params.percent}%，请说明理由。`;
  },
  narrower_rule_above: (params, language, names) =>
    language === "en"
      ? `A higher level has a rule for a narrower category: ${params.en}, ${names.category(params.category)}. This rule would answer before it; give the reason.`
      : `上级对该子类别有专门规则：${params.zh}对${names.category(params.category)}另有标准，而这里将先用本规则，请说明理由。`,
  missing_parameters_below: (params, language) =>
    language === "en"
      ? `The ${lacking(params.parameter, language)} is not recorded in ${params.count} area(s), so no amount can be computed there: ${named(params, language)}.`
      : `${params.count} 个地区尚未录入${lacking(params.parameter, language)}，算不出金额：${named(params, language)}。`,
  missing_credits_below: (params, language, names) =>
    language === "en"
      ? `${params.count} area(s) have no amount for ${names.category(params.category)}, so no share of it can be computed there: ${named(params, language)}.`
      : `${params.count} 个地区没有${names.category(params.category)}的金额，算不出它的比例：${named(params, language)}。`,
  net_below_zero: said(
    ({ fen, taken }) => `代扣合计 ${yuan(taken)} 元，多于计入的 ${yuan(fen)} 元。`,
    ({ fen, taken }) => `Deductions take ${yuan(taken)} yuan, more than the ${yuan(fen)} that are credited.`,
  ),
  amount_falls_with_age: (params, language) => {
    const [was, is] = [sized(params.before, params.unit, language), sized(params.after, params.unit, language)];
    const [zh, en] = PERIODS[params.unit] ?? ["", ""];
    return language === "en"
      ? `The ${en}amount falls on turning ${params.age} (${was} → ${is}); give the reason.`
      : `满 ${params.age} 周岁后${zh}变少（${was} → ${is}），请说明理由。`;
  },
  followers_move: said(
    ({ count }) => `${count} 个地区沿用这条规则，会一起变化。`,
    ({ count }) => `${count} area(s) inherit this rule and move with it.`,
  ),
  published_meanwhile: said(
    ({ seq }) => `起草后公布第 ${seq} 号修改了这条规则线，请重新核对；送审前需要重新比较。`,
    ({ seq }) => `Publication ${seq} changed this line after the draft was begun; compare again before sending.`,
  ),
};

/** The first regions by name, and how many more there are. */
function named(
  { zh, en, count, more }: Omit<IssueParams["missing_credits_below"], "category">,
  language: Language,
): string {
  if (language === "en") return `${en}${more > 0 ? ` and ${more} more` : ""}`;
  return `${zh}${more > 0 ? `等 ${count} 个` : ""}`;
}

/** What falls with age, where it is not simply the month's credit. */
const PERIODS: Readonly<Record<string, readonly [string, string]>> = {
  year: ["全年金额", "yearly "],
  net: ["到手金额", "net "],
};

function gapWords({ from, to }: IssueParams["age_bands_incomplete"], language: Language): string {
  if (language === "en") {
    const range = to === undefined ? `${from} and over` : `${from} to under ${to}`;
    return `Gap in the age bands: ${range} has no amount.`;
  }
  const range = to === undefined ? `${from}周岁（含）以上` : `满${from}周岁到不满${to}周岁`;
  return `年龄段有缺口：${range}没有金额。`;
}
