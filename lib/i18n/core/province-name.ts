/** The 34 provinces in the order of their pinyin, with the short names of the grid. Names of the register's own regions come from the register. */

export interface ProvinceName {
  readonly code: string;
  readonly short: { readonly "zh-CN": string; readonly en: string };
  /** Column and row of the tile, from 1. */
  readonly tile: readonly [column: number, row: number];
  /** The mainland scheme does not apply there. */
  readonly outside?: true;
}

const province = (code: string, zh: string, en: string, column: number, row: number): ProvinceName => ({
  code,
  short: { "zh-CN": zh, en },
  tile: [column, row],
});

const outside = (...given: Parameters<typeof province>): ProvinceName => ({ ...province(...given), outside: true });

export const PROVINCES: readonly ProvinceName[] = [
  province("340000", "安徽", "Anhui", 6, 5),
  outside("820000", "澳门", "Macao", 5, 8),
  province("110000", "北京", "Beijing", 7, 2),
  province("500000", "重庆", "Chongqing", 4, 5),
  province("350000", "福建", "Fujian", 6, 7),
  province("620000", "甘肃", "Gansu", 3, 3),
  province("440000", "广东", "Guangdong", 5, 7),
  province("450000", "广西", "Guangxi", 4, 7),
  province("520000", "贵州", "Guizhou", 4, 6),
  province("460000", "海南", "Hainan", 4, 8),
  province("130000", "河北", "Hebei", 6, 3),
  province("410000", "河南", "Henan", 5, 4),
  province("230000", "黑龙江", "Heilongjiang", 8, 1),
  province("420000", "湖北", "Hubei", 5, 5),
  province("430000", "湖南", "Hunan", 5, 6),
  province("220000", "吉林", "Jilin", 8, 2),
  province("320000", "江苏", "Jiangsu", 7, 5),
  province("360000", "江西", "Jiangxi", 6, 6),
  province("210000", "辽宁", "Liaoning", 8, 3),
  province("150000", "内蒙古", "Inner Mongolia", 6, 2),
  province("640000", "宁夏", "Ningxia", 4, 3),
  province("630000", "青海", "Qinghai", 2, 4),
  province("370000", "山东", "Shandong", 6, 4),
  province("140000", "山西", "Shanxi", 5, 3),
  province("610000", "陕西", "Shaanxi", 4, 4),
  province("310000", "上海", "Shanghai", 8, 5),
  province("510000", "四川", "Sichuan", 3, 5),
  outside("710000", "台湾", "Taiwan", 7, 7),
  province("120000", "天津", "Tianjin", 7, 3),
  province("540000", "西藏", "Xizang", 1, 4),
  outside("810000", "香港", "Hong Kong", 6, 8),
  province("650000", "新疆", "Xinjiang", 1, 3),
  province("530000", "云南", "Yunnan", 3, 7),
  province("330000", "浙江", "Zhejiang", 7, 6),
];

/** The codes of Hong Kong, Macao and Taiwan: one page says that the mainland scheme does not apply. */
export const OUTSIDE_CODES: ReadonlySet<string> = new Set(
  PROVINCES.filter((each) => each.outside).map((each) => each.code),
);
