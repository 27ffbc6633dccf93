/** The national frame: what holds where no region says otherwise. */
import { cite } from "../sources";
import { ownBase, rule, type SeedPublication } from "../statement";

export const NATIONAL_FRAME: SeedPublication = {
  title: "全国通行的三条底线",
  note: "城乡居民不设个人账户；在职职工个人缴费部分（原则上为本人缴费基数的2%）计入个人账户；单建统筹不设个人账户。各地另有规定的，以各地为准。",
  statements: [
    rule("000000", {
      category: "resident",
      from: "2021-01",
      legalDate: "2020年底前取消",
      method: { op: "none", reason: "城乡居民医保的个人（家庭）账户已在2020年底前取消，不得恢复" },
      level: "secondary",
      cites: [cite("P57")],
      reason: "来源写明2020年底前取消，从2021年1月起录入。",
      note: {
        en: "Personal and family accounts of the residents' scheme were abolished by the end of 2020 and must not be restored.",
      },
    }),
    rule("000000", {
      category: "in_service",
      from: "2024-01",
      legalDate: "改革过渡期约三年,至2023年底",
      method: ownBase(20_000),
      level: "secondary",
      cites: [cite("nation14"), cite("P28"), cite("P62")],
      reason: "各地起始月份不同（2022年1月至2024年1月）；全国通行规则从过渡期结束后的首月起录入，此前以各地规定为准。",
      note: {
        zh: "单位缴费全部进入统筹基金，个人账户只计入个人缴费，原则上为本人缴费基数的2%。",
        en: "The employer's contribution goes wholly to the pooled fund; the account gets the individual contribution, in principle 2 % of the own base.",
      },
    }),
    rule("000000", {
      category: "pooled_only",
      from: "2021-01",
      method: { op: "none", reason: "单建统筹只参加统筹基金，不设个人账户" },
      level: "secondary",
      cites: [cite("P23"), cite("P19")],
      reason: "这是险种本身的定义，没有起始月份；从居民账户取消后的首月一并录入。",
      note: { en: "This scheme pays into the pooled fund only; it has no personal account." },
    }),
  ],
};
