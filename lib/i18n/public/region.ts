/** Words of the pages of a city, of a province, and of the coverage of all. */
import { placeIn } from "@/lib/i18n/core/place";

/** The categories asked about most, as people are called in a sentence. */
const PEOPLE: ReadonlyMap<string, string> = new Map([
  ["retired", "retirees"],
  ["in_service", "employees"],
  ["in_service_flexible", "flexible workers"],
]);

const zhCN = {
  city: {
    question: (region: string, category: string, _code: string) => `${region}${category}每月返款多少？`,
    categories: "参保类别",
    allCategories: "各类人员",
    category: "类别",
    credit: "返款（计入）",
    inherited: (rule: string) => `沿用${rule}`,
    how: "怎么算的",
    withMyFigures: "用我自己的情况算",
    example: (who: string) => `以${who}为例：`,
    allGuides: "全部指南",
  },
  province: {
    title: (region: string, category: string, _code: string) => `${region}各地${category}每月返款多少？`,
    answered: (answered: number, silent: number, gaps: number) =>
      `${answered + silent + gaps} 个地区中：${answered} 个能查到答复${silent === 0 ? "" : `，${silent} 个录入了规则但金额未知`}${gaps === 0 ? "" : `，${gaps} 个暂未录入`}。`,
    unknownAmount: (formula: string) => `${formula}，金额未知`,
    note: "说明",
    frame: "全省规定",
    areas: "各统筹地区",
    special: "特别统筹",
    area: "地区",
    trust: "可信度",
    byProvince: "按省级规则",
  },
  coverage: {
    title: "收录情况",
    intro: (answered: number, silent: number, gaps: number) =>
      `全国 ${answered + silent + gaps} 个统筹地区中，退休人员能查到金额、约数或“没有个人账户”的有 ${answered} 个；录入了规则但金额未知的有 ${silent} 个；暂未录入的有 ${gaps} 个。`,
    province: "省份",
    answered: "能查到答复",
    silent: "有规则，金额未知",
    missing: "暂未录入",
    levels: "有规则的，按可信度",
    complete: "没有遗漏。",
    gapsNote: "暂未录入不表示没有返款。",
  },
};

const en: typeof zhCN = {
  city: {
    question: (region, category, code) =>
      `What is credited to ${PEOPLE.get(code) ?? `the category ${category}`} in ${placeIn(region, "en")} each month?`,
    categories: "Categories",
    allCategories: "All categories",
    category: "Category",
    credit: "Credit",
    inherited: (rule) => `by ${rule}`,
    how: "How it is worked out",
    withMyFigures: "Work it out with my own figures",
    example: (who) => `For example, ${who}:`,
    allGuides: "All guides",
  },
  province: {
    title: (region, category, code) =>
      `What is credited to ${PEOPLE.get(code) ?? `the category ${category}`} across ${region} each month?`,
    answered: (answered, silent, gaps) =>
      `Of ${answered + silent + gaps} areas, ${answered} ${answered === 1 ? "has" : "have"} an answer${silent === 0 ? "" : `, ${silent} a rule whose amount is not known`}${gaps === 0 ? "" : `, ${gaps} no record yet`}.`,
    unknownAmount: (formula) => `${formula}; the amount is not known`,
    note: "Remark",
    frame: "The province's own rule",
    areas: "Pooling areas",
    special: "Special schemes",
    area: "Area",
    trust: "Trust",
    byProvince: "by the province's rule",
  },
  coverage: {
    title: "What is recorded",
    intro: (answered, silent, gaps) =>
      `Of ${answered + silent + gaps} pooling areas, retirees find in ${answered} an amount, a rough one, or that there is no account; in ${silent} a rule is recorded but its amount is not known; in ${gaps} nothing is recorded yet.`,
    province: "Province",
    answered: "With an answer",
    silent: "Rule without an amount",
    missing: "Not recorded",
    levels: "Rules by trust",
    complete: "None missing.",
    gapsNote: "Not recorded does not mean that nothing is paid.",
  },
};

export const PUBLIC_REGION = { "zh-CN": zhCN, en };
