/** Words of the comparison of two regions. */

const zhCN = {
  compare: {
    regions: "比较两个地区",
    chooseRegion: "先查一个地区，再在它的“历史”里选择比较。也可以在这里查：",
    first: "前一个月份",
    second: "后一个月份",
    show: "比较",
    hint: "写成 2022-08 这样。",
    same: "两边相同，请换一个。",
    choose: "请在上面填另一个月份。",
    difference: "相差",
    about: (sum: string) => `约${sum}`,
    aYear: (sum: string) => `每年 ${sum}`,
    dividedOtherwise: "分档方法不同，没有单一的数",
    sentence: (
      { from, to }: { readonly from: string; readonly to: string },
      {
        least,
        most,
        per,
        about,
      }: { readonly least: number; readonly most: number; readonly per: "month" | "year"; readonly about: boolean },
      yuan: (fen: number) => string,
    ) => {
      const roughly = about ? "约" : "";
      const period = per === "year" ? "每年" : "每月";
      const each = (fen: number) => `${fen >= 0 ? "多" : "少"}${roughly} ${yuan(Math.abs(fen))} 元`;
      if (least === 0 && most === 0) return `${to}与${from}${period}一样多。`;
      if (least === most) return `${to}比${from}${period}${each(least)}。`;
      return `${to}比${from}，${period}从${each(least)}到${each(most)}，因年龄而异。`;
    },
    item: "项目",
    changed: "不同",
  },
};

const en: typeof zhCN = {
  compare: {
    regions: "Compare two regions",
    chooseRegion: "Look up a region first, then choose to compare from its history. You can search here:",
    first: "First month",
    second: "Second month",
    show: "Compare",
    hint: "Write it like 2022-08.",
    same: "Both sides are the same; choose another.",
    choose: "Type the other month above.",
    difference: "Difference",
    about: (sum) => `about ${sum}`,
    aYear: (sum) => `${sum} a year`,
    dividedOtherwise: "divided by something else: no single sum",
    sentence: ({ from, to }, { least, most, per, about }, yuan) => {
      const roughly = about ? "about " : "";
      const each = (fen: number) => `${roughly}${yuan(Math.abs(fen))} yuan a ${per} ${fen >= 0 ? "more" : "less"}`;
      if (least === 0 && most === 0) return `${to} pays the same each ${per} as ${from}.`;
      if (least === most) return `${to} pays ${each(least)} than ${from}.`;
      return `Compared with ${from}, ${to} pays from ${each(least)} to ${each(most)}, depending on age.`;
    },
    item: "Item",
    changed: "differs",
  },
};

export const PUBLIC_COMPARE = { "zh-CN": zhCN, en };
