/** The words of the pages about the API and the rule language. */
import type { Language } from "@/lib/i18n/core/language";

/** The addresses that the page describes, in its order. */
export const ENDPOINT_NAMES = [
  "answers",
  "evaluate",
  "rules",
  "rules.csv",
  "history",
  "regions",
  "publications",
  "entry.txt",
  "content.txt",
  "head",
  "schema",
] as const;

export type EndpointName = (typeof ENDPOINT_NAMES)[number];

interface EndpointWords {
  readonly what: string;
  /** By the name of the parameter; of `evaluate`, the fields of the body. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface ApiWords {
  readonly title: string;
  readonly lead: string;
  readonly contents: string;
  readonly conventions: { readonly heading: string; readonly lines: readonly string[] };
  readonly moments: { readonly heading: string; readonly lines: readonly string[] };
  readonly endpoints: Readonly<Record<EndpointName, EndpointWords>>;
  readonly parameters: string;
  readonly none: string;
  readonly request: string;
  readonly answer: string;
  readonly abridged: string;
  readonly errors: { readonly heading: string; readonly lines: readonly string[]; readonly codes: string };
  readonly limits: { readonly heading: string; readonly lines: (perMinute: number) => readonly string[] };
  readonly language: {
    readonly title: string;
    readonly lead: string;
    readonly schema: string;
    readonly examples: string;
    readonly asked: string;
    readonly rule: string;
    readonly beside: string;
    readonly reference: string;
    readonly beyond: string;
  };
}

/** The words in a language. */
export function apiWords(language: Language): ApiWords {
  return language === "en" ? EN : ZH;
}

const ZH: ApiWords = {
  title: "数据接口",
  lead: "登记簿里的全部规则、历史和校验值都可以取走。无需注册，无需密钥，任何网站和程序都可以使用。",
  contents: "本页内容",
  conventions: {
    heading: "约定",
    lines: [
      "金额以分为单位，都是整数；比例以百万分之一为单位：2.5% 写作 25000。",
      "月份写 YYYY-MM，日期写 YYYY-MM-DD，按北京时间。区间含起不含止，null 表示没有止期。",
      "不知道就说不知道：state 会写明原因，绝不用 0 代替。",
      "地区可以写代码（410300）、名称（洛阳）或从上到下的全路径（全国/河南/洛阳）。名称有多个地区时会列出供选择，不猜测。",
      "返回 UTF-8 的 JSON；每句话都有中文（zh）和英文（en），与语言设置、Cookie 无关。",
      "不认识的参数和字段一律拒绝，并指出位置，以免写错了还得到答案。",
    ],
  },
  moments: {
    heading: "查过去的月份，查当时怎么说",
    lines: [
      "on 是计入月份：某月按哪条规则。known 是公布：按当时已经公布的内容回答，写公布序号或日期。",
      "两个都写，答案永远不变：on=2025-07&known=12 就是“第12号公布时，2025年7月的规则是什么”。",
    ],
  },
  endpoints: {
    answers: {
      what: "某人某月应划入多少，与“算算我的”同一个答案：状态、金额、每一步、依据和提醒。",
      parameters: {
        region: "地区：代码、名称或路径",
        category: "参保类别的代码，例如 retired、in_service",
        on: "月份或日期；不写为本月。问月份一律按该月最后一日算，与各页面相同",
        known: "公布序号或日期；不写为最新",
        birth: "出生年月，规则按日计算时须写到日",
        retiredOn: "开始享受退休人员医保待遇的日期",
        endedOn: "参保关系终止的日期（如身故）；当月是最后一次划入",
        pensionScheme: "enterprise 企业，public 机关事业",
        contributionBase: "月缴费基数，分",
        contributionYears: "缴费年限",
        ownPension: "本人每月的养老金，分",
        pensionOfRetirementMonth: "退休当月的养老金，分",
        pensionOfMonth: "某月的养老金：2022-12:350000，多个用逗号分开",
        ownCreditOfMonth: "某月的划入额：2022-12:13000",
        ownCreditYearTotal: "某年划入总额：2022:156000",
        creditedThisYear: "今年已划入的金额，分",
        enrolments: "各月在哪里参保：310000:2020-01:2023-07,110000:2023-07",
        tags: "特殊身份，用逗号分开；写空表示都没有",
      },
    },
    evaluate: {
      what: "拿自己的规则试算：given 就是这次提问的整个登记簿，不读、不存任何东西。不能保存、送审或发布的规则会被拒绝，原因代码与编辑时相同。",
      parameters: {
        given: "规则和数值，按公布顺序",
        region: "提问的地区",
        category: "提问的参保类别",
        person: "参保人的情况，字段同上，出生日期写 birthDate",
        settings: "口径；只在 given 的规则都没有写时采用",
        asOf: "提问的日期，或带时区的时刻",
        knownAt: "按这一天结束时已公布的内容；不写为全部",
        action: "不写为计算；save_draft、seal、publish 则先检查能否保存、送审、发布",
        reason: "变更理由：突破护栏的写法没有另写理由时，以它为准",
      },
    },
    rules: {
      what: "某月生效的全部规则，每条带两种语言的说明、依据和可信度。",
      parameters: { on: "计入月份；不写为本月", known: "公布序号或日期；不写为最新" },
    },
    "rules.csv": {
      what: "同样的内容，表格形式，可以直接用 Excel 或 WPS 打开（UTF-8，带 BOM）。",
      parameters: { on: "计入月份；不写为本月", known: "公布序号或日期；不写为最新" },
    },
    history: {
      what: "一个地区说过的一切，最新的在前，每一条写明改了什么。",
      parameters: { code: "在路径里：地区的代码或名称", known: "公布序号或日期；不写为最新" },
    },
    regions: { what: "全部地区：代码、名称、级别、上级，停用的地区写明接替者。", parameters: {} },
    publications: {
      what: "登记簿的全部条目，从第1号起，从旧到新，每次一百条。log 里每一条都有登记原文（body）、上一号校验值（prevHash）和本号校验值（hash），公布另有内容校验值（contentHash），原文可按 entryText、contentText 两个地址逐字下载；publications 是其中的公布，连同公布内容（content）。",
      parameters: { after: "从这个序号之后开始；把上一页的 next 填在这里" },
    },
    "entry.txt": {
      what: "一个条目的登记原文，一字不多、一字不少（UTF-8，不带 BOM）。把上一号校验值的32个字节放在它前面，求 SHA-256，就是本号校验值。",
      parameters: { seq: "在路径里：条目的序号" },
    },
    "content.txt": {
      what: "一次公布的内容原文，一字不多、一字不少（UTF-8，不带 BOM）。它的 SHA-256 就是内容校验值。其中有文字依法不再展示的，答复 404 并写明。",
      parameters: { seq: "在路径里：公布的序号" },
    },
    head: { what: "最新一号的序号、时间和校验值。定期抄下来，就能证明以后没有改写。", parameters: {} },
    schema: { what: "规则语言的 JSON Schema（2020-12），每个字段有说明，每种写法有例子。", parameters: {} },
  },
  parameters: "参数",
  none: "没有参数。",
  request: "请求",
  answer: "答复",
  abridged: "答复是本页生成时真实计算的；太长的文字和列表以“…”略去。",
  errors: {
    heading: "出错时",
    lines: [
      "状态码 4xx 的答复是 application/problem+json（RFC 9457）：code 是固定的代码，title 和 titleZh 说是什么错，detail 和 detailZh 连位置一起说。",
      "pointer 是请求正文里的位置（JSON Pointer），parameter 是网址里的参数名。规则被拒绝时，rejected 是编辑流程的原因代码。",
    ],
    codes: "全部代码",
  },
  limits: {
    heading: "限度、稳定性和许可",
    lines: (perMinute) => [
      `每个地址每分钟 ${perMinute} 次查询，另加 ${perMinute} 次试算，可以一次用完。超过时答复 429，Retry-After 写明等几秒。`,
      "试算的正文不超过 64 KB（65,536 字节）。其他地址只接受 GET 和 HEAD。",
      "查询答复带 ETag，没有变化时答复 304；按 Cache-Control 缓存即可，新公布最多迟半分钟。",
      "/api/v1 里的字段只增加，不改名、不删除、不改变含义；要改就另开 /api/v2。",
      "规则和数字是公开的事实，可以自由使用、复制、再发布，包括商用；请注明本站、公布序号和查询日期。引用的文件原文属于发文机关。",
      "新的公布可以订阅（Atom）：全国 /changes.atom，某个地区 /r/代码/changes.atom；英文在前面加 /en。",
      "资料仅供核对，以参保地医保部门公布为准。",
    ],
  },
  language: {
    title: "规则语言",
    lead: "规则是数据，不是程序。下面每种写法一个例子：先是规则自己的说法，再是问一个人得到的答案，最后是数据本身。例子里的地区和数字都是虚构的。",
    schema: "机器可读的完整定义",
    examples: "例子",
    asked: "问",
    rule: "规则",
    beside: "同时还登记了",
    reference: "全部字段",
    beyond: "写法正确还不够，送审时另外检查：",
  },
};

const EN: ApiWords = {
  title: "Data and API",
  lead: "All rules of the register, their history and the proof that nothing was rewritten can be taken away. No registration, no key; any site and any program may use them.",
  contents: "On this page",
  conventions: {
    heading: "Conventions",
    lines: [
      "Money is in whole fen (0.01 yuan), rates in parts per million: 2.5% is 25000.",
      "Months are YYYY-MM, days YYYY-MM-DD, in Chinese time. Intervals hold their first and not their last; null is open.",
      "What is not known is said to be so: `state` says why. 0 is never said instead.",
      "A region is a code (410300), a name (洛阳, Luoyang) or the path from the top (全国/河南/洛阳). Where several have the name they are listed, not guessed at.",
      "Answers are JSON in UTF-8; every sentence is there in Chinese (zh) and English (en), whatever language or cookie a request brings.",
      "Unknown parameters and fields are refused and their place is named, so that a slip of the pen is not answered.",
    ],
  },
  moments: {
    heading: "A past month, and what was known then",
    lines: [
      "`on` is the credit month: which rule held. `known` is the publication: what had been published by then, as its number or a day.",
      "With both the answer never changes: on=2025-07&known=12 asks what publication 12 and those before it say about July 2025.",
    ],
  },
  endpoints: {
    answers: {
      what: "What one person gets for a month, the same as the calculator page says: state, amounts, every step, sources, warnings.",
      parameters: {
        region: "The region: code, name or path",
        category: "Code of the category, such as retired or in_service",
        on: "A month or a day; the present month where absent. A month is asked about by its last day, as every page does",
        known: "A publication's number or a day; the newest where absent",
        birth: "Month of birth, or the day where the rule counts by the day",
        retiredOn: "First day of the retirees' medical benefit",
        endedOn: "Day the insurance ended, e.g. by death; the credit of its month is the last",
        pensionScheme: "enterprise or public",
        contributionBase: "Monthly contribution base in fen",
        contributionYears: "Years of contribution",
        ownPension: "Own monthly pension in fen",
        pensionOfRetirementMonth: "Pension of the retirement month in fen",
        pensionOfMonth: "Pension of a month: 2022-12:350000, several with commas",
        ownCreditOfMonth: "Credit of a month: 2022-12:13000",
        ownCreditYearTotal: "Sum credited in a year: 2022:156000",
        creditedThisYear: "Credited so far this year, in fen",
        enrolments: "Where the person was insured: 310000:2020-01:2023-07,110000:2023-07",
        tags: "Special statuses with commas; empty = none",
      },
    },
    evaluate: {
      what: "Tries rules of your own: `given` is the whole register for this question; nothing is read, nothing is stored. A rule that could not be saved, sealed or published is refused with the reason code of the editors' workflow.",
      parameters: {
        given: "Rules and figures, in the order of publication",
        region: "The region asked about",
        category: "The category asked about",
        person: "Facts about the person, named as above; the day of birth is birthDate",
        settings: "Settings, where no given rule states any",
        asOf: "The day asked about, or an instant with its zone",
        knownAt: "What was published by the end of this day; everything where absent",
        action: "Absent: calculate. save_draft, seal, publish: check first whether that would be refused",
        reason: "Why the rules change; counts for every guard-rail left without a reason of its own",
      },
    },
    rules: {
      what: "Every rule in force in a month, each with its words in both languages, its sources and how well it is known.",
      parameters: {
        on: "Credit month; this month where absent",
        known: "A publication's number or a day; the newest where absent",
      },
    },
    "rules.csv": {
      what: "The same as a table that Excel and WPS open as it is (UTF-8 with BOM).",
      parameters: {
        on: "Credit month; this month where absent",
        known: "A publication's number or a day; the newest where absent",
      },
    },
    history: {
      what: "Everything that was said about a region, newest first, each statement with what it changed.",
      parameters: {
        code: "In the path: code or name of the region",
        known: "A publication's number or a day; the newest where absent",
      },
    },
    regions: {
      what: "All regions: code, names, level, parent; of one that is no longer used, its successor.",
      parameters: {},
    },
    publications: {
      what: "Every entry of the log from number 1 on, oldest first, a hundred at a time. `log` has the text entered (`body`), the hash before (`prevHash`) and the hash of each (`hash`), of a publication also the hash of its content (`contentHash`); the texts can be fetched byte for byte at `entryText` and `contentText`. `publications` are the publications among them, with their content.",
      parameters: { after: "Begin after this number; put `next` of the page before here" },
    },
    "entry.txt": {
      what: "The text an entry entered, not a byte more or less (UTF-8 without BOM). With the 32 bytes of the hash before in front of it, its SHA-256 is the hash of the entry.",
      parameters: { seq: "In the path: number of the entry" },
    },
    "content.txt": {
      what: "The content of a publication, not a byte more or less (UTF-8 without BOM). Its SHA-256 is the hash of the content. Where words in it are no longer shown for legal reasons the answer is 404 and says so.",
      parameters: { seq: "In the path: number of the publication" },
    },
    head: {
      what: "Number, time and hash of the newest entry. Note it down now and then, and you can prove that nothing was rewritten.",
      parameters: {},
    },
    schema: {
      what: "The rule language as JSON Schema (2020-12), every field described, an example of every shape.",
      parameters: {},
    },
  },
  parameters: "Parameters",
  none: "No parameters.",
  request: "Request",
  answer: "Answer",
  abridged: "The answers were computed when this page was made; long texts and lists are cut short with “…”.",
  errors: {
    heading: "When something is wrong",
    lines: [
      "Answers with a status of 4xx are application/problem+json (RFC 9457): `code` is stable, `title` and `titleZh` say what is wrong, `detail` and `detailZh` say it with its place.",
      "`pointer` is the place in the body (JSON Pointer), `parameter` the name of a query parameter. Where a rule is refused, `rejected` is the reason code of the editors' workflow.",
    ],
    codes: "All codes",
  },
  limits: {
    heading: "Limits, stability, licence",
    lines: (perMinute) => [
      `Each address may ask ${perMinute} times a minute and calculate ${perMinute} times beside that, all at once if it likes. Beyond that the answer is 429, and Retry-After says how many seconds to wait.`,
      "The body of a calculation is at most 64 KB (65,536 bytes). Every other address takes GET and HEAD only.",
      "Reads carry an ETag and answer 304 while nothing has changed; keep them as Cache-Control says. A publication is seen half a minute later at most.",
      "Within /api/v1 fields are added, never renamed, removed or given another meaning. What must change gets /api/v2.",
      "Rules and figures are public facts: use, copy and publish them freely, commercially too; name this site, the number of the publication and the day. Quoted documents belong to the offices that issued them.",
      "New publications can be subscribed to (Atom): the country at /changes.atom, a region at /r/CODE/changes.atom; with /en in front they are in English.",
      "For checking only; the local medical-insurance office has the final word.",
    ],
  },
  language: {
    title: "The rule language",
    lead: "A rule is data, never a program. One example for every shape: first what the rule says of itself, then what somebody who asks is answered, then the data. Region and figures of the examples are made up.",
    schema: "The whole definition for machines",
    examples: "Examples",
    asked: "Asked",
    rule: "Rule",
    beside: "Recorded beside it",
    reference: "All fields",
    beyond: "Being well-formed is not enough; before a rule is sealed it is also checked:",
  },
};
