/** Everyday words and the guides they ask for: people look for 返款 and 医保卡, the documents say 划入 and 个人账户. */
import type { GuideTopic } from "@/lib/domain/rule/guide.schema";

const WORDS: readonly (readonly [GuideTopic, readonly string[]])[] = [
  ["terms", ["个账", "个人账户", "返款", "返钱", "打钱", "打入", "划入", "计入", "返多少", "credit"]],
  [
    "balance_query",
    ["医保卡", "余额", "查询", "怎么查", "12393", "12333", "电话", "热线", "hotline", "电子凭证", "balance", "card"],
  ],
  ["contribution_record", ["缴费记录", "缴费明细", "参保记录", "record"]],
  ["family_sharing", ["共济", "给家人", "亲属", "family"]],
  ["wallet", ["钱包", "wallet"]],
  ["withdrawal", ["取现", "提现", "取款", "取钱", "支取", "继承", "withdraw"]],
  ["transfer_procedure", ["转移", "转医保", "接续", "transfer"]],
  ["transfer_time_limits", ["转移多久", "几个工作日", "转移时限"]],
  ["interruption_waiting", ["断缴", "中断", "等待期", "停保", "waiting"]],
  ["safety", ["套现", "诈骗", "骗", "代取", "密码", "safety", "fraud"]],
];

const SUM = /多少|几块|几元|标准|金额|howmuch|amount/;

/** Does the (folded) query ask for a sum? Then the region's own page answers, whatever else it names. */
export function asksForSum(query: string): boolean {
  return SUM.test(query);
}

/** The guides whose words stand in the (folded) query. */
export function guideTopicsFor(query: string): GuideTopic[] {
  return WORDS.filter(([, words]) => words.some((word) => query.includes(word))).map(([topic]) => topic);
}
