/** The words of the page that needs nothing. */
import type { Language } from "@/lib/i18n/core/language";

const zhCN = {
  title: "系统暂时打不开",
  text: "系统暂时打不开，您的资料没有丢失。请过几分钟再试。",
  reference: "编号",
  help: "急用请拨打 12393（医保服务热线，加参保地区号）。",
  again: "回到首页",
  name: "划入",
};

const en: typeof zhCN = {
  title: "The site cannot answer now",
  text: "The site cannot answer now; nothing is lost. Please try again in a few minutes.",
  reference: "Reference",
  help: "Urgent? Call 12393, the medical-insurance line, with your area code.",
  again: "Back to the home page",
  name: "Huaru",
};

/** The words in a language. */
export function failureWords(language: Language): typeof zhCN {
  return { "zh-CN": zhCN, en }[language];
}
