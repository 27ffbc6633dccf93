/** Figures from lists of many places, and what corrects the batches before. */
import { yuan } from "@/lib/domain/testing/register";
import { aMonthly, ofAverage } from "../bands";
import { cite } from "../sources";
import { rule, type SeedPublication } from "../statement";

const LIST = { from: "2023-08", level: "secondary", cites: [cite("P80")] } as const;
const LIST_MONTH = "来源没有写起始月份，按网页日期所在的2023年8月录入。";

export const LISTED: SeedPublication = {
  title: "山西、西安、新疆：一览表中的金额",
  note: "按2023年8月7日的一览表录入。表中写的是“新疆”，没有写明是否包括兵团，兵团不沿用。",
  statements: [
    rule("140000", { ...LIST, method: aMonthly("85"), reason: LIST_MONTH }),
    rule("610100", { ...LIST, method: aMonthly("100"), reason: LIST_MONTH }),
    rule("650000", { ...LIST, method: aMonthly("80"), reason: LIST_MONTH }),
    rule("650000-BT", {
      ...LIST,
      method: {
        op: "unknown",
        kind: "not_stated",
        reason: "一览表只写新疆每月80元，没有写明是否包括新疆生产建设兵团",
      },
      reason: "没有依据沿用自治区的金额。",
    }),
  ],
};

export const LISTED_UNVERIFIED: SeedPublication = {
  title: "宁夏、昆明：尚未核实的标准",
  note: "只见于无署名网页，标明“未核实”。",
  statements: [
    rule("640000", {
      from: "2023-06",
      legalDate: "2023年6月1日起",
      method: ofAverage("2.8", 2023),
      level: "unverified",
      cites: [cite("P67")],
      reason: "按网页所写的日期录入。",
    }),
    rule("530100", {
      from: "2024-01",
      method: { op: "approximate", fen: yuan("106"), per: "month" },
      level: "unverified",
      cites: [cite("P68")],
      reason: "来源没有写起始月份，从改革过渡期结束后的首月起录入；来源只给出约数。",
    }),
  ],
};
