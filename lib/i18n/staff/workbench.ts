/** Words of the workbench. */
import { s } from "@/lib/i18n/core/plural";

const zhCN = {
  workbench: {
    title: "工作台",
    toReview: "待我审核",
    returned: "退回给我",
    drafts: "我的草稿",
    toPublish: "已通过，等待发布",
    upcoming: "30 天内生效",
    debts: "强制发布待补审",
    days: (n: number) => (n === 0 ? "今天" : `已 ${n} 天`),
    empty: "没有待办。",
    emptyStart: "可以：",
    browse: "查看规则",
    log: "查看公布记录",
    none: "没有",
    sentBy: (who: string, when: string) => `${who} ${when} 送审`,
    returnedBy: (who: string, when: string) => `${who} ${when} 退回`,
    savedAt: (when: string) => `${when} 保存`,
    from: (month: string) => `自${month}起`,
    publishedAs: (seq: number) => `公布第 ${seq} 号`,
    objected: "补审有异议",
  },
};

const en: typeof zhCN = {
  workbench: {
    title: "Workbench",
    toReview: "For me to review",
    returned: "Returned to me",
    drafts: "My drafts",
    toPublish: "Approved, to be published",
    upcoming: "Taking effect within 30 days",
    debts: "Forced publications awaiting review",
    days: (n) => (n === 0 ? "today" : `${n} day${s(n)} ago`),
    empty: "Nothing is waiting for you.",
    emptyStart: "You can:",
    browse: "look at the rules",
    log: "look at the publications",
    none: "None",
    sentBy: (who, when) => `sent by ${who}, ${when}`,
    returnedBy: (who, when) => `returned by ${who}, ${when}`,
    savedAt: (when) => `saved ${when}`,
    from: (month) => `from ${month}`,
    publishedAs: (seq) => `publication no. ${seq}`,
    objected: "objected to afterwards",
  },
};

export const STAFF_WORKBENCH = { "zh-CN": zhCN, en };
