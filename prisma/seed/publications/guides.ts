/** Guides: the national text of every topic, and what regions add to it. The wording is ours; the facts are the sources'. */
import { cite } from "../sources";
import { guide, type SeedPublication } from "../statement";

type Line = { zh: string; en: string };

/** One statement in both languages. */
function say(zh: string, en: string): Line {
  return { zh, en };
}

function block(code: string, heading: Line, ...lines: readonly Line[]) {
  return { code, heading, lines: [...lines] };
}

const FROM_PAGES = {
  from: "2026-01",
  level: "seed_only",
  reason: "办事步骤没有起始月份，按来源网页的日期录入。",
} as const;

const BALANCE = guide("000000", "balance_query", {
  ...FROM_PAGES,
  cites: [cite("pageA"), cite("pageB"), cite("pageC"), cite("pageD"), cite("pageE"), cite("P58"), cite("P81")],
  blocks: [
    block(
      "wechat",
      say("微信", "WeChat"),
      say("“我”→“服务”→“城市服务”，选择参保城市。", "Me → Services → City services, then choose your city."),
      say("进入“医保”或“社保”，完成身份验证。", "Open medical or social insurance and verify your identity."),
      say(
        "在“医保电子凭证”或“医保查询”里看余额和每月计入。",
        "The balance and the monthly credits are under the electronic certificate or the query.",
      ),
    ),
    block(
      "alipay",
      say("支付宝", "Alipay"),
      say(
        "“市民中心”→“医保”或“社保”，选择参保地。",
        "Citizens' centre → medical or social insurance, then choose your area.",
      ),
      say("打开“医保账户查询”或“余额查询”。", "Open the account or balance query."),
    ),
    block(
      "national_app",
      say("国家医保服务平台", "The national medical-insurance platform"),
      say("在手机应用或网站注册并实名认证。", "Register in the app or on the website and verify your name."),
      say("在“医保账户查询”里看余额和收支。", "The account query shows the balance and what came in and went out."),
    ),
    block(
      "local_app",
      say("当地医保应用或小程序", "The local app or mini-program"),
      say(
        "注册后打开“个人参保信息”或“医保账户查询”。",
        "Register, then open your insurance information or the account query.",
      ),
    ),
    block(
      "website",
      say("当地医保部门网站", "The website of the local office"),
      say("用身份证号或卡号登录后查询。", "Sign in with your identity or card number."),
    ),
    block(
      "hotline",
      say("电话 12393", "Telephone 12393"),
      say(
        "12393 是医保服务热线，加拨参保地区号可转到当地。",
        "12393 is the medical-insurance line; dial your area code first to reach your own area.",
      ),
      say(
        "按提示输入身份证号或卡号；高峰时可能占线。",
        "Enter your identity or card number when asked; the line may be busy.",
      ),
    ),
    block(
      "counter",
      say("经办大厅窗口", "At the counter"),
      say("带本人身份证和社保卡。", "Bring your own identity card and insurance card."),
    ),
    block(
      "terminal",
      say("自助终端", "Self-service terminal"),
      say(
        "在经办大厅、定点医院或药店的终端插卡验证后查询，可打印。",
        "Insert your card at a terminal in an office, hospital or pharmacy; it can print.",
      ),
    ),
    block(
      "provider",
      say("定点医院和药店", "Hospitals and pharmacies"),
      say(
        "结算时可看余额，但不如其他方式及时准确。",
        "The balance shows at checkout, less exactly and later than elsewhere.",
      ),
    ),
  ],
});

const RECORD = guide("000000", "contribution_record", {
  ...FROM_PAGES,
  cites: [cite("pageE")],
  blocks: [
    block(
      "online",
      say("网上", "Online"),
      say(
        "国家医保服务平台应用首页→“医保缴费记录”；网站→“个人网厅”→“个人缴费信息查询”。",
        "In the national app: contribution record on the first page; on its website: personal hall → contribution query.",
      ),
      say(
        "当地应用或公众号→“医保查询”或“我的医保”→“缴费记录”。",
        "In the local app or account: medical insurance → contribution record.",
      ),
      say("部分地区可在支付宝或微信查询。", "In some areas Alipay or WeChat show it too."),
    ),
    block(
      "counter",
      say("窗口与电话", "Counter and telephone"),
      say("经办窗口可打印缴费明细。", "The counter prints the record."),
      say("也可拨打当地医保部门电话。", "Or call the local office."),
    ),
  ],
});

