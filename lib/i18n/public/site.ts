/** Words of every public page, of the pages for what is absent, and of sharing one. */

const zhCN = {
  site: {
    name: "划入",
    tagline: "医保个人账户返款（划入）查询",
    description: "查各地职工医保个人账户每月返款（划入）多少、从哪个月起、依据哪份文件，以及以前怎么规定。",
  },
  mark: { warning: "提醒", error: "错误：" },
  frame: {
    unread: (values: readonly string[]) =>
      `地址里的${values.map((typed) => `“${typed}”`).join("、")}不认识，下面没有按它显示。`,
    skip: "跳到正文",
    demonstration: "示范系统，非官方网站。数据供核对，以参保地医保部门公布为准。",
    official: (owner: string) => `主办：${owner}。`,
    howToTell: "如何辨别？",
    display: "显示方式",
    size: "字号",
    sizes: { m: "标准", l: "大", xl: "特大" },
    contrasts: { normal: "普通对比", high: "高对比" },
    thisLanguage: "中文",
    home: "首页",
    breadcrumb: "您在这里",
    help: "有疑问请拨打 12393（医保服务热线，加参保地区号）。",
    fraud: "本网站不收费、不要密码、不要验证码。凡称“代取医保卡余额”的都不要信。",
    footLinks: "网站内容",
    signIn: "工作人员登录",
    head: (seq: number) => (seq === 0 ? "尚无公布" : `公布第 ${seq} 号`),
    hash: "校验值",
    stale: (at: string) => `系统暂时连不上数据库，以下内容截至 ${at}。`,
    unfit: (at: string) => `数据库里新增的记录接不上已核对的记录，没有显示。以下内容截至 ${at}。`,
    lost: (seq: number, at: string) =>
      `本站公布过的第 ${seq} 号记录，数据库里没有，或者内容不同，可能恢复了较旧的备份。以下内容截至 ${at}，此后的公布可能没有显示。`,
  },
  pages: {
    "/guides": "办事指南",
    "/calc": "算算我的",
    "/changes": "最近变化",
    "/compare": "比较两个月份",
    "/corrections": "更正",
    "/coverage": "收录情况",
    "/publications": "公布记录",
    "/api": "数据接口",
    "/api/rules": "规则语言",
    "/about": "关于本站",
    "/accessibility": "无障碍声明",
    "/sitemap": "网站地图",
  },
  absent: {
    title: "没有这个页面",
    text: "地址可能写错了。输入城市名试试，或拨打 12393。",
    goneTitle: "这个页面已经停用",
    goneText: "这个地区或内容已经不再使用。输入城市名试试，或拨打 12393。",
  },
  outside: {
    title: (region: string) => `${region}：内地的职工医保制度不适用`,
    text: "香港、澳门、台湾有各自的医疗保障制度，没有内地职工医保的个人账户，因此没有返款（划入）规则可查。",
    elsewhere: "在内地参加职工医保的港澳台居民，请查参保城市。",
  },
  share: {
    heading: "可以转发的一句话",
    code: "本页地址的二维码",
    said: (say: { region: string; category: string; answer: string }) =>
      `【${say.region}】${say.category}医保返款：${say.answer}。`,
  },
};

const en: typeof zhCN = {
  site: {
    name: "Huaru 划入",
    tagline: "Monthly credits to medical-insurance accounts",
    description:
      "What each Chinese region credits every month to an employee's medical-insurance account, since when, by which document, and what applied before.",
  },
  mark: { warning: "Note", error: "Error:" },
  frame: {
    unread: (values) =>
      `The address says ${values.map((typed) => `“${typed}”`).join(" and ")}, which is not known here. The page is shown without it.`,
    skip: "Skip to content",
    demonstration:
      "Demonstration system, not an official website. The local medical-insurance office has the final word.",
    official: (owner) => `Published by ${owner}.`,
    howToTell: "How to tell?",
    display: "Display",
    size: "Text size",
    sizes: { m: "Standard", l: "Large", xl: "Largest" },
    contrasts: { normal: "Normal contrast", high: "High contrast" },
    thisLanguage: "English",
    home: "Home",
    breadcrumb: "You are here",
    help: "Questions? Call 12393, the medical-insurance line, with your area code.",
    fraud:
      "We charge nothing and never ask for a password or code. Do not believe anyone offering to cash out your account.",
    footLinks: "Contents of this site",
    signIn: "Staff sign-in",
    head: (seq) => (seq === 0 ? "Nothing published" : `Publication no. ${seq}`),
    hash: "hash",
    stale: (at) => `The database cannot be reached at the moment. What you see is as of ${at}.`,
    unfit: (at) =>
      `What the database added last does not follow what was checked before, so it is not shown. What you see is as of ${at}.`,
    lost: (seq, at) =>
      `Entry no. ${seq}, which this site has published, is missing from the database or differs there: an older backup may have been restored. What you see is as of ${at}; later publications may be missing.`,
  },
  pages: {
    "/guides": "Guides",
    "/calc": "Work out mine",
    "/changes": "Recent changes",
    "/compare": "Compare two months",
    "/corrections": "Corrections",
    "/coverage": "What is recorded",
    "/publications": "Publications",
    "/api": "Data and API",
    "/api/rules": "The rule language",
    "/about": "About this site",
    "/accessibility": "Accessibility",
    "/sitemap": "Site map",
  },
  absent: {
    title: "No such page",
    text: "The address may be mistyped. Try the name of a city, or call 12393.",
    goneTitle: "This page is no longer in use",
    goneText: "This region or text is no longer in use. Try the name of a city, or call 12393.",
  },
  outside: {
    title: (region) => `${region}: the mainland employee scheme does not apply`,
    text: "Hong Kong, Macao and Taiwan have medical schemes of their own without the personal account of the mainland employee scheme, so there is no credit to look up.",
    elsewhere:
      "Residents of Hong Kong, Macao and Taiwan who are insured on the mainland: look up the city of insurance.",
  },
  share: {
    heading: "A sentence to pass on",
    code: "QR code of this page's address",
    said: ({ region, category, answer }) => `${region}, ${category}: ${answer}.`,
  },
};

export const PUBLIC_SITE = { "zh-CN": zhCN, en };
