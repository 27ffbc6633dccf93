/** 山东: the province sets rates, the cities their amounts; some cities had steps of their own until the end of 2023. */
import type { Expr } from "@/lib/domain/rule/method.schema";
import { percent, yuan } from "@/lib/domain/testing/register";
import { aMonthly, bands, ofAverage, ofOwnPension } from "../bands";
import { cite } from "../sources";
import { rule, twoPercentOfOwnBase, type SeedPublication } from "../statement";

const BEFORE_2024 = { from: "2023-01", to: "2024-01", legalDate: "2023年12月及以前" } as const;
const ONE_YEAR = "来源只写到2023年12月为止，没有写何时开始；只录入来源确实覆盖的2023年。";

/** A share of the own contribution base. */
function share(rate: string): Expr {
  return { op: "rate", ppm: percent(rate), base: { base: "own_contribution_base" } };
}

export const SHANDONG_STEPS: SeedPublication = {
  title: "山东各市2023年的过渡办法",
  note: "济南、烟台、潍坊在2023年底以前的办法，2024年1月起由省的实施方案取代。",
  statements: [
    rule("370100", {
      ...BEFORE_2024,
      legalDate: "2023年",
      method: bands(
        [60, "60岁以下", ofOwnPension("4", "50", "170")],
        [70, "60至70岁", ofOwnPension("4", "60", "190")],
        [80, "70至80岁", ofOwnPension("4", "70", "220")],
        [90, "80至90岁", ofOwnPension("4", "80", "220")],
        [null, "90岁以上", ofOwnPension("4", "90", "220")],
      ),
      deductions: [
        { code: "outpatient_pooling", fen: yuan("10"), per: "month" },
        { code: "large_amount", fen: yuan("8"), per: "month" },
      ],
      level: "secondary",
      cites: [cite("P10"), cite("P11"), cite("P12")],
      reason: ONE_YEAR,
      note: {
        zh: "来源的年龄段相互衔接而未写明端点归属，按满60、70、80、90周岁归入后一档。2023年9月补发了1月至7月的差额。",
        en: "The source's bands share their limits; 60, 70, 80 and 90 count to the later band here. In September 2023 the difference for January to July was paid.",
      },
    }),
    rule("370600", {
      ...BEFORE_2024,
      method: { op: "per_year_of_age", fen: yuan("1.5") },
      level: "official_repost",
      cites: [cite("P8")],
      reason: ONE_YEAR,
    }),
    rule("370700", {
      ...BEFORE_2024,
      legalDate: "2023年",
      category: "in_service",
      method: {
        op: "sum",
        parts: [share("2"), bands([45, "不满45周岁", share("0.5")], [null, "45周岁及以上", share("1")])],
      },
      guardRailReasons: { own_base_rate_unusual: "2023年是过渡期，单位缴费仍按年龄部分计入，2024年1月起取消。" },
      level: "secondary",
      cites: [cite("P7")],
      reason: "来源写明2023年单位缴费仍部分计入：不满45周岁0.5%，45周岁及以上1%。",
    }),
  ],
};

const SINCE_2024 = { from: "2024-01", legalDate: "2024年1月起" } as const;

export const SHANDONG: SeedPublication = {
  title: "山东省：退休人员改按当地2023年平均养老金计入",
  note: "省定比例：不满70周岁2%，70周岁及以上2.5%；基数是各统筹地区2023年平均养老金，由各市公布。取代网络文章所写的全省100元、125元。",
  statements: [
    rule("370000", {
      ...SINCE_2024,
      method: bands([70, "70周岁以下", ofAverage("2", 2023)], [null, "70周岁及以上", ofAverage("2.5", 2023)]),
      settings: { retireSwitch: "next_month" },
      level: "official_repost",
      cites: [cite("P7", "70周岁及以上")],
      reason: "省的实施方案规定的是比例，不是金额；100元、125元只是个别市的结果。",
    }),
    twoPercentOfOwnBase("370000", {
      ...SINCE_2024,
      level: "official_repost",
      cites: [cite("P7")],
      reason: "2024年1月起单位缴费不再计入个人账户。",
    }),
    rule("370600", {
      ...SINCE_2024,
      method: bands([70, "70岁以下", aMonthly("100")], [null, "70周岁及以上", aMonthly("125")]),
      settings: { retireSwitch: "same_month" },
      level: "unverified",
      cites: [cite("P9"), cite("P8")],
      reason: "办法按2023年平均养老金的2%和2.5%计入；金额只见于无署名网页，待核实。",
      note: {
        zh: "平均养老金取机关事业单位与企业的算术平均；自享受退休医保待遇的当月起计入。",
        en: "The average is the mean of public-sector and enterprise pensions; credited from the very month in which the retirees' benefit starts.",
      },
    }),
    rule("370600", {
      ...SINCE_2024,
      category: "in_service_flexible",
      method: { op: "none", reason: "灵活就业人员办理退休手续前不建个人账户" },
      level: "official_repost",
      cites: [cite("P8")],
      reason: "按烟台的计入办法录入。",
    }),
    rule("370300", {
      ...SINCE_2024,
      method: bands([70, "70岁以下", aMonthly("100")], [null, "70岁以上", aMonthly("125")]),
      deductions: [{ code: "large_amount", fen: yuan("6"), per: "month" }],
      level: "unverified",
      cites: [cite("P13")],
      reason: "来源没有写起始月份，按省的改革月份录入；只见于无署名网页。",
    }),
    rule("370300", {
      ...SINCE_2024,
      category: "in_service_flexible",
      method: { op: "none", reason: "灵活就业人员不设个人账户" },
      level: "unverified",
      cites: [cite("P13")],
      reason: "来源没有写起始月份，按省的改革月份录入；只见于无署名网页。",
    }),
  ],
};
