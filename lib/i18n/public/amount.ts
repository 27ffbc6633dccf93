/** Words around an amount and its bands. */
import { money } from "@/lib/i18n/core/format";

const zhCN = {
  amount: {
    yuan: "元",
    unit: { month: "元/月", year: "元/年", once: "元" },
    arrives: "扣除后到账",
    beside: (name: string) => `另有${name}（不计入以上金额）`,
    besideAlone: (name: string) => `另有${name}`,
    notRecorded: (formula: string) => `${formula}（这个数字尚未录入，暂不能算出金额）`,
    everybody: "一律",
    about: (amount: string) => `约 ${amount}`,
    aboutPer: (amount: string, per: "month" | "year") => `约 ${amount} 元/${per === "month" ? "月" : "年"}`,
    noAccount: "没有个人账户，不划入",
    narrower: "按具体类别不同",
    noRule: "暂未录入",
    range: (least: string, most: string, unit: string, bands: number) => `${least} 至 ${most} ${unit}，分 ${bands} 档`,
    spread: (least: string, most: string) => `${least}–${most}`,
    bandsBelow: (bands: number) => `分 ${bands} 档，见下表`,
    band: (who: string, amount: string) => `${who}：${amount}`,
    between: "；",
    parameter: (fen: number, status: "provisional" | "final") =>
      `${money(fen, "zh-CN")} 元${status === "provisional" ? "（暂用数）" : ""}`,
  },
  panel: {
    label: "答复",
    calculate: "算算我的",
    how: "怎么算的",
    history: "历史",
    askLine: "可以拨打 12393（医保服务热线，加参保地区号）询问。",
    caveat: "资料仅供核对，以参保地医保部门公布为准。",
    inherited: (rule: string) => `这里没有自己的规则，沿用${rule}。`,
    corrected: (day: string) => `${day} 更正：`,
    seeCorrection: "查看更正",
  },
  narrower: (category: string) => `${category}在这里按具体类别规定，请选择：`,
  bands: {
    caption: "每一档是多少",
    who: "哪些人",
    value: "每月返款（计入）",
    printed: "原文写法",
    printedAs: "原文：",
  },
};

const en: typeof zhCN = {
  amount: {
    yuan: "yuan",
    unit: { month: "yuan a month", year: "yuan a year", once: "yuan" },
    arrives: "arrives after deductions",
    beside: (name) => `Separately, ${name} (not part of the amount above)`,
    besideAlone: (name) => `Separately, ${name}`,
    notRecorded: (formula) => `${formula} (this figure is not recorded yet, so no amount can be given)`,
    everybody: "Everybody",
    about: (amount) => `about ${amount}`,
    aboutPer: (amount, per) => `about ${amount} yuan a ${per}`,
    noAccount: "No personal account, nothing is credited",
    narrower: "Depends on the exact category",
    noRule: "Not recorded yet",
    range: (least, most, unit, bands) => `${least} to ${most} ${unit}, in ${bands} bands`,
    spread: (least, most) => `${least}–${most}`,
    bandsBelow: (bands) => `${bands} bands, see the table below`,
    band: (who, amount) => `${who}: ${amount}`,
    between: "; ",
    parameter: (fen, status) => `${money(fen, "en")} yuan${status === "provisional" ? " (provisional)" : ""}`,
  },
  panel: {
    label: "Answer",
    calculate: "Work out mine",
    how: "How it is worked out",
    history: "History",
    askLine: "You can ask 12393, the medical-insurance line, with your area code.",
    caveat: "For checking only; the local office has the final word.",
    inherited: (rule) => `There is no rule of its own here; ${rule} applies.`,
    corrected: (day) => `Corrected on ${day}:`,
    seeCorrection: "See the correction",
  },
  narrower: (category) => `Here the rule for ${category} depends on the exact category. Choose one:`,
  bands: {
    caption: "What each band is credited",
    who: "Who",
    value: "Credit",
    printed: "As printed in the source",
    printedAs: "Printed as:",
  },
};

export const PUBLIC_AMOUNT = { "zh-CN": zhCN, en };
