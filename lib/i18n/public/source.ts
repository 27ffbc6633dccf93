/** Words about sources, and about the months and the day a page speaks of. */

const zhCN = {
  source: {
    of: (name: string) => `依据：${name}`,
    label: "来源",
    heading: "依据",
    since: (month: string) => `自 ${month} 起`,
    until: (month: string) => `，至 ${month} 前`,
    none: "没有记录来源文件。",
    checked: (day: string) => `${day} 与原件核对`,
    unchecked: "未与原件核对",
    issued: (day: string) => `发文日期 ${day}`,
    read: (day: string) => `读到网页的日期 ${day}`,
    unread: "没有记录读到网页的日期。",
    open: (host: string) => `打开来源网页（${host}）`,
    unlinked: (host: string) => `来源网页在 ${host}。本站没有审看过这个网站，不提供链接：`,
  },
  timeline: {
    heading: "历年标准",
    caption: "从新到旧。点月份可以看当时的全部规定。",
    since: "自",
    fromMonth: (month: string) => `自 ${month} 起`,
    value: "标准",
    change: "增减（元）",
    document: "文件",
    withdrawn: "撤销，没有有效记录",
    standing: { future: "即将变化", current: "现行" },
    later: "这个月以后的变化",
    standingThen: { future: "此后", current: "当月有效" },
  },
  moment: {
    heading: "看别的月份",
    year: "年",
    month: "月",
    known: "按这一天的公布（可不填）",
    knownHint: "填写日期后，显示那一天我们公布的内容，不受后来更正的影响。",
    show: "查看",
    past: (month: string) => `您看到的是 ${month} 的规则。`,
    pastKnown: (month: string, day: string, seq: number) =>
      seq === 0
        ? `您看到的是 ${month} 的规则，按第一次公布以前的内容：那时什么也没有公布。`
        : `您看到的是 ${month} 的规则，按 ${day}（公布第 ${seq} 号）时的公布内容。`,
    back: "回到现在",
    instead: "下面显示的是现在的规则。",
    problems: {
      month_invalid: (typed: string) => `看不懂月份“${typed}”。请写成 2025-07 这样，年份在 1990 至 2199 之间。`,
      known_future: (typed: string) => `“${typed}”还没有到，那时的公布内容还不存在。`,
      known_invalid: (typed: string) => `看不懂“${typed}”。请写日期（如 2025-03-01）或公布号（如 97）。`,
    },
  },
};

const en: typeof zhCN = {
  source: {
    label: "Source",
    heading: "Sources",
    of: (name) => `Sources: ${name}`,
    since: (month) => `since ${month}`,
    until: (month) => `, until before ${month}`,
    none: "No source document is recorded.",
    checked: (day) => `compared with the original on ${day}`,
    unchecked: "not compared with the original",
    issued: (day) => `issued on ${day}`,
    read: (day) => `page read on ${day}`,
    unread: "The day on which the page was read is not recorded.",
    open: (host) => `Open the page of the source (${host}, in Chinese)`,
    unlinked: (host) =>
      `Page of the source, on ${host}. Nobody here has reviewed that site, so there is no link to it:`,
  },
  timeline: {
    heading: "Through the years",
    caption: "Newest first. Choose a month to see everything that applied then.",
    since: "Since",
    fromMonth: (month) => `from ${month}`,
    value: "Credit",
    change: "Change (yuan)",
    document: "Document",
    withdrawn: "Withdrawn, no valid record",
    standing: { future: "to come", current: "in force" },
    later: "What changed after this month",
    standingThen: { future: "later", current: "in force that month" },
  },
  moment: {
    heading: "Look at another month",
    year: "Year",
    month: "Month",
    known: "As published on this day (optional)",
    knownHint: "With a day, you see what we had published by then, without later corrections.",
    show: "Show",
    past: (month) => `You are looking at the rule for ${month}.`,
    pastKnown: (month, day, seq) =>
      seq === 0
        ? `You are looking at ${month} as it was before the first publication: nothing was published then.`
        : `You are looking at the rule for ${month} as published on ${day} (no. ${seq}).`,
    back: "Back to now",
    instead: "Below is the rule of today.",
    problems: {
      month_invalid: (typed) =>
        `“${typed}” is not a month we can read. Write it like 2025-07, with a year from 1990 to 2199.`,
      known_future: (typed) => `“${typed}” has not come yet, so nothing is published as of then.`,
      known_invalid: (typed) => `“${typed}” is neither a day (2025-03-01) nor the number of a publication (97).`,
    },
  },
};

export const PUBLIC_SOURCE = { "zh-CN": zhCN, en };
