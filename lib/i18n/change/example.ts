/** Example words: the labels of worked examples, what each comes to, and what is suggested. */
import type { Language } from "@/lib/i18n/core/language";

const zhCN = {
  heading: (count: number, red: number) =>
    count === 0 ? "测算示例" : red === 0 ? `测算示例 ${count} 个，全部符合` : `测算示例 ${count} 个，不符 ${red} 个`,
  help: "写明谁、哪个月（写其中任何一天）、应得多少；整月只有一个金额，按月末的情况计算。每次保存都重新试算；有一个不符就不能送审。示例随规则保存。",
  one: (number: number) => `示例 ${number}`,
  name: "谁",
  on: "查询日",
  expect: "应为",
  perMonth: "元/月",
  fromSource: "文件原例",
  add: "加一个示例",
  otherFacts: "此人的其他情况",
  agrees: (computed: string) => `符合：算出 ${computed} 元`,
  differs: (expected: string, computed: string) => `不符：应为 ${expected} 元，算出 ${computed} 元`,
  notComputed: (state: string) => `不符：算不出金额（${state}）`,
  notTried: "保存后试算",
  suggestions: (count: number) => `建议的边界示例 ${count} 个`,
  suggestionsHelp: "由规则自己的分段、上下限和设置推出，金额是现在算出的；请对照文件核实后再加入。",
  adopt: "加入",
  adoptAll: "全部加入",
  amount: (yuan: string) => `${yuan} 元/月`,
  retired: "现行规则的示例，草稿里没有保留",
  retiredHelp: "可以恢复；不保留须写明理由。",
  restore: "恢复",
  yuan: "元",
  years: "年",
  schemes: { "": "未填", enterprise: "企业", public: "机关事业" },
  tagsHint: "几个之间用顿号隔开。",
  month: "月份",
  year: "年份",
  money: "金额",
  addRow: (what: string) => `加一行：${what}`,
  pensionOfMonth: "某月的养老金",
  ownCreditOfMonth: "某月的划入额",
  ownCreditYearTotal: "某年的划入总额",
  enrolments: "参保经历",
  region: "地区代码",
  from: "从（月份）",
  to: "到（不含）",
  remove: "删除",
};

/** The words of worked examples. */
export type ExampleWords = typeof zhCN;

const en: ExampleWords = {
  heading: (count, red) =>
    count === 0
      ? "Worked examples"
      : red === 0
        ? `Worked examples: ${count}, all agree`
        : `Worked examples: ${count}, ${red} disagree`,
  help: "Say who, in which month (any day of it), and how much; a month has one amount, worked out as things stand at its end. They are computed again at every save; while one disagrees the draft cannot be sent. Examples are kept with the rule.",
  one: (number) => `Example ${number}`,
  name: "Who",
  on: "Asked on",
  expect: "Expected",
  perMonth: "yuan a month",
  fromSource: "From the document",
  add: "Add an example",
  otherFacts: "More about this person",
  agrees: (computed) => `Agrees: ${computed} yuan computed`,
  differs: (expected, computed) => `Disagrees: ${expected} yuan expected, ${computed} computed`,
  notComputed: (state) => `Disagrees: there is no amount (${state})`,
  notTried: "Computed when saved",
  suggestions: (count) => `Suggested edge examples: ${count}`,
  suggestionsHelp:
    "Taken from the rule's own bands, limits and settings, with the amounts it gives now. Check them against the document before adding them.",
  adopt: "Add",
  adoptAll: "Add all",
  amount: (yuan) => `${yuan} yuan a month`,
  retired: "Examples of the rule in force that the draft does not keep",
  retiredHelp: "They can be brought back; leaving them out needs a written reason.",
  restore: "Bring back",
  yuan: "yuan",
  years: "years",
  schemes: { "": "Not said", enterprise: "Enterprise", public: "Public sector" },
  tagsHint: "Separate several with a comma.",
  month: "Month",
  year: "Year",
  money: "Amount",
  addRow: (what) => `Add a row: ${what}`,
  pensionOfMonth: "Pension of a month",
  ownCreditOfMonth: "Credit of a month",
  ownCreditYearTotal: "Total credited in a year",
  enrolments: "Where insured",
  region: "Region code",
  from: "From month",
  to: "Until before",
  remove: "Delete",
};

/** The words of worked examples in a language. */
export function exampleWords(language: Language): ExampleWords {
  return language === "en" ? en : zhCN;
}
