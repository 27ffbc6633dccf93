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

/** A draft, its form, a sealed text under review, and a line: pages whose addresses only the database knows. */
async function deskAddresses(): Promise<string[]> {
  const [draft] = await sql<{ proposal: string; item: string }>(
    "SELECT proposal_id AS proposal, doc->'items'->0->>'id' AS item FROM draft_buffer ORDER BY proposal_id LIMIT 1",
  );
  const [review] = await sql<{ revision: string }>(
    "SELECT r.id AS revision FROM proposal_revision r JOIN proposal p ON p.id = r.proposal_id WHERE p.state = 'in_review' ORDER BY r.id LIMIT 1",
  );
  const [admin] = await sql<{ id: string }>("SELECT id FROM app_user WHERE username = 'admin'");
  return [
    `/admin/proposals/${draft?.proposal}`,
    `/admin/proposals/${draft?.proposal}/items/${draft?.item}`,
    `/admin/review/${review?.revision}`,
    "/admin/rules/rule:110000:retired",
    "/admin/rules/rule:410300:retired",
    `/admin/people/${admin?.id}`,
    "/invite#no-such-invitation-was-made",
  ];
}

for (const { person, language, width } of [
  { person: "editor", language: "zh-CN", width: 1280 },
  { person: "reviewer", language: "en", width: 390 },
] as const) {
  test(`a draft, its form, a review and a line as ${person} in ${language}`, async ({ as }) => {
    test.setTimeout(120_000);
    const context = await as(person, { viewport: { width, height: 900 } });
    await sql("UPDATE app_user SET language = $1 WHERE username = $2", [language, person]);
    const page = await context.newPage();
    for (const address of await deskAddresses()) {
      await page.goto(address);
      expect.soft(await grave(page), address).toEqual([]);
    }
    await sql("UPDATE app_user SET language = 'zh-CN' WHERE username = $1", [person]);
  });
}