const FAMILY = guide("000000", "family_sharing", {
  from: "2024-12",
  legalDate: "2024年12月9日前各省已覆盖近亲属",
  level: "secondary",
  cites: [cite("P52"), cite("P51"), cite("P53"), cite("pageB")],
  reason: "来源写明2024年12月9日前各省已把共济扩大到近亲属。",
  blocks: [
    block(
      "relatives",
      say("给哪些家人用", "For which relatives"),
      say("配偶、父母、子女、兄弟姐妹。", "Spouse, parents, children, brothers and sisters."),
      say("祖父母、外祖父母、孙子女、外孙子女。", "Grandparents and grandchildren on both sides."),
      say("对方须参加基本医保。", "The relative must be insured in a basic scheme."),
    ),
    block(
      "use",
      say("可以付什么", "What it pays"),
      say("定点医院由个人负担的费用。", "The own share of cost at designated hospitals."),
      say("定点药店的药品、医疗器械和医用耗材。", "Drugs, devices and consumables at designated pharmacies."),
      say(
        "城乡居民医保的个人缴费；部分地区可缴长期护理保险。",
        "The residents' scheme premium; in some areas the long-term-care premium.",
      ),
    ),
    block(
      "limits",
      say("要注意", "Mind"),
      say(
        "家人看病用自己的卡；用别人的卡是冒名就医，会受处罚。",
        "The relative uses their own card; using another person's card is an offence.",
      ),
      say("共济的是钱，不是报销待遇。", "Money is shared, not the right to reimbursement."),
      say(
        "在国家医保服务平台或当地平台绑定后才能使用。",
        "It works once it is set up on the national or local platform.",
      ),
    ),
  ],
});

const WALLET = guide("000000", "wallet", {
  from: "2026-01",
  level: "secondary",
  cites: [cite("P54"), cite("P53")],
  reason: "来源写明到2026年1月10日已有337个统筹地区开通。",
  blocks: [
    block(
      "steps",
      say("怎么用", "How to use it"),
      say("在国家医保服务平台应用开通“医保钱包”。", "Open the wallet in the national app."),
      say(
        "把个人账户的钱转到家人的医保钱包，可以跨省。",
        "Transfer money from your account to a relative's wallet, also in another province.",
      ),
      say(
        "家人在开通的医院结算时使用；先问清医院是否支持。",
        "It is used at settlement; ask first whether the hospital supports it.",
      ),
    ),
    block(
      "coverage",
      say("哪里能用", "Where"),
      say("到2026年1月10日，全国337个统筹地区已开通。", "By 10 January 2026 it was open in 337 pooling areas."),
    ),
  ],
});

const WITHDRAWAL = guide("000000", "withdrawal", {
  ...FROM_PAGES,
  level: "secondary",
  cites: [cite("pageA"), cite("pageB"), cite("pageC"), cite("P3"), cite("P15"), cite("P55")],
  blocks: [
    block(
      "rule",
      say("一般不能取现", "Normally no cash"),
      say(
        "个人账户的钱用于看病买药，一般不能取现。",
        "The money is for care and medicine and normally cannot be drawn in cash.",
      ),
      say("不会过期，没用完一直结转。", "It does not lapse; what is left is carried over."),
    ),
    block(
      "exceptions",
      say("例外情形", "Exceptions"),
      say("转到外地而当地无法接收账户的。", "When you move and the new place cannot receive the account."),
      say("退休后到外省定居，本人申请的。", "When you settle in another province after retirement and apply."),
      say("参保人去世，由继承人继承。", "After death, by inheritance."),
      say("出国（境）定居的。", "When you settle abroad."),
      say("各地规定不同，办理前先问参保地。", "Rules differ; ask your own area first."),
    ),
  ],
});

const TRANSFER = guide("000000", "transfer_procedure", {
  from: "2021-12",
  level: "secondary",
  cites: [cite("P50"), cite("P94"), cite("pageA"), cite("pageC")],
  reason: "所见办法没有写明起始月份，按2021年11月29日解读之后的首月录入。",
  blocks: [
    block(
      "who",
      say("谁需要转", "Who transfers"),
      say("换了参保地的在职职工和城乡居民。", "Employees in service and residents whose place of insurance changes."),
      say(
        "退休人员不办理转移接续；到外省定居的，可申请把账户的钱转到本人银行账户。",
        "Retirees do not transfer; those who settle in another province may have the money paid to their own bank account.",
      ),
    ),
    block(
      "how",
      say("怎么办", "How"),
      say(
        "网上：国家医保服务平台或当地平台提交申请，可查进度。",
        "Online: apply on the national or local platform, which also shows the progress.",
      ),
      say(
        "窗口：带身份证和社保卡，到转出地或转入地经办机构。",
        "At the counter: with identity card and insurance card.",
      ),
    ),
    block(
      "what",
      say("转走什么", "What moves"),
      say(
        "账户余额随关系转走，原账户清零，钱并没有少。",
        "The balance moves with the relation; the old account is emptied, the money is not lost.",
      ),
      say("缴费年限转移后累加。", "Contribution years move and add up."),
      say(
        "账户无法转移的，可申请转到本人银行账户。",
        "If the account cannot be moved, the money can be paid to your own bank account on application.",
      ),
    ),
  ],
});

