/** 湖北, 湖南, 江西, 安徽. */
import { percent, yuan } from "@/lib/domain/testing/register";
import { aMonthly, aYearly } from "../bands";
import { cite } from "../sources";
import { rule, twoPercentOfOwnBase, type SeedPublication } from "../statement";

const WUHAN = { from: "2023-02", level: "secondary", cites: [cite("P16")] } as const;
const WUHAN_MONTH = "起始月份（2023年2月）为业务常识，来源未写，待核实。";

export const WUHAN_RULES: SeedPublication = {
  title: "武汉市：每月83元",
  note: "83元是2021年平均养老金2.5%的结果。灵活就业退休人员按80%计入，取整到元；在职灵活就业人员不计入。",
  statements: [
    rule("420100", {
      ...WUHAN,
      method: aMonthly("83"),
      reason: WUHAN_MONTH,
      note: {
        zh: "1953年底以前参军的退役军人，标准另行制定，本系统没有录入。",
        en: "For ex-servicemen who joined up before the end of 1953 the standard is set separately; it is not recorded here.",
      },
    }),
    rule("420100", {
      ...WUHAN,
      category: "retired_flexible",
      method: { op: "of_category", category: "retired", ppm: percent("80") },
      settings: { rounding: { unitFen: 100, mode: "half_up", stage: "final" } },
      reason: `${WUHAN_MONTH}来源只写取整到元，四舍五入与舍去的结果相同。`,
    }),
    rule("420100", {
      ...WUHAN,
      category: "in_service_flexible",
      method: { op: "none", reason: "灵活就业人员在职期间不计入个人账户" },
      reason: WUHAN_MONTH,
    }),
    twoPercentOfOwnBase("420100", { ...WUHAN, reason: WUHAN_MONTH }),
  ],
};

export const HUNAN: SeedPublication = {
  title: "湖南省：全省统一每月75元",
  note: "75元是全省2021年企业和机关事业单位平均养老金的2%，各市州沿用。",
  statements: [
    rule("430000", {
      from: "2023-01",
      legalDate: "2023年1月起",
      method: aMonthly("75"),
      level: "official_repost",
      cites: [cite("P28")],
      reason: "全省统一标准。",
    }),
    twoPercentOfOwnBase("430000", {
      from: "2023-01",
      legalDate: "2023年1月起",
      level: "official_repost",
      cites: [cite("P28")],
      reason: "单位缴费不再计入个人账户。",
    }),
  ],
};

const PAGE_MONTH = "来源没有写起始月份，按网页所在的2023年2月录入。";

export const JIANGXI_ANHUI: SeedPublication = {
  title: "江西省、安徽省：改革后的标准",
  note: "江西为约数（全省平均养老金的2.5%）；安徽每年840元，按月划入70元。两省都不分年龄。",
  statements: [
    rule("360000", {
      from: "2023-02",
      method: { op: "approximate", fen: yuan("77"), per: "month" },
      level: "official_repost",
      cites: [cite("P28"), cite("pageB")],
      reason: `${PAGE_MONTH}来源只给出约数。`,
      note: {
        zh: "全省平均养老金的2.5%，约77元。",
        en: "2.5 % of the provincial average pension, about 77 yuan.",
      },
    }),
    rule("340000", {
      from: "2023-02",
      method: aYearly("840"),
      crediting: { frequency: "monthly", remainder: "last_month" },
      level: "official_repost",
      cites: [cite("P28"), cite("pageB")],
      reason: PAGE_MONTH,
    }),
  ],
};
