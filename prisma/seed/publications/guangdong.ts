/** 广东: 2.8 % of each city's average pension of 2021; amounts where a city's are known. */
import { aDay, percent, yuan } from "@/lib/domain/testing/register";
import type { Method } from "@/lib/domain/rule/method.schema";
import { aMonthly, bands, ofAverage } from "../bands";
import { cite } from "../sources";
import { parameter, rule, twoPercentOfOwnBase, type SeedPublication } from "../statement";

const FRAME = { from: "2022-11", level: "official_repost" } as const;
const FRAME_MONTH = "省的文件没有统一的起始月份，按目前已知最早执行的佛山（2022年11月）录入。";
const FOSHAN = { from: "2022-11", legalDate: "2022年11月起", level: "official_repost" } as const;
const GUANGZHOU_MONTH = "起始月份（2022年12月）为业务常识，来源未写，待核实。";

export const GUANGDONG: SeedPublication = {
  title: "广东省：按当地2021年平均养老金的2.8%计入",
  note: "粤府办〔2021〕56号定比例，各市定金额。佛山、广州的金额同时公布。",
  statements: [
    rule("440000", {
      ...FRAME,
      method: ofAverage("2.8", 2021),
      cites: [cite("guangdong56"), cite("P75")],
      reason: FRAME_MONTH,
    }),
    twoPercentOfOwnBase("440000", { ...FRAME, cites: [cite("guangdong56")], reason: FRAME_MONTH }),
    rule("440600", {
      ...FOSHAN,
      method: aMonthly("158.20"),
      cites: [cite("P18")],
      reason: "按佛山市2022年10月24日的通知录入。",
    }),
    rule("440600", {
      ...FOSHAN,
      to: "2023-01",
      legalDate: "2022年11月、12月",
      category: "in_service",
      method: aMonthly("84.39"),
      cites: [cite("P18")],
      reason: "2022年11月和12月按统一基数定额计入；此后按省的规定。",
    }),
    rule("440100", {
      from: "2022-12",
      level: "secondary",
      method: aMonthly("169.08"),
      deductions: [{ code: "long_term_care", fen: yuan("8.66"), per: "month" }],
      cites: [cite("P17")],
      reason: GUANGZHOU_MONTH,
      note: {
        zh: "169.08元是计入标准；扣除长期护理保险后为160.42元。",
        en: "169.08 is the standard; 160.42 remains after the long-term-care premium.",
      },
    }),
    twoPercentOfOwnBase("440100", {
      from: "2022-12",
      level: "secondary",
      cites: [cite("P17")],
      reason: GUANGZHOU_MONTH,
    }),
  ],
};

const SHENZHEN = { from: "2026-01", legalDate: "2026年", level: "official_repost" } as const;
const SHENZHEN_BASE: Method = {
  op: "rate",
  ppm: percent("2"),
  base: {
    base: "clamp",
    of: { base: "own_contribution_base" },
    min: { base: "parameter", code: "BASE_FLOOR" },
    max: { base: "parameter", code: "BASE_CEILING" },
  },
};

export const SHENZHEN_2026: SeedPublication = {
  title: "深圳市：2026年的计入标准",
  note: "一档退休人员每月251元，取代网络文章所写的“250元左右”；在职按本人缴费基数的2%，基数有上下限；二档、三档不设个人账户。",
  statements: [
    rule("440300", {
      ...SHENZHEN,
      method: aMonthly("251"),
      cites: [cite("P19"), cite("P20")],
      reason: "找到一档退休人员的准确金额，不再使用约数。",
      note: { zh: "一档参保的退休人员。", en: "For retirees insured at the first level." },
    }),
    rule("440300", {
      ...SHENZHEN,
      component: "exam_allowance",
      method: bands([70, "70岁以下", aMonthly("20")], [null, "70岁以上", aMonthly("40")]),
      level: "secondary",
      cites: [cite("P20"), cite("P21")],
      reason: "体检补助单列，不并入计入标准；来源没有写起始月份，与251元一并录入。",
    }),
    rule("440300", {
      ...SHENZHEN,
      category: "in_service",
      method: SHENZHEN_BASE,
      examples: [example("缴费基数低于下限", "5000", "134.54"), example("缴费基数高于上限", "40000", "672.66")],
      cites: [cite("P19")],
      reason: "按2026年的缴费基数上下限录入。",
    }),
    rule("440300", {
      ...SHENZHEN,
      category: "pooled_only",
      method: { op: "none", reason: "二档、三档不设个人账户" },
      cites: [cite("P19")],
      reason: "按2026年的说明录入。",
    }),
    parameter("440300", "BASE_FLOOR", {
      ...SHENZHEN,
      fen: yuan("6727"),
      status: "final",
      cites: [cite("P19")],
      reason: "2026年缴费基数下限。",
    }),
    parameter("440300", "BASE_CEILING", {
      ...SHENZHEN,
      fen: yuan("33633"),
      status: "final",
      cites: [cite("P19")],
      reason: "2026年缴费基数上限。",
    }),
  ],
};

/** A sum that the source prints for the lowest or highest base. */
function example(name: string, base: string, expect: string) {
  const person = { contributionBase: yuan(base) };
  return { name, person, on: aDay("2026-01-15"), expectFen: yuan(expect), fromSource: true };
}

const UNDATED = "来源没有写起始月份，从改革过渡期结束后的首月起录入；只见于无署名网页。";

export const GUANGDONG_UNVERIFIED: SeedPublication = {
  title: "惠州市、潮州市：尚未核实的金额",
  note: "只见于无署名网页，标明“未核实”。",
  statements: [
    rule("441300", {
      from: "2024-01",
      method: aMonthly("136"),
      level: "unverified",
      cites: [cite("P73")],
      reason: UNDATED,
    }),
    rule("445100", {
      from: "2024-01",
      method: aMonthly("100.31"),
      level: "unverified",
      cites: [cite("P72")],
      reason: UNDATED,
    }),
  ],
};
