import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUIDE_TOPICS } from "@/lib/domain/guide.schema";
import { isReviewedLink } from "@/lib/domain/reviewed-host";
import { ask } from "@/lib/http/public-testing";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/testing";
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
      .filter(({ series }) => series.kind === "rule" && series.region !== "000000")
      .map(({ series, from }) => `/r/${series.region}?c=${series.key.split("/")[0] ?? ""}&on=${from}`),
  ),
  ...items.flatMap(({ series }) =>
    series.kind === "guide" && series.region !== "000000" ? [`/guides/${series.key}?r=${series.region}`] : [],
  ),
  ...["370000", "620000", "110000"].map((code) => `/r/${code}?known=5`),
];

const pages = [...COUNTRY, ...REGIONAL].flatMap((path) => [path, `/en${path === "/" ? "" : path}`]);

describe("the public pages of the first content", () => {
  test("link to no site that nobody reviewed", { timeout: 300_000 }, async () => {
    const followed = new Set<string>();
    for (const path of pages) {
      const { html } = await ask(path);
      for (const [, href = ""] of html.matchAll(/\b(?:href|src|action)="([^"]*)"/g)) {
        if (!/^[/#]|^data:,$/.test(href)) followed.add(href.replaceAll("&amp;", "&"));
      }
    }
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
