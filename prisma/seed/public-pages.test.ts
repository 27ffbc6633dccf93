import { isOfRule } from "@/lib/domain/register/series";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUIDE_TOPICS } from "@/lib/domain/rule/guide.schema";
import { isReviewedLink } from "@/lib/domain/rule/reviewed-host";
import { ask } from "@/app/(public)/edge/ask-testing";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { seedItems } from "./content-view";
import { PUBLICATIONS } from "./publications";
import { seedRegions } from "./region-tree";

const items = seedItems();
/** Where something is said; the pages of the others say no more than that nothing is. */
const regions = new Set(items.map(({ series }) => series.region).filter((code) => code !== "000000"));

beforeAll(() => register.hold(aSnapshot({ items, regions: seedRegions(), now: "2026-11-27T04:00:00Z" })));
afterAll(() => register.hold(null));

const COUNTRY = [
  ...[
    "/",
    "/changes",
    "/corrections",
    "/coverage",
    "/compare",
    "/publications",
    "/about",
    "/accessibility",
    "/sitemap",
  ],
  ...["/guides", "/api", "/api/rules", "/calc", "/find?q=0"],
  ...GUIDE_TOPICS.map((topic) => `/guides/${topic}`),
  ...PUBLICATIONS.map((_, index) => `/publications/${index + 1}`),
];
/** Every line is looked at where it stands, with its category, and in the month in which it began. */
const REGIONAL = [
  ...[...regions].flatMap((code) => [`/r/${code}`, `/r/${code}/history`]),
  ...new Set(
    items
      .filter(isOfRule)
      .filter(({ series }) => series.region !== "000000")
      .map(({ series, from }) => `/r/${series.region}?c=${series.category}&on=${from}`),
  ),
  ...items.flatMap(({ series }) =>
    series.kind === "guide" && series.region !== "000000" ? [`/guides/${series.topic}?r=${series.region}`] : [],
  ),
  ...["370000", "620000", "110000"].map((code) => `/r/${code}?known=5`),
];

const pages = [...COUNTRY, ...REGIONAL].flatMap((path) => [path, `/en${path === "/" ? "" : path}`]);

const texts = new Map<string, { readonly html: string; readonly text: string }>();

beforeAll(async () => {
  for (const path of pages) texts.set(path, await ask(path));
}, 300_000);

function hrefs(html: string): string[] {
  return [...html.matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

describe("the public pages of the first content", () => {
  test("lead to no place on themselves that is not there", () => {
    const dead = [...texts].flatMap(([path, { html }]) =>
      hrefs(html)
        .filter((href) => href.startsWith("#") && href !== "#" && !html.includes(`id="${href.slice(1)}"`))
        .map((href) => `${path} ${href}`),
    );
    expect(dead).toEqual([]);
  });

  test("lead to no page of ours that is not there", { timeout: 300_000 }, async () => {
    const own = new Set([...texts.values()].flatMap(({ html }) => hrefs(html)).map((href) => href.split("#")[0] ?? ""));
    const statements = [...own].filter((href) =>
      /^(\/en)?\/(r\/\d[^?]*$|guides|publications|coverage|changes$)/.test(href),
    );
    const dead: string[] = [];
    for (const href of statements.filter((each) => !texts.has(each) && !/atom$|\?on=/.test(each))) {
      if ((await ask(href)).status !== 200) dead.push(href);
    }
    expect(dead).toEqual([]);
  });

  test("say a rule's remark wherever its amount stands", () => {
    const gansu = "另一份表格显示它只是省直等少数统筹地区的标准";
    const shandong = "省里的文件规定的是比例，金额由各市确定";
    expect(texts.get("/r/620000")?.text).toContain(gansu);
    expect(texts.get("/r/620000/history")?.text).toContain(gansu);
    expect(texts.get("/en/r/620000")?.text).toContain("another table gives it for the provincial scheme");
    expect(texts.get("/r/370000?known=5")?.text).toContain(shandong);
    expect(texts.get("/r/370000")?.text).not.toContain(shandong);
  });

  test("count answers, not rules", () => {
    const guangdong = texts.get("/r/440000")?.text ?? "";
    expect(guangdong).toContain("21 个地区中：5 个能查到答复，16 个录入了规则但金额未知。");
    expect(guangdong).toMatch(/当地2021年平均养老金的2\.8 ?%，金额未知/);
    expect(texts.get("/")?.text).toContain("广东 5/21");
    const sichuan = texts.get("/coverage")?.text ?? "";
    expect(sichuan).toMatch(/四川省 1\/21 2 文件转载 2、未核实 1/);
  });

  test("link to no site that nobody reviewed", () => {
    const all = [...texts.values()].flatMap(({ html }) => hrefs(html));
    const followed = new Set(all.filter((href) => !/^[/#]|^data:,$/.test(href)));
    const outside = [...followed].filter((href) => new URL(href, "http://127.0.0.1:3000").hostname !== "127.0.0.1");
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter((href) => !isReviewedLink(href))).toEqual([]);
  });

  test("print every other address as text, and say that nobody compared", async () => {
    const { html, text } = await ask("/r/320500");
    expect(text).toContain("本站没有审看过这个网站，不提供链接： http://17gsgoj.icu/ujthp");
    expect(html).not.toContain('href="http://17gsgoj.icu');
    expect(text).toContain("未与原件核对");
    expect((await ask("/en/r/320500")).text).toContain("not compared with the original");
  });
});
