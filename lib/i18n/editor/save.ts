/** Save words: how it stands with what was typed, in the form and on the page after it, in both languages. */
import type { Language } from "@/lib/i18n/core/language";

const zhCN = {
  outdated: "这张表的内容与系统不符，请刷新页面再试。",
  tooLong: "内容太多或有一处太长，保存不下。请删短后再试。",
  unreadable: "发送的内容不完整，没有保存。",
  server: "未保存：服务器暂时不能保存，内容保留在本机，正在重试",
  sentenceFollows: "正在跟上刚才的修改…",
  mendFirst: "请先改正：",
  fillFirst: "还没有填：",
  effectThen: "填好改好以后，这里显示影响。",
  effectBefore: "下面是之前的影响。",
  restored: (time: string) => `已放回 ${time} 离开时还没有保存的内容。`,
  takeBack: "不要，恢复到上次保存的内容",
  left: "离开的表单",
  leftSaving: (title: string) => `正在保存“${title}”。`,
  leftSaved: (title: string) => `离开时的修改已保存：“${title}”。`,
  unsaved: (title: string, why: string) => `“${title}”有修改还没有保存：${why}`,
  leftUnsaved: (title: string, why: string) => `“${title}”有修改还没有保存：${why}内容保留在本机。`,
  why: {
    offline: "网络断开，正在重试。",
    server: "服务器暂时不能保存，正在重试。",
    signedOut: "登录已过期。",
    conflict: (by: string) => `${by}改过这份草稿，要由您选择。`,
  },
  leaveTitle: "这张表还没有存好",
  leaveKept: "内容保留在本机；离开后仍要回到这张表处理，否则别人看不到这些修改。",
  leaveLost: "本机也没能保留：关闭窗口就会丢失。",
  leaveSignOut: "退出登录会清除本机保留的内容，这些修改会丢失。",
  stay: "留在这张表",
  leaveAnyway: "仍然离开",
  goBack: "回到这张表",
  dismiss: "知道了",
  drop: "丢弃这些修改",
};

export type SaveWords = typeof zhCN;

const en: SaveWords = {
  outdated: "This form does not fit the system; reload the page and try again.",
  tooLong: "There is too much text, or one text is too long, to be saved. Shorten it and try again.",
  unreadable: "What was sent is not complete and was not saved.",
  server: "Not saved: the server cannot save at the moment; the text is kept on this computer and tried again",
  sentenceFollows: "Catching up with what was just typed…",
  mendFirst: "To be corrected first: ",
  fillFirst: "Still to be filled in: ",
  effectThen: "The effect is shown here after that.",
  effectBefore: "Below is the effect from before.",
  restored: (time) => `What was not saved yet when you left at ${time} is back in the form.`,
  takeBack: "No, go back to what was saved",
  left: "Forms you left",
  leftSaving: (title) => `Saving “${title}”.`,
  leftSaved: (title) => `Your changes were saved when you left: “${title}”.`,
  unsaved: (title, why) => `“${title}” has changes that are not saved: ${why}`,
  leftUnsaved: (title, why) => `“${title}” has changes that are not saved: ${why} They are kept on this computer.`,
  why: {
    offline: "the network is down; trying again.",
    server: "the server cannot save at the moment; trying again.",
    signedOut: "your sign-in has expired.",
    conflict: (by) => `${by} changed this draft, and you must choose.`,
  },
  leaveTitle: "This form is not saved",
  leaveKept: "They are kept on this computer. Come back to the form to settle it; until then nobody else sees them.",
  leaveLost: "They are not kept on this computer either: closing the window loses them.",
  leaveSignOut: "Signing out clears what this computer keeps, and they are lost.",
  stay: "Stay on the form",
  leaveAnyway: "Leave all the same",
  goBack: "Back to the form",
  dismiss: "OK",
  drop: "Discard these changes",
};

const WORDS: Readonly<Record<Language, SaveWords>> = { "zh-CN": zhCN, en };

/** The words about saving, in one language. */
export function saveWords(language: Language): SaveWords {
  return WORDS[language];
}