const LIMITS = guide("000000", "transfer_time_limits", {
  from: "2021-12",
  level: "secondary",
  cites: [cite("P49"), cite("P50"), cite("pageA")],
  reason: "所见办法没有写明起始月份，按2021年11月29日解读之后的首月录入。",
  blocks: [
    block(
      "days",
      say("办理时限", "Time limits"),
      say("跨省：转出10个工作日，转入5个工作日。", "Between provinces: 10 working days out, 5 working days in."),
      say("省内可能更短，以参保地为准。", "Within a province it may be faster; ask your area."),
    ),
  ],
});

const WAITING = guide("000000", "interruption_waiting", {
  from: "2021-12",
  level: "secondary",
  cites: [cite("P47"), cite("pageC")],
  reason: "按新华社2021年11月29日的解读，从次月起录入。",
  blocks: [
    block(
      "short",
      say("中断不超过3个月", "A gap of up to 3 months"),
      say(
        "按转入地规定补缴后，从缴费当月起享受待遇，中断期间的费用可追溯报销。",
        "Pay back under the rules of the new place: benefits from the month of payment, and for the gap as well.",
      ),
      say(
        "连续参保满2年、在职工与居民医保之间转换的，同样处理。",
        "The same holds after two continuous years when changing between the employees' and the residents' scheme.",
      ),
    ),
    block(
      "long",
      say("中断超过3个月", "A gap of more than 3 months"),
      say(
        "设待遇等待期，原则上不超过6个月，由各地规定。",
        "There is a waiting period, in principle up to 6 months, set locally.",
      ),
    ),
  ],
});

const TERMS = guide("000000", "terms", {
  ...FROM_PAGES,
  level: "secondary",
  cites: [cite("P28", "2%左右"), cite("P32", "实施改革当年"), cite("P25")],
  blocks: [
    block(
      "credit",
      say("划入、计入、返款", "Credit"),
      say(
        "文件里叫“划入”或“计入”，大家常说“返款”“返钱”，多指退休人员每月得到的那一笔。",
        "Documents say 划入 or 计入; people say 返款, mostly of what retirees get each month.",
      ),
      say(
        "划入标准是扣除大额、长护险等代扣之前的数。",
        "The standard is the amount before deductions such as large-amount aid or long-term care.",
      ),
    ),
    block(
      "schemes",
      say("统账结合与单建统筹", "With and without an account"),
      say(
        "统账结合有个人账户；单建统筹只有统筹基金，没有个人账户。",
        "One scheme has a personal account; the other pays into the pooled fund only and has none.",
      ),
    ),
    block(
      "retired",
      say("退休", "Retired"),
      say(
        "这里指已开始享受退休医保待遇，不是指领养老金，更不由年龄推断。",
        "Here: already enjoying the retirees' medical benefit; not drawing a pension, and never inferred from age.",
      ),
    ),
    block(
      "age",
      say("满周岁", "Completed years"),
      say(
        "年龄一律按周岁。“以上”“以下”含本数，“不满”“超过”不含本数。",
        "Ages are completed years. 以上 and 以下 include the number; 不满 and 超过 exclude it.",
      ),
    ),
    block(
      "reform_year",
      say("改革当年", "The reform year"),
      say(
        "当地实施门诊共济改革的那一年；退休人员的标准多按这一年的平均养老金确定。",
        "The year in which the area changed over; most retirees' standards are pinned to the average pension of that year.",
      ),
    ),
  ],
});

const SAFETY = guide("000000", "safety", {
  ...FROM_PAGES,
  cites: [cite("pageB"), cite("pageC")],
  blocks: [
    block(
      "safety",
      say("保护自己的钱", "Keep your money safe"),
      say(
        "不要把身份证号、卡号、密码和验证码告诉陌生人。",
        "Never give your identity number, card number, password or a code to strangers.",
      ),
      say("凡是说能代取医保卡余额的，都不要信。", "Do not believe anyone who offers to cash out your balance."),
      say("违规套现会被停卡或处罚。", "Cashing out illegally gets the card blocked or is punished."),
    ),
  ],
});

