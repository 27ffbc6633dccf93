/** Provinces whose source is one table of areas: 甘肃, 河南, 黑龙江, 辽宁. */
import { aMonthly } from "../bands";
import { cite, type SourceCode } from "../sources";
import { rule, twoPercentOfOwnBase, type SeedPublication, type SeedStatement } from "../statement";
import type { Verification } from "@/lib/domain/rule/verification";

const IN_2023 = { from: "2023-01", legalDate: "2023年" } as const;
const YEAR_ONLY = "来源只写2023年，从2023年1月起录入。";

/** One statement for each region: the amount of its row. */
function table(
  source: SourceCode,
  level: Verification,
  rows: Readonly<Record<string, readonly string[]>>,
): SeedStatement[] {
  return Object.entries(rows).flatMap(([amount, regions]) =>
    regions.map((region) =>
      rule(region, { ...IN_2023, method: aMonthly(amount), level, cites: [cite(source)], reason: YEAR_ONLY }),
    ),
  );
}

export const GANSU: SeedPublication = {
  title: "甘肃省各统筹地区：定额表",
  note: "按省门诊共济办法的地区表录入。武威在表中同时列于90元和120元，金额待核，不显示数字。",
  statements: [
    ...table("P26", "secondary", {
      "120": ["620000-SZ", "623000"],
      "100": ["622900"],
      "90": ["620100", "620200", "620300", "620700", "620800", "620900", "621000", "621100", "621200"],
      "85": ["620500"],
      "80": ["620400"],
    }),
    rule("620600", {
      ...IN_2023,
      method: { op: "unknown", kind: "contradictory", reason: "同一张表把武威同时列在90元和120元两行" },
      level: "secondary",
      cites: [cite("P26")],
      reason: "同一张表把武威列在两行，互相矛盾，不取其一。",
    }),
    twoPercentOfOwnBase("620000", { ...IN_2023, level: "secondary", cites: [cite("P26")], reason: YEAR_ONLY }),
  ],
};

export const HENAN: SeedPublication = {
  title: "河南省各市：定额表",
  note: "郑州95元；新乡65元；开封、安阳、鹤壁、许昌60元；洛阳72元。都不分年龄。",
  statements: [
    ...table("P30", "secondary", {
      "95": ["410100"],
      "65": ["410700"],
      "60": ["410200", "410500", "410600", "411000"],
    }),
    ...table("P31", "secondary", { "72": ["410300"] }),
    twoPercentOfOwnBase("410100", { ...IN_2023, level: "secondary", cites: [cite("P30")], reason: YEAR_ONLY }),
  ],
};

export const HEILONGJIANG: SeedPublication = {
  title: "黑龙江省各统筹地区：定额表",
  note: "伊春、大兴安岭不在表中，没有录入。",
  statements: [
    ...table("P27", "secondary", {
      "90": ["230000-SB", "230100"],
      "73": ["230600"],
      "62": ["230800"],
      "58.88": ["231100"],
      "57": ["231000"],
      "56": ["230400", "231200"],
      "55": ["230200", "230300"],
      "54": ["230500", "230900"],
    }),
    twoPercentOfOwnBase("230000", { ...IN_2023, level: "secondary", cites: [cite("P27")], reason: YEAR_ONLY }),
  ],
};

export const LIAONING: SeedPublication = {
  title: "辽宁省各市：尚未核实的定额表",
  note: "只见于无署名网页，标明“未核实”。",
  statements: table("P66", "unverified", {
    "80": ["210100", "210200"],
    "65": ["210800", "211100", "211300", "211400"],
    "60": ["210300", "210400", "210500", "210600", "210700", "210900", "211000", "211200"],
  }),
};
