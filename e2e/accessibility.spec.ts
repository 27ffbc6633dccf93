/** Every page of both faces, in all three text sizes: axe finds nothing serious or critical. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, origin, test } from "./fixtures";
import { publicAddresses } from "./public-addresses";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function grave(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

for (const size of ["m", "l", "xl"]) {
  for (const contrast of ["normal", "high"]) {
    test(`public pages, size ${size}, contrast ${contrast}`, async ({ stranger }) => {
      test.setTimeout(180_000);
      const context = await stranger({
        viewport: size === "m" ? { width: 1280, height: 800 } : { width: 390, height: 844 },
      });
      await context.addCookies([{ name: "view", value: `${size}-${contrast}`, url: origin }]);
      const page = await context.newPage();
      for (const address of publicAddresses) {
        await page.goto(address);
        expect.soft(await grave(page), address).toEqual([]);
      }
    });
  }
}
