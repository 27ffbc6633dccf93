/** Words of every form of the editors' side, whatever it asks. */
import type { FormFrameWords } from "./form";

const zhCN: FormFrameWords = {
  problemsHeading: "需要改正：",
  error: "错误：",
  warning: "提醒：",
  note: "说明：",
  confirmIdentity: "请再次确认身份",
  password: "密码",
  showPassword: "显示",
  hidePassword: "隐藏",
  working: "正在处理…",
  optional: "可不填",
  outdated:
    "这张表单已经过期：页面已更新，或已经离开原来的页面。没有做任何事。已填写的内容还在，请先复制，再重新打开页面提交。",
  unanswered: "没有收到答复，不知道这一步有没有完成。已填写的内容还在，请过一会儿查看结果，再决定是否重试。",
  broken: "出错了（编号 {reference}），不知道这一步有没有完成。已填写的内容还在，请先查看结果，再决定是否重试。",
};

const en: FormFrameWords = {
  problemsHeading: "Please correct:",
  error: "Error: ",
  warning: "Warning: ",
  note: "Note: ",
  confirmIdentity: "Confirm it is you",
  password: "Password",
  showPassword: "Show",
  hidePassword: "Hide",
  working: "Working…",
  optional: "optional",
  outdated:
    "This form is out of date: the page was renewed or left. Nothing was done. What you typed is still here; copy it, open the page anew and send it again.",
  unanswered:
    "No answer came, so it is not known whether this was done. What you typed is still here; look at the result in a while before you try again.",
  broken:
    "Something went wrong (reference {reference}), and it is not known whether this was done. What you typed is still here; look at the result before you try again.",
};

export const STAFF_FORM_FRAME = { "zh-CN": zhCN, en };
