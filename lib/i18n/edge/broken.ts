/** What the editors' side says when a page broke, in both languages at once: the preference may be what could not be read. */

export const BROKEN_WORDS = {
  title: "出错了",
  heading: "出错了 · Something went wrong",
  text: {
    "zh-CN":
      "这一页没有显示出来。如果刚才提交了什么，请先看看是否已经完成，再决定要不要重做。仍不行请把编号告诉管理员。",
    en: "This page could not be shown. If you had just sent something, look whether it was done before doing it again. If it persists, give an administrator the reference.",
  },
  reference: "编号 · Reference",
  again: "重试 · Try again",
  home: "回到工作台 · Back to the workbench",
} as const;
