/** What states, kinds, levels and outcomes are called on the editors' side. */

const zhCN = {
  state: {
    draft: "起草中",
    in_review: "待审核",
    returned: "已退回",
    approved: "已通过待发布",
    scheduled: "已定时",
    publish_failed: "定时发布失败",
    published: "已发布",
    abandoned: "已放弃",
  },
  kind: { change: "变更", correction: "更正", withdrawal: "撤销", reinstatement: "恢复" },
  seriesKind: { rule: "规则", parameter: "参数", guide: "指南" },
  level: { nation: "全国", province: "省级", pooling_area: "统筹区", special_scheme: "特别统筹", district: "区县" },
  mode: { reviewed: "审核后发布", forced: "强制发布" },
  outcome: { approve: "通过", request_changes: "退回", retro_approve: "补审通过", retro_object: "补审有异议" },
  shape: {
    fixed: "定额",
    rate: "比例",
    table: "分段",
    none: "无个人账户",
    unknown: "金额未知",
    approximate: "约数",
    other: "组合",
  },
};

const en: typeof zhCN = {
  state: {
    draft: "Draft",
    in_review: "In review",
    returned: "Returned",
    approved: "Approved, to publish",
    scheduled: "Scheduled",
    publish_failed: "Schedule failed",
    published: "Published",
    abandoned: "Abandoned",
  },
  kind: { change: "Change", correction: "Correction", withdrawal: "Withdrawal", reinstatement: "Reinstatement" },
  seriesKind: { rule: "Rule", parameter: "Parameter", guide: "Guide" },
  level: {
    nation: "Nation",
    province: "Province",
    pooling_area: "Pooling area",
    special_scheme: "Special scheme",
    district: "District",
  },
  mode: { reviewed: "After review", forced: "Forced" },
  outcome: {
    approve: "approved",
    request_changes: "returned",
    retro_approve: "approved afterwards",
    retro_object: "objected afterwards to",
  },
  shape: {
    fixed: "Fixed amount",
    rate: "Rate",
    table: "Bands",
    none: "No account",
    unknown: "Not known",
    approximate: "About",
    other: "Combined",
  },
};

export const STAFF_TERM = { "zh-CN": zhCN, en };
