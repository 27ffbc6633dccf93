/** 天津, 北京, 上海, 重庆. */
import { aDay, percent, yuan } from "@/lib/domain/testing/register";
import { aMonthly, aYearly, bands } from "../bands";
import { cite } from "../sources";
import { ownBase, rule, twoPercentOfOwnBase, type SeedPublication } from "../statement";

export const TIANJIN: SeedPublication = {
  title: "天津市：门诊共济改革后的计入标准",
  note: "按津政办规〔2021〕16号，自2022年1月起执行。",
  statements: [
    rule("120000", {
      from: "2022-01",
      legalDate: "2022年1月起",
      method: bands([70, "不满70周岁", aMonthly("40")], [null, "70周岁及以上", aMonthly("50")]),
      level: "official_repost",
      cites: [cite("P15"), cite("P95")],
      reason: "按津政办规〔2021〕16号录入。",
    }),
    rule("120000", {
      category: "retired_veteran_worker",
      from: "2022-01",
      legalDate: "2022年1月起",
      method: aMonthly("60"),
      level: "official_repost",
      cites: [cite("P15")],
      reason: "按津政办规〔2021〕16号录入。",
    }),
    twoPercentOfOwnBase("120000", {
      from: "2022-01",
      legalDate: "2022年1月起",
      level: "official_repost",
      cites: [cite("P15")],
      reason: "按津政办规〔2021〕16号录入。",
    }),
  ],
};

export const BEIJING: SeedPublication = {
  title: "北京市：以文件替换网络文章的数字",
  note: "找到京医保发〔2022〕28号的转载，改按文件的起始月份和年龄表述公布；金额不变。",
  statements: [
    rule("110000", {
      from: "2022-09",
      legalDate: "2022年9月1日起",
      method: bands([70, "70岁（不含）以下", aMonthly("100")], [null, "70周岁（含）以上", aMonthly("110")]),
      level: "official_repost",
      cites: [cite("P2", "70岁（不含）以下"), cite("P28", "70周岁（含）以上"), cite("P4")],
      reason: "金额与改革前的定额相同；文件明确70周岁归入后一档。",
      note: {
        zh: "每月5日前入账，按活期利率每季度计息。自2022年9月起账户只作记录，不能自由支取。",
        en: "Credited by the 5th of each month; interest at the current-deposit rate, every quarter. Since September 2022 the account is record-kept and cannot be drawn in cash.",
      },
    }),
    twoPercentOfOwnBase("110000", {
      from: "2022-09",
      legalDate: "2022年9月1日起",
      level: "official_repost",
      cites: [cite("P2"), cite("P3")],
      reason: "自2022年9月起单位缴费不再计入个人账户。",
    }),
  ],
};

export const SHANGHAI: SeedPublication = {
  title: "上海市：以实施办法替换网络文章的数字",
  note: "按门诊共济保障机制实施办法，自2023年7月起按医保年度一次计入。",
  statements: [
    rule("310000", {
      from: "2023-07",
      legalDate: "2023年7月1日起",
      method: bands([75, "74岁以下", aYearly("1680")], [null, "75岁及以上", aYearly("1890")]),
      level: "official_repost",
      cites: [cite("P1", "75岁及以上"), cite("P43")],
      crediting: { frequency: "yearly", month: 7, midYear: "actual_months" },
      reason: "文件按周岁分档，“74岁以下”与“75岁及以上”之间没有空档。年中参保按实际月份计入，依据2008年文本。",
      note: {
        zh: "医保年度为7月1日至次年6月30日，年初一次计入全年；年末按缴费和身份变化清算。",
        en: "The medical year runs from 1 July to 30 June. The whole year is credited at its start and settled at its end for changes of contribution and status.",
      },
    }),
    twoPercentOfOwnBase("310000", {
      from: "2023-07",
      legalDate: "2023年7月1日起",
      level: "official_repost",
      cites: [cite("P1")],
      reason: "按实施办法录入。",
    }),
  ],
};

const CHONGQING = { from: "2024-01", legalDate: "2024年" } as const;
const CHONGQING_MONTH = "来源只写2024年，从2024年1月起录入。";
const largeAmount = { code: "large_amount", fen: yuan("5"), per: "month" } as const;

export const CHONGQING_EXAMPLES: SeedPublication = {
  title: "重庆市：计入标准与代扣",
  note: "在职、个人参保和趸缴期间按市医保局2024年2月8日的举例；退休人员的代扣另见网页，尚未核实。",
  statements: [
    rule("500000", {
      ...CHONGQING,
      category: "in_service",
      method: ownBase(20_000),
      deductions: [
        {
          code: "long_term_care",
          ppm: percent("0.1"),
          base: { base: "own_contribution_base" },
          per: "month",
        },
        largeAmount,
      ],
      examples: [
        {
          name: "缴费基数5000元",
          person: { contributionBase: yuan("5000") },
          on: aDay("2024-02-08"),
          expectFen: yuan("100"),
          fromSource: true,
        },
      ],
      level: "official_repost",
      cites: [cite("P5")],
      reason: CHONGQING_MONTH,
    }),
    rule("500000", {
      ...CHONGQING,
      category: "in_service_flexible",
      method: aMonthly("97"),
      deductions: [{ code: "long_term_care", fen: yuan("10.5"), per: "month" }, largeAmount],
      level: "official_repost",
      cites: [cite("P5")],
      reason: CHONGQING_MONTH,
      note: { zh: "个人身份参保二档。", en: "For those insured individually at the second level." },
    }),
    rule("500000", {
      ...CHONGQING,
      category: "lump_sum_period",
      method: ownBase(20_000),
      deductions: [{ code: "long_term_care", fen: yuan("5.25"), per: "month" }, largeAmount],
      examples: [
        {
          name: "趸缴基数6106元",
          person: { contributionBase: yuan("6106") },
          on: aDay("2024-02-08"),
          expectFen: yuan("122.12"),
          fromSource: true,
        },
      ],
      level: "official_repost",
      cites: [cite("P5")],
      reason: CHONGQING_MONTH,
      note: {
        zh: "按趸缴基数计算；趸缴期满后按退休人员标准。",
        en: "Computed from the base of the lump sum; afterwards the retirees' standard applies.",
      },
    }),
    rule("500000", {
      ...CHONGQING,
      method: bands([70, "70岁以下", aMonthly("105")], [null, "70岁及以上", aMonthly("115")]),
      deductions: [largeAmount, { code: "long_term_care", fen: yuan("5.25"), per: "month" }],
      level: "unverified",
      cites: [cite("P6"), cite("pageA")],
      reason: `${CHONGQING_MONTH}金额和代扣只见于无署名网页，与网络文章一致。`,
    }),
  ],
};
