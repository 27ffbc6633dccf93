/** What is said while the database is away, in both languages at once: whose language it is stands in the database. */

export const OUTAGE_WORDS = {
  sentence: "暂时连不上数据库，请稍后再试。 The database cannot be reached just now; try again shortly.",
  title: "划入",
  heading: "暂时连不上数据库 · The database cannot be reached",
  waiting: {
    "zh-CN": "编辑页面要等数据库恢复；公众页面照常可用。本页会自动重试，不需要做什么。",
    en: "Editors’ pages wait for the database; the public pages go on. This page tries again by itself.",
  },
  publicPages: "公众页面 · Public pages",
  held: {
    "zh-CN": "刚才提交的内容没有处理，都还在这一页上。请稍后按“再次提交”。密码要重新输入。",
    en: "What you sent was not processed; it is all still on this page. Send it again in a moment. Passwords have to be typed anew.",
  },
  again: "再次提交 · Send again",
} as const;
