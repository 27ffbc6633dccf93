/** Words of publications as the editors' side shows them. */

const zhCN = {
  publications: {
    title: "公布记录",
    caption: "公布记录列表",
    no: "号",
    at: "时间",
    mode: "方式",
    note: "公开说明",
    empty: "还没有公布任何内容。",
    one: (seq: number) => `公布第 ${seq} 号`,
    publisher: "发布人",
    approver: "审核人",
    hash: "内容校验",
    chain: "登记簿校验",
    items: "内容",
    itemsCaption: "这次公布的内容",
    publicPages: "公众页面",
    revision: "送审稿",
    follows: "已经发布。公众页面马上更新，请稍后刷新本页。",
    justNow: "已发布。公众现在看到的就是这份内容。",
    other: { note: "说明更正", takedown: "依法撤除文字", region: "地区变动", category: "类别变动" },
    forcedReason: "强制发布理由",
  },
};

const en: typeof zhCN = {
  publications: {
    title: "Publications",
    caption: "List of publications",
    no: "No.",
    at: "Time",
    mode: "How",
    note: "Public note",
    empty: "Nothing has been published yet.",
    one: (seq) => `Publication no. ${seq}`,
    publisher: "Published by",
    approver: "Approved by",
    hash: "Content hash",
    chain: "Register hash",
    items: "Content",
    itemsCaption: "What this publication says",
    publicPages: "Public pages",
    revision: "Revision",
    follows: "It is published. The public pages follow in a moment; reload this page then.",
    justNow: "Published. This is what the public sees now.",
    other: {
      note: "Note reworded",
      takedown: "Text removed by law",
      region: "Region changed",
      category: "Category changed",
    },
    forcedReason: "Reason for forcing",
  },
};

export const STAFF_PUBLICATION = { "zh-CN": zhCN, en };
