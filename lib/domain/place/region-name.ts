/** Names of regions: the short name people say, cut from the official one. */

/** Groups named in the titles of autonomous areas, longest first so that 哈萨克族 goes before 哈萨克. */
const GROUPS = [
  ...[
    "土家",
    "布依",
    "哈尼",
    "傈僳",
    "景颇",
    "拉祜",
    "布朗",
    "普米",
    "纳西",
    "独龙",
    "仫佬",
    "毛南",
    "朝鲜",
    "保安",
    "东乡",
    "撒拉",
  ],
  ...["哈萨克", "柯尔克孜", "塔吉克", "达斡尔", "鄂温克", "鄂伦春", "维吾尔", "蒙古", "锡伯", "裕固", "仡佬", "各"],
  ...["壮", "回", "藏", "苗", "彝", "侗", "瑶", "白", "傣", "黎", "畲", "水", "羌", "佤", "怒", "土", "满", "京"],
];
const WITHOUT_ZU = ["哈萨克", "柯尔克孜", "塔吉克", "维吾尔", "蒙古", "锡伯"];
const GROUP_ENDINGS = [...GROUPS.map((group) => `${group}族`), ...WITHOUT_ZU].sort((a, b) => b.length - a.length);

const AUTONOMOUS = ["自治区", "自治州", "自治县", "自治旗"];
const LEVELS = ["特别行政区", "新区", "地区", "林区", "省", "市", "盟", "县", "区", "旗"];

/** Cuts the level off, unless fewer than two characters would be left (单县 stays 单县). */
function withoutLevel(name: string): string {
  const level = LEVELS.find((ending) => name.endsWith(ending) && name.length - ending.length >= 2);
  return level === undefined ? name : name.slice(0, -level.length);
}

/** Cuts the named groups off the end: 湘西土家族苗族 → 湘西. A name that is nothing but a group keeps it (东乡族 → 东乡). */
function withoutGroups(stem: string): string {
  const ending = GROUP_ENDINGS.find((group) => stem.endsWith(group) && stem.length - group.length >= 2);
  if (ending !== undefined) return withoutGroups(stem.slice(0, -ending.length));
  return stem.endsWith("族") && stem.length > 2 ? stem.slice(0, -1) : stem;
}

/**
 * The name people say: 洛阳市 → 洛阳, 湘西土家族苗族自治州 → 湘西, 广西壮族自治区 → 广西, 单县 → 单县.
 * Always a beginning of the name.
 */
export function shortName(nameZh: string): string {
  const autonomous = AUTONOMOUS.find((ending) => nameZh.endsWith(ending));
  return autonomous === undefined ? withoutLevel(nameZh) : withoutGroups(nameZh.slice(0, -autonomous.length));
}
