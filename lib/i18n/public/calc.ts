/** Words of the calculator. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Fact } from "@/lib/domain/rule/fact";
import type { InterviewKey } from "@/lib/domain/person/interview";
import { questionEn, questionZh } from "@/lib/i18n/rule/fact-question";
import { placeIn } from "@/lib/i18n/core/place";

const zhCN = {
  calc: {
    region: "您在哪里参保？",
    category: "您现在属于哪一类？",
    narrower: "您具体属于哪一类？",
    result: "算出来的结果",
    fact: (fact: Fact, month: CreditMonth) => questionZh(fact, month),
    hint: (key: InterviewKey, fact: Fact): string =>
      key === "birth"
        ? fact === "birthDay"
          ? "这个月正好跨过年龄界线，需要具体到日。"
          : "以身份证为准。例如 1956 年 3 月。"
        : key === "retired"
          ? "写四位年份和月份，例如 2016 和 3。"
          : key === "base"
            ? "不知道可看缴费记录或工资条。"
            : "写数字就可以，例如 3200。",
    moment: "改问哪个月份",
    momentKnown: "按哪一次公布",
    momentHint: "月份写成 2025-07 这样。",
    momentKnownHint: "写公布号（如 97）或日期（如 2025-03-01）。",
    momentNow: "问本月",
    oneError: "有一处需要改正",
    unit: (key: InterviewKey): string => (key === "years" ? "年" : "元"),
    year: "年",
    month: "月",
    day: "日",
    next: "继续",
    back: "返回上一步",
    choose: "选择",
    retiredMeans: "已开始享受退休人员医保待遇",
    otherCategories: "其他类别",
    noTag: "都没有",
    given: "您填写的内容",
    change: "更改",
    rulePage: (region: string) => `${region}的规则和来源`,
    deduction: (name: string) => `其中代扣：${name}`,
    net: "扣除后到账",
    topUp: "年末补差",
    keys: {
      r: "参保地",
      c: "类别",
      birth: "出生年月",
      retired: "开始享受退休待遇",
      base: "月缴费基数（元）",
      years: "缴费年限",
      pension: "每月养老金（元）",
      rpension: "退休当月养老金（元）",
      mpension: "指定月份养老金（元）",
      ycredit: "全年划入（元）",
      mcredit: "指定月份划入（元）",
      credited: "今年已划入（元）",
      tags: "特殊身份",
    },
  },
};

const en: typeof zhCN = {
  calc: {
    region: "Where are you insured?",
    category: "Which are you?",
    narrower: "Which are you exactly?",
    result: "Your result",
    fact: (fact, month) => questionEn(fact, month),
    hint: (key, fact) =>
      key === "birth"
        ? fact === "birthDay"
          ? "In this month you cross an age limit, so the exact day is needed."
          : "As on your ID card. For example 1956 and 3."
        : key === "retired"
          ? "Year of four digits and month, for example 2016 and 3."
          : key === "base"
            ? "It is on your contribution record or payslip."
            : "A number, for example 3200.",
    moment: "Month to ask about",
    momentKnown: "As of which publication",
    momentHint: "Write the month as 2025-07.",
    momentKnownHint: "Write a publication's number (such as 97) or a day (such as 2025-03-01).",
    momentNow: "Ask about this month",
    oneError: "There is a problem",
    unit: (key) => (key === "years" ? "years" : "yuan"),
    year: "Year",
    month: "Month",
    day: "Day",
    next: "Continue",
    back: "Back",
    choose: "choose",
    retiredMeans: "already on the retirees' medical benefit",
    otherCategories: "Other categories",
    noTag: "None of these",
    given: "Your answers",
    change: "Change",
    rulePage: (region) => `The rule of ${placeIn(region, "en")} and its sources`,
    deduction: (name) => `Deducted: ${name}`,
    net: "After deductions",
    topUp: "Made up at the end of the year",
    keys: {
      r: "Insured in",
      c: "Category",
      birth: "Birth",
      retired: "Retirees' benefit since",
      base: "Monthly contribution base (yuan)",
      years: "Contribution years",
      pension: "Monthly pension (yuan)",
      rpension: "Pension of the retirement month (yuan)",
      mpension: "Pension of the month asked (yuan)",
      ycredit: "Credited in the year (yuan)",
      mcredit: "Credited in the month (yuan)",
      credited: "Credited this year (yuan)",
      tags: "Special status",
    },
  },
};

export const PUBLIC_CALC = { "zh-CN": zhCN, en };
