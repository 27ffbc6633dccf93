/** Words of the log of acts. */

/** What an entry of the log is about. */
const LOG_KINDS: Readonly<Record<string, string>> = { proposal: "变更单", user: "用户", publication: "公布" };

const zhCN = {
  log: {
    title: "日志",
    caption: "日志列表",
    no: "号",
    at: "时间",
    who: "谁",
    what: "做了什么",
    about: "对象",
    kinds: LOG_KINDS,
    detail: "所记细节",
    filter: "筛选",
    empty: "没有记录。",
    older: "更早",
    newest: "最新",
    hash: "校验",
  },
};

const en: typeof zhCN = {
  log: {
    title: "Log",
    caption: "List of log entries",
    no: "No.",
    at: "Time",
    who: "Who",
    what: "Did what",
    about: "To what",
    detail: "Particulars",
    kinds: { proposal: "Proposal", user: "User", publication: "Publication" },
    filter: "Filter",
    empty: "No entry.",
    older: "Older",
    newest: "Newest",
    hash: "Hash",
  },
};

export const STAFF_LOG = { "zh-CN": zhCN, en };