export const NATIONAL_GUIDES: SeedPublication = {
  title: "全国办事指南",
  note: "十个主题的全国说明；各地有不同规定的，另行补充。",
  statements: [BALANCE, RECORD, FAMILY, WALLET, WITHDRAWAL, TRANSFER, LIMITS, WAITING, TERMS, SAFETY],
};

export const REGIONAL_GUIDES: SeedPublication = {
  title: "各地办事指南的补充",
  note: "只补充与全国说明不同的部分。",
  statements: [
    guide("320000", "interruption_waiting", {
      from: "2021-12",
      level: "secondary",
      cites: [cite("P48")],
      reason: "来源没有写起始月份，与全国说明一并录入。",
      blocks: [
        block(
          "jiangsu",
          say("江苏：等待期最长3个月", "Jiangsu: at most 3 months"),
          say(
            "中断超过3个月的，待遇等待期不超过3个月。",
            "After a gap of more than 3 months the waiting period is at most 3 months.",
          ),
        ),
      ],
    }),
    guide("370000", "transfer_time_limits", {
      from: "2021-12",
      level: "secondary",
      cites: [cite("P50")],
      reason: "来源没有写起始月份，与全国说明一并录入。",
      blocks: [
        block(
          "shandong",
          say("山东：省内9个工作日", "Shandong: 9 working days within the province"),
          say(
            "省内转移9个工作日办结，跨省15个工作日办结。",
            "Transfers within the province take 9 working days, between provinces 15.",
          ),
        ),
      ],
    }),
    guide("440000", "transfer_procedure", {
      ...FROM_PAGES,
      cites: [cite("pageA"), cite("pageC")],
      blocks: [
        block(
          "guangdong",
          say("广东：省内不用转", "Guangdong: nothing to transfer within the province"),
          say(
            "个人账户在全省各市通用，省内换参保地不用转移，也不用取出。",
            "The account works in every city of the province; nothing has to be moved or paid out.",
          ),
        ),
      ],
    }),
    guide("120000", "balance_query", {
      from: "2022-01",
      level: "official_repost",
      cites: [cite("P95")],
      reason: "按津政办规〔2021〕16号的说明录入。",
      blocks: [
        block(
          "tianjin",
          say("天津：津医保APP", "Tianjin: the 津医保 app"),
          say(
            "“我的”→“我的账户”→“医保账户查询”→“收入明细”，可看每月计入。",
            "Mine → my account → account query → income: shows the monthly credits.",
          ),
        ),
      ],
    }),
    guide("120000", "withdrawal", {
      from: "2022-01",
      level: "official_repost",
      cites: [cite("P15")],
      reason: "按津政办规〔2021〕16号的说明录入。",
      blocks: [
        block(
          "tianjin",
          say("天津：不再发放现金", "Tianjin: no cash any more"),
          say(
            "2022年1月起，个人账户的钱不再以现金发放。",
            "Since January 2022 the account is no longer paid out in cash.",
          ),
        ),
      ],
    }),
    guide("110000", "withdrawal", {
      from: "2022-09",
      level: "official_repost",
      cites: [cite("P3")],
      reason: "按京医保发〔2022〕28号的解读录入。",
      blocks: [
        block(
          "beijing",
          say("北京：旧存折里的钱", "Beijing: money in the old passbook"),
          say(
            "2022年9月1日以前计入存折的钱仍可支取。",
            "What was credited to the passbook before 1 September 2022 can still be drawn.",
          ),
          say(
            "此后计入的只作记录，不能自由支取。",
            "What was credited since is record-kept and cannot be drawn freely.",
          ),
        ),
      ],
    }),
    guide("510000", "family_sharing", {
      from: "2025-07",
      level: "official_text",
      cites: [cite("P51")],
      reason: "按四川省医疗保障局2025年7月公布的说明录入。",
      blocks: [
        block(
          "sichuan",
          say("四川：共济范围", "Sichuan: what sharing covers"),
          say(
            "参加基本医保的近亲属可用：居民医保个人缴费，以及在定点医药机构由个人负担的费用。",
            "Insured near relatives may use it for the residents' premium and their own cost at designated institutions.",
          ),
        ),
      ],
    }),
    guide("440300", "withdrawal", {
      ...FROM_PAGES,
      level: "unverified",
      cites: [cite("P55")],
      blocks: [
        block(
          "shenzhen",
          say("深圳：10个工作日内", "Shenzhen: within 10 working days"),
          say(
            "符合提取情形（含参军入伍）的，申请后10个工作日内办理。",
            "Where an exception applies (joining the army included), it is settled within 10 working days of the application.",
          ),
        ),
      ],
    }),
  ],
};
