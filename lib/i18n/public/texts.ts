/** The longer texts of the public side: about this site, and its accessibility statement. */
import type { Language } from "@/lib/i18n/core/language";

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

interface PublicTexts {
  readonly about: {
    readonly intro: readonly string[];
    readonly trustHeading: string;
    readonly sections: readonly Section[];
  };
  readonly accessibility: { readonly intro: readonly string[]; readonly sections: readonly Section[] };
}

/** The texts in a language. */
export function publicTexts(language: Language): PublicTexts {
  return language === "en" ? EN : ZH;
}

const ZH: PublicTexts = {
  about: {
    intro: [
      "“划入”登记各地职工医保个人账户每月计入多少钱的规则。群众多叫“返款”，文件里叫“划入”或“计入”，说的是同一件事。",
      "每个数字都写明来源和可信度。登记人员与原件核对过的，写明核对的日期；没有核对过的，写明“未与原件核对”。公布过的内容不改不删，以前怎么说、后来改了什么，都能查到。",
      "没有录入就写“暂未录入”，不会写成 0 元。资料仅供核对，以参保地医保部门公布为准。",
    ],
    trustHeading: "可信度是什么意思",
    sections: [
      {
        heading: "怎样辨别真假",
        lines: [
          "本网站不收费，不要求登录、密码、验证码、身份证号。凡要您转账、“代取医保卡余额”、扫码领钱的，都不是我们。",
          "拿不准时，请拨打 12393（医保服务热线，加参保地区号），或到参保地医保经办窗口询问。",
        ],
      },
      {
        heading: "我们记录您的什么",
        lines: [
          "算一算时填写的内容只在网址里，不保存。字号和对比度的选择、最近看过的三个地区，记在您自己的浏览器里，不含个人信息。",
        ],
      },
      {
        heading: "怎样核对没有被改过",
        lines: [
          "每次公布都有编号和校验值，后一号的校验值包含前一号。每页页脚都印有最新一号的校验值：抄下来，以后就能验证。具体做法见“公布记录”里任意一号。",
        ],
      },
    ],
  },
  accessibility: {
    intro: [
      "本网站参照 GB/T 37668—2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》和 WCAG 2.2 AA 级建设，优先照顾老年人。",
    ],
    sections: [
      {
        heading: "已经做到",
        lines: [
          "正文 18 像素，注释小一些；可选大（24）和特大（30）字号，并且跟随浏览器和微信的字号设置。",
          "文字与背景的对比度不低于 7:1，另有高对比显示。",
          "不用脚本也能使用全部功能；没有弹窗、广告、动画和验证码。",
          "按钮和填写框高不小于 48 像素，大字号时更大；句子里的链接与文字同高。",
          "全部功能可用键盘操作；颜色从不单独表达意思，都有文字。",
          "在 320 像素宽的手机上，用最大字号也不需要左右滑动。",
        ],
      },
      {
        heading: "还没有做到",
        lines: [
          "没有内置朗读功能，请使用手机或浏览器的朗读。",
          "没有手语和方言内容。",
          "来源文件由发布机关提供，其网页可能不便阅读。",
        ],
      },
      { heading: "遇到困难", lines: ["请拨打 12393（医保服务热线，加参保地区号）。"] },
    ],
  },
};

const EN: PublicTexts = {
  about: {
    intro: [
      "Huaru records the rules that decide how much is credited each month to the personal account of China's employee medical insurance. People call it 返款; the documents say 划入 or 计入.",
      "Every figure names its source and how well it is known. Where somebody compared it with the original document, the day is given; where nobody did, it says so. Nothing published is changed or deleted: what was said before, and what was changed, can always be looked up.",
      "What is not recorded is called not recorded, never 0. For checking only; the local medical-insurance office has the final word.",
    ],
    trustHeading: "What the trust words mean",
    sections: [
      {
        heading: "How to tell a real site from a fake one",
        lines: [
          "We charge nothing and never ask for a login, a password, a code or an identity number. Whoever asks for a transfer or offers to cash out your account is not us.",
          "If in doubt, call 12393, the medical-insurance line, with your area code, or ask at the local counter.",
        ],
      },
      {
        heading: "What we keep about you",
        lines: [
          "What you type into the calculator stays in the address of the page and is not stored. Text size, contrast and the last three regions are kept in your own browser and hold no personal data.",
        ],
      },
      {
        heading: "How to check that nothing was rewritten",
        lines: [
          "Every publication has a number and a hash, and each hash covers the one before. The newest one is at the foot of every page: note it down and you can check it later. Any page under Publications says how.",
        ],
      },
    ],
  },
  accessibility: {
    intro: ["This site is built to GB/T 37668—2019 and WCAG 2.2 level AA, with older readers in mind first."],
    sections: [
      {
        heading: "What is done",
        lines: [
          "Text has 18 pixels and notes a little less, with 24 and 30 to choose from; both follow the text size of your browser and of WeChat.",
          "Contrast of text is at least 7 to 1, with a high-contrast view beside it.",
          "Everything works without script; there are no pop-ups, advertisements, animations or captchas.",
          "Buttons and fields are at least 48 pixels high, more in the larger sizes; links inside a text are as high as the text.",
          "Everything can be done by keyboard; colour never carries a meaning alone.",
          "On a phone 320 pixels wide, the largest size needs no scrolling sideways.",
        ],
      },
      {
        heading: "What is not",
        lines: [
          "There is no built-in reading aloud; please use that of your phone or browser.",
          "There is no sign language and no dialect.",
          "Source documents are kept by the offices that issued them and are in Chinese.",
        ],
      },
      {
        heading: "If something is in your way",
        lines: ["Call 12393, the medical-insurance line, with your area code."],
      },
    ],
  },
};
