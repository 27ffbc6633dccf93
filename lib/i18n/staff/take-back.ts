/** Words for taking back: recalling what was sent, holding what was approved, taking up what was abandoned, and one's own open drafts. */
import type { Language } from "@/lib/i18n/core/language";

const ZH = {
  recall: "撤回送审",
  recallHelp: "撤回后可以继续修改；已有的审核意见不再算数，须重新送审。撤回会记录在案。",
  recallSubmit: "确定撤回",
  hold: "暂停发布",
  holdHelp: "解除之前，谁都不能发布，也不能强制发布。起草、审核、发布的人都能设，也都能解除。",
  holdReason: "为什么暂停",
  holdHint: "不少于 5 个字，大家都看得到。",
  holdSubmit: "确定暂停",
  lift: "解除暂停",
  held: (who: string, when: string, reason: string) => `${who} ${when} 暂停了发布：${reason}`,
  restore: "恢复变更单",
  restoreHelp: "恢复成草稿，内容与放弃时一样。",
  restoreSubmit: "恢复",
  inReview: "已送审，内容不能改。要改，请先撤回送审。",
  approved: "审核已通过，等待发布；内容不能改。要改，请先撤回送审。",
  abandoned: "这份变更单已放弃。内容仍可查看，也可以恢复。",
  recalled: (who: string, when: string) => `${who} ${when} 撤回了这一稿。重新送审之后才能审核或发布。`,
  recallAct: (who: string, no: number) => `${who} 撤回第 ${no} 稿`,
  holdAct: (who: string) => `${who} 暂停发布`,
  liftAct: (who: string) => `${who} 解除暂停`,
  abandonAct: (who: string) => `${who} 放弃`,
  restoreAct: (who: string) => `${who} 恢复`,
  ownDraft: (since: string) => `您在这条规则线上有一份未送审的草稿（${since} 保存）。再按“新建变更”会接着改它。`,
  goOn: "接着改",
  openProposal: "打开那份变更单",
  guidesElsewhere: "指南目前只能查看，还不能在这里修改。",
  sentByMe: "我送出的",
  waiting: (state: string, days: number) => (days === 0 ? `${state} · 今天送出` : `${state} · 已等 ${days} 天`),
  sincePrevious: (no: number) => `与第 ${no} 稿相比`,
  sameAsPrevious: (no: number) => `条目与第 ${no} 稿完全相同。`,
  itemAdded: "新增",
  itemRemoved: "去掉",
  itemChanged: "改动",
  noteChanged: "公开说明",
  wasAbsent: "（没有）",
};

type TakeBackWords = typeof ZH;

const EN: TakeBackWords = {
  recall: "Take back",
  recallHelp:
    "You can go on editing then. Reviews already given no longer count, and it must be sent again. This is recorded.",
  recallSubmit: "Take it back",
  hold: "Hold publication",
  holdHelp:
    "Until it is lifted nobody can publish, not even by force. Whoever edits, reviews or publishes here can set and lift it.",
  holdReason: "Why it is held",
  holdHint: "At least 5 characters; everybody here sees it.",
  holdSubmit: "Hold it",
  lift: "Lift the hold",
  held: (who, when, reason) => `${who} put the publication on hold on ${when}: ${reason}`,
  restore: "Take up again",
  restoreHelp: "It becomes a draft again, as it was when it was abandoned.",
  restoreSubmit: "Take it up again",
  inReview: "Sent for review; its text stands still. To change it, take it back first.",
  approved: "Approved and waiting to be published; its text stands still. To change it, take it back first.",
  abandoned: "This proposal was abandoned. It can still be read, and taken up again.",
  recalled: (who, when) =>
    `${who} took this revision back on ${when}. It can be reviewed or published once it is sent again.`,
  recallAct: (who, no) => `${who} took back revision ${no}`,
  holdAct: (who) => `${who} put the publication on hold`,
  liftAct: (who) => `${who} lifted the hold`,
  abandonAct: (who) => `${who} abandoned it`,
  restoreAct: (who) => `${who} took it up again`,
  ownDraft: (since) =>
    `You have a draft on this line that was not sent (saved ${since}). “New change” goes on with it.`,
  goOn: "Go on with it",
  openProposal: "Open that proposal",
  guidesElsewhere: "Guides can only be read here for now, not edited.",
  sentByMe: "Sent by me",
  waiting: (state, days) =>
    days === 0 ? `${state} · sent today` : `${state} · waiting for ${days} day${days === 1 ? "" : "s"}`,
  sincePrevious: (no) => `Compared with revision ${no}`,
  sameAsPrevious: (no) => `Its items equal those of revision ${no}.`,
  itemAdded: "Added",
  itemRemoved: "Removed",
  itemChanged: "Changed",
  noteChanged: "Public note",
  wasAbsent: "(nothing)",
};

/** All of them in the language. */
export function takeBackWords(language: Language): TakeBackWords {
  return language === "en" ? EN : ZH;
}
