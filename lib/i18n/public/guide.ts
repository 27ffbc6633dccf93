/** Words of the guides. */
import { placeIn } from "@/lib/i18n/core/place";

const zhCN = {
  guides: {
    title: "办事指南",
    topics: {
      balance_query: "查余额",
      contribution_record: "查缴费记录",
      family_sharing: "给家人用（家庭共济）",
      wallet: "医保钱包",
      withdrawal: "取出个人账户的钱",
      transfer_procedure: "转移医保关系",
      transfer_time_limits: "转移要多久",
      interruption_waiting: "断缴了怎么办",
      terms: "名词解释",
      safety: "防骗提醒",
    },
    leads: {
      balance_query: "个人账户里还有多少钱",
      family_sharing: "父母、配偶、子女怎样用您的余额",
      transfer_procedure: "换城市后怎样把医保转过去",
      interruption_waiting: "停缴以后什么时候恢复",
    },
    local: "本地规定",
    nationalOnly: "本地没有单独规定，以下为全国通用说明。",
    forRegion: (region: string) => `以下适用于${region}。`,
    none: "这篇指南还没有公布。可拨打 12393（加参保地区号）询问。",
    updated: (day: string, seq: number) => `${day} 更新（公布第 ${seq} 号）`,
    regional: "看某个地区的规定",
    from: (region: string) => `${region}规定`,
  },
};

const en: typeof zhCN = {
  guides: {
    title: "Guides",
    topics: {
      balance_query: "Check the balance",
      contribution_record: "Check the contribution record",
      family_sharing: "Share with the family",
      wallet: "Medical-insurance wallet",
      withdrawal: "Take money out of the account",
      transfer_procedure: "Transfer to another area",
      transfer_time_limits: "How long a transfer takes",
      interruption_waiting: "After a gap in contributions",
      terms: "Words explained",
      safety: "Beware of fraud",
    },
    leads: {
      balance_query: "how much is left in the account",
      family_sharing: "how parents, spouse and children use your balance",
      transfer_procedure: "how to take the insurance to another city",
      interruption_waiting: "when benefits resume",
    },
    local: "Local rule",
    nationalOnly: "No local rule; this is the national text.",
    forRegion: (region) => `This applies to ${placeIn(region, "en")}.`,
    none: "This guide has not been published yet. Call 12393 with your area code.",
    updated: (day, seq) => `Updated on ${day} (publication no. ${seq})`,
    regional: "See the rule of a region",
    from: (region) => `Rule of ${placeIn(region, "en")}`,
  },
};

export const PUBLIC_GUIDE = { "zh-CN": zhCN, en };
