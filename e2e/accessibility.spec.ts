/** Every page of both faces: axe finds nothing serious or critical, in all three text sizes and in high contrast. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, origin, sql, test } from "./fixtures";
import { publicAddresses } from "./public-addresses";
import { staffAddresses } from "./staff-addresses";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const chinese = publicAddresses.filter((address) => !address.startsWith("/en"));

const LOOKS = [
  { look: "m-normal", addresses: publicAddresses, width: 1280 },
  { look: "l-normal", addresses: chinese, width: 768 },
  { look: "xl-normal", addresses: chinese, width: 390 },
  { look: "m-high", addresses: chinese, width: 390 },
];

async function grave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

test.describe.configure({ mode: "parallel" });

for (const { look, addresses, width } of LOOKS) {
  test(`public pages in the look ${look}`, async ({ stranger }) => {
    test.setTimeout(240_000);
    const context = await stranger({ viewport: { width, height: 900 } });
    await context.addCookies([{ name: "view", value: look, url: origin }]);
    const page = await context.newPage();
    for (const address of addresses) {
      await page.goto(address);
      expect.soft(await grave(page), address).toEqual([]);
    }
  });
}

const PEOPLE = [
  { person: "admin", language: "zh-CN", width: 1280 },
  { person: "auditor", language: "en", width: 1280 },
  { person: "reviewer", language: "zh-CN", width: 390 },
] as const;

for (const { person, language, width } of PEOPLE) {
  test(`editors' pages as ${person} in ${language}`, async ({ as }) => {
    test.setTimeout(240_000);
    const context = await as(person, { viewport: { width, height: 900 } });
    await sql("UPDATE app_user SET language = $1 WHERE username = $2", [language, person]);
    const page = await context.newPage();
    for (const address of ["/sign-in", ...staffAddresses]) {
      await page.goto(address);
      expect.soft(await grave(page), address).toEqual([]);
    }
  });
}
