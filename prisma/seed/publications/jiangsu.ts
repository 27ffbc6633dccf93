/** 江苏 and 福建: frozen or stepped amounts first, then a rate of the reform year's average pension. */
import { aMonth, yuan } from "@/lib/domain/testing/register";
import { aMonthly, aYearly, bands, ofAverage } from "../bands";
import { cite } from "../sources";
import { rule, twoPercentOfOwnBase, type SeedPublication } from "../statement";

const STEP_1 = { from: "2023-01", to: "2024-01", legalDate: "2023年" } as const;
const STEP_2 = { from: "2024-01", legalDate: "2024年1月起" } as const;

export const JIANGSU: SeedPublication = {
  title: "江苏省：两步改革",
  note: "2023年按本人2022年的计入额不变，2024年1月起按改革当年平均养老金的2.5%定额。",
  statements: [
    rule("320000", {
      ...STEP_1,
      method: { op: "own_credit", reference: { month: aMonth("2022-12") } },
      level: "secondary",
      cites: [cite("P71")],
      reason: "改革第一步：保持本人2022年12月的计入额。",
      note: {
        zh: "2023年新退休的人员，各市按退休当月养老金的5.4%或5.5%核定，来源没有写明是哪些市。",
        en: "For those who retired in 2023 the cities took 5.4 % or 5.5 % of the pension of the retirement month; the source does not name them.",
      },
    }),
    rule("320000", {
      ...STEP_2,
      method: ofAverage("2.5", 2023),
      level: "secondary",
      cites: [cite("P71")],
      reason: "改革第二步；改革当年为2023年。",
    }),
    twoPercentOfOwnBase("320000", {
      from: "2023-01",
      legalDate: "2023年1月起",
      level: "secondary",
      cites: [cite("P71"), cite("P32")],
      reason: "2023年1月起单位缴费不再计入个人账户。",
    }),
    rule("321000", {
      ...STEP_1,
      method: { op: "own_credit", reference: { meanOfYear: 2022 } },
      level: "official_repost",
      cites: [cite("P32")],
      reason: "扬州按本人2022年全年计入额的月均数，与省内其他市不同。",
    }),
    rule("321000", {
      ...STEP_2,
      method: ofAverage("2.5", 2023),
      level: "official_repost",
      cites: [cite("P32", "实施改革当年")],
      reason: "改革第二步；改革当年为2023年。",
    }),
  ],
};

const SUZHOU_BANDS = bands([70, "70岁以下", aYearly("1350")], [null, "70岁以上", aYearly("1550")]);
const SUZHOU_NOTE = {
  zh: "劳模另有加发，每年最多800元，具体标准未见文件。",
  en: "Model workers get more, up to 800 yuan a year; no document with the amounts was found.",
};

export const SUZHOU_YEARLY: SeedPublication = {
  title: "苏州市：按年一次计入",
  note: "2025年2月以前按年一次计入；金额只见于无署名网页，标明“未核实”。",
  statements: [
    rule("320500", {
      from: "2024-01",
      method: SUZHOU_BANDS,
      crediting: { frequency: "yearly", midYear: "actual_months" },
      level: "unverified",
      cites: [cite("P37"), cite("P35")],
      reason: "市医保局写明改为按月后年总额不变，据此只回溯到2024年；来源没有写年中退休如何计入，暂按实际月份。",
      note: SUZHOU_NOTE,
    }),
  ],
};

export const SUZHOU_MONTHLY: SeedPublication = {
  title: "苏州市：自2025年2月起改为按月划入",
  note: "年总额不变，每月1日划入。2025年2月的金额因春节提前到1月26日到账。",
  statements: [
    rule("320500", {
      from: "2025-02",
      legalDate: "2025年2月起",
      method: SUZHOU_BANDS,
      crediting: { frequency: "monthly", remainder: "last_month" },
      deductions: [{ code: "long_term_care", fen: yuan("2"), per: "month" }],
      level: "unverified",
      cites: [cite("P37"), cite("P35"), cite("P91")],
      reason: "按月划入依据市医保局2025年2月10日的说明；年度金额只见于无署名网页，因此整条仍标“未核实”。",
      note: SUZHOU_NOTE,
    }),
  ],
};

const QUANZHOU = { level: "secondary", cites: [cite("P79")] } as const;

export const QUANZHOU_FIRST_STEP: SeedPublication = {
  title: "泉州市：改革第一步",
  note: "自2022年3月起单位缴费减半计入，退休人员按3%计入；所见网页没有写明3%以什么为基数，不显示金额。",
  statements: [
    rule("350500", {
      ...QUANZHOU,
      from: "2022-03",
      legalDate: "2022年3月起",
      method: {
        op: "unknown",
        kind: "not_stated",
        reason: "所见网页只写退休人员按3%计入，没有写明3%以什么为基数",
      },
      reason: "基数未载明，不推算金额。",
    }),
  ],
};

export const FUJIAN: SeedPublication = {
  title: "福建省：按当地2023年平均养老金的2.5%计入",
  note: "泉州自2023年12月起进入第二步；厦门每月110元。",
  statements: [
    rule("350000", {
      from: "2023-12",
      method: ofAverage("2.5", 2023),
      level: "secondary",
      cites: [cite("P79"), cite("P70")],
      reason: "全省没有统一写明的起始月份，按泉州进入第二步的2023年12月录入。",
    }),
    rule("350500", {
      ...QUANZHOU,
      from: "2023-12",
      legalDate: "2023年12月起",
      method: ofAverage("2.5", 2023),
      reason: "改革第二步：改按2.5%定额计入。",
    }),
    rule("350200", {
      from: "2023-12",
      method: aMonthly("110"),
      level: "secondary",
      cites: [cite("P70")],
      reason: "来源没有写起始月份，与全省改革月份一并录入。",
    }),
  ],
};
