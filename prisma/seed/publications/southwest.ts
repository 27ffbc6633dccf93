/** 四川 and 广西: rates of a pinned year's average pension. */
import type { Expr } from "@/lib/domain/rule/method.schema";
import { percent } from "@/lib/domain/testing/register";
import { aMonthly, ofAverage } from "../bands";
import { cite } from "../sources";
import { rule, twoPercentOfOwnBase, type SeedPublication } from "../statement";

const CHENGDU = {
  from: "2023-01",
  legalDate: "2023年1月1日起",
  level: "official_repost",
  cites: [cite("P22", "补划差额")],
} as const;
const TRUE_UP = {
  zh: "2022年平均养老金公布以前先按2021年数计入，公布后补划差额。",
  en: "Until the average of 2022 is announced that of 2021 is used; the difference is made good afterwards.",
};

/** 2.8 % of the average of 2022 of one pension scheme. */
function ofScheme(scheme: "enterprise" | "public"): Expr {
  return { op: "rate", ppm: percent("2.8"), base: { base: "parameter", code: "AVG_PENSION", year: 2022, scheme } };
}

export const SICHUAN: SeedPublication = {
  title: "成都市、甘孜州：按2022年平均养老金的2.8%计入",
  note: "成都按企业和机关事业单位两个平均数分别计入；甘孜按全州合并的平均数，单建统筹不设个人账户。",
  statements: [
    rule("510100", {
      ...CHENGDU,
      category: "retired_enterprise",
      method: ofScheme("enterprise"),
      reason: "企业退休人员以企业平均养老金为基数。",
      note: TRUE_UP,
    }),
    rule("510100", {
      ...CHENGDU,
      category: "retired_flexible",
      method: ofScheme("enterprise"),
      reason: "灵活就业退休人员与企业退休人员同一基数。",
      note: TRUE_UP,
    }),
    rule("510100", {
      ...CHENGDU,
      category: "retired_public",
      method: ofScheme("public"),
      reason: "机关事业单位退休人员以机关事业单位平均养老金为基数。",
      note: TRUE_UP,
    }),
    rule("513300", {
      from: "2023-01",
      legalDate: "2023年1月1日起",
      method: ofAverage("2.8", 2022),
      level: "official_repost",
      cites: [cite("P23")],
      reason: "基数为全州2022年企业和机关事业单位合并的平均养老金。",
    }),
    rule("513300", {
      from: "2023-01",
      legalDate: "2023年1月1日起",
      category: "pooled_only",
      method: { op: "none", reason: "单建统筹不设个人账户" },
      level: "official_repost",
      cites: [cite("P23")],
      reason: "按甘孜州的办法录入。",
    }),
    twoPercentOfOwnBase("513300", {
      from: "2023-01",
      legalDate: "2023年1月1日起",
      level: "official_repost",
      cites: [cite("P23")],
      reason: "按甘孜州的办法录入。",
    }),
  ],
};

export const NANCHONG: SeedPublication = {
  title: "南充市：暂定标准",
  note: "2022年平均养老金的2.8%，公布前暂按每月68.8元，公布后补划差额；只见于无署名网页。",
  statements: [
    rule("511300", {
      from: "2023-01",
      method: aMonthly("68.80"),
      level: "unverified",
      cites: [cite("P24")],
      reason: "来源没有写起始月份，按省内各市的改革月份录入；68.8元是暂定数。",
      note: {
        zh: "暂定数。规则是当地2022年平均养老金的2.8%，公布后补划差额。",
        en: "Provisional. The rule is 2.8 % of the area's average pension of 2022; the difference is made good once it is announced.",
      },
    }),
  ],
};

const GUANGXI = {
  from: "2023-01",
  legalDate: "2023年1月1日起",
  level: "official_repost",
  cites: [cite("P25")],
} as const;

export const GUANGXI_FRAME: SeedPublication = {
  title: "广西：按统筹地区2022年平均养老金的2.5%定额计入",
  note: "各统筹地区自行公布金额，以后不再调整；自治区本级每月120元，只适用于区本级参保人员。",
  statements: [
    rule("450000", {
      ...GUANGXI,
      method: ofAverage("2.5", 2022),
      reason: "不分年龄组；基数为各统筹地区自己的2022年平均养老金。",
    }),
    twoPercentOfOwnBase("450000", { ...GUANGXI, reason: "单位缴费不再计入个人账户。" }),
    rule("450000-BJ", { ...GUANGXI, method: aMonthly("120"), reason: "自治区本级的金额，各市不得借用。" }),
  ],
};
