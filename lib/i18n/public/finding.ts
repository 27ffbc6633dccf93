/** Words of the ways to a region: home page, search, map. */

const zhCN = {
  search: {
    label: "输入城市名或拼音首字母",
    hint: "例如 洛阳、ly、涧西区。也可以输入 返款、医保卡、共济。",
    placeholder: "城市名或拼音首字母",
    submit: "查询",
  },
  home: {
    title: "您的医保个人账户每月返款多少？",
    empty: "还没有公布任何规则。",
    recent: "最近看过",
    provinces: "按省份查",
    guides: "常办的事",
    changes: "最近变化",
    allChanges: "查看全部变化",
  },
  grid: {
    share: (answered: number, total: number) => `${answered}/${total}`,
    notApplicable: "不适用",
    legend: "数字是能查到答复的地区数和地区总数，只录入了规则、金额未知的不算。",
    shades: "颜色越深，能查到的越多。",
    caption: "示意图，不表示地理位置和边界。",
  },
  find: {
    otherLine: "12333 是人社（养老、就业）热线。医保的事请拨 12393。",
    schemeMissing: "您问的单独口径（如省直）没有单独录入。下面是它所在的地区，标准可能不同。",
    title: (typed: string) => `查找“${typed}”`,
    nothing: (typed: string) => `没有找到“${typed}”`,
    checkSpelling: "请检查写法，或从省份选择。也可以拨打 12393（加参保地区号）询问。",
    shortened: "输入太长，只用了前 100 个字。",
    topics: "相关的办事指南",
    nearest: "您是不是要找",
    byProvince: "从省份选择",
    county: (county: string, area: string) => `${county}属${area}统筹`,
    alias: (alias: string, area: string) => `${alias}即${area}`,
  },
};

const en: typeof zhCN = {
  search: {
    label: "City, or the initials of its pinyin",
    hint: "For example Luoyang, ly, 涧西区. Words such as transfer or balance lead to the guides.",
    placeholder: "City or pinyin initials",
    submit: "Search",
  },
  home: {
    title: "How much is credited to your medical-insurance account each month?",
    empty: "Nothing has been published yet.",
    recent: "Seen recently",
    provinces: "By province",
    guides: "Common tasks",
    changes: "Recent changes",
    allChanges: "All changes",
  },
  grid: {
    share: (answered, total) => `${answered}/${total}`,
    notApplicable: "n/a",
    legend: "The figures are areas with an answer and areas in all. A rule without its amount does not count.",
    shades: "The darker, the more have one.",
    caption: "Schematic; shows neither position nor borders.",
  },
  find: {
    otherLine: "12333 is the line for pensions and employment. For medical insurance call 12393.",
    schemeMissing:
      "The separate scheme you ask for is not recorded. Below is the region around it, which may pay differently.",
    title: (typed) => `Search for “${typed}”`,
    nothing: (typed) => `Nothing found for “${typed}”`,
    checkSpelling: "Check the spelling or choose a province. You can also call 12393 with your area code.",
    shortened: "The text was too long; only the first 100 characters were used.",
    topics: "Guides about this",
    nearest: "Did you mean",
    byProvince: "Choose a province",
    county: (county, area) => `${county} belongs to the ${area} pooling area`,
    alias: (alias, area) => `${alias} is ${area}`,
  },
};

export const PUBLIC_FINDING = { "zh-CN": zhCN, en };
