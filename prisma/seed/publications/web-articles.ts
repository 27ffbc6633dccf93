/** The figures that only web articles state, each at the region that its sentence names. */
import { aMonthly, aYearly, bands } from "../bands";
import { cite } from "../sources";
import { rule, type SeedPublication } from "../statement";
import { yuan } from "@/lib/domain/testing/register";

const REASON = "网页没有写起始月份，只从网页日期所在的月份起录入；找到文件后另行公布。";
const NO_NUMBER = "网络文章没有文号，也没有留下网址；找到官方文件后更正。";
const PAGE_A = {
  from: "2026-01",
  level: "seed_only",
  reason: REASON,
  guardRailReasons: { citation_without_number_or_link: NO_NUMBER },
} as const;
const BOUNDARY = "网页写“70岁以下”和“70岁以上”，两边都含70岁；这里按满70周岁归入后一档。";
const BOUNDARY_EN =
  "The page prints “under 70” and “over 70”, both of which include 70 in Chinese; 70 counts to the second band here.";

export const WEB_ARTICLES: SeedPublication = {
  title: "网络文章所载的各地数字",
  note: "这一批数字只见于网络文章，没有找到官方文件，逐条标明“仅见于网络文章”。标题中的地区与数字无关，按句中写明的地区录入。",
  statements: [
    rule("110000", {
      ...PAGE_A,
      method: bands([70, "70岁以下", aMonthly("100")], [null, "70岁以上", aMonthly("110")]),
      cites: [cite("pageA"), cite("pageE")],
      note: { zh: BOUNDARY, en: BOUNDARY_EN },
    }),
    rule("310000", {
      ...PAGE_A,
      method: bands([75, "74岁以下", aYearly("1680")], [null, "75岁及以上", aYearly("1890")]),
      cites: [cite("pageA")],
      crediting: { frequency: "yearly", month: 7, midYear: "actual_months" },
      note: {
        zh: "网页同时写每月140元和157.5元，是年度标准的十二分之一。",
        en: "The page also gives 140 and 157.5 a month: one twelfth of the yearly standard.",
      },
    }),
    rule("500000", {
      ...PAGE_A,
      method: bands([70, "70岁以下", aMonthly("105")], [null, "70岁及以上", aMonthly("115")]),
      cites: [cite("pageA")],
    }),
    rule("370000", {
      ...PAGE_A,
      method: bands([70, "70岁以下", aMonthly("100")], [null, "70岁以上", aMonthly("125")]),
      cites: [cite("pageA")],
      note: {
        zh: `网页把它写成全省标准；省里的文件规定的是比例，金额由各市确定。${BOUNDARY}`,
        en: `The page calls it the provincial standard; the provincial text sets rates, and the cities their amounts. ${BOUNDARY_EN}`,
      },
    }),
    rule("620000", {
      ...PAGE_A,
      method: aMonthly("120"),
      cites: [cite("pageA"), cite("pageE")],
      note: {
        zh: "网页把120元写成全省标准；另一份表格显示它只是省直等少数统筹地区的标准，各市州另有金额。",
        en: "The page calls 120 the provincial standard; another table gives it for the provincial scheme and a few areas only, and other amounts for the rest.",
      },
    }),
    rule("440300", {
      ...PAGE_A,
      from: "2025-06",
      method: { op: "approximate", fen: yuan("250"), per: "month" },
      cites: [cite("pageE", "250元左右"), cite("pageA"), cite("pageB"), cite("pageC"), cite("pageD")],
      note: {
        zh: "网页写明可能随年度和参保方案变化，只是约数。",
        en: "The page says that the figure may vary by year and plan; it is an approximation.",
      },
    }),
  ],
};
