/** A draft is seen by those whose grants reach its region, and by nobody else. */
import { expect, sql, test } from "./fixtures";

/** The demonstration's draft for Ningbo, outside Henan. */
async function ningbo(): Promise<{ proposal: string; item: string }> {
  const [found] = await sql<{ proposal: string; item: string }>(
    `SELECT proposal_id AS proposal, doc->'items'->0->>'id' AS item FROM draft_buffer
     WHERE doc->'items'->0->>'region' LIKE '33%' ORDER BY proposal_id LIMIT 1`,
  );
  if (!found) throw new Error("the demonstration leaves a draft for Ningbo");
  return found;
}

test("an editor of another province is told that there is no such draft, and reads none of it", async ({
  as,
  mistakes,
}) => {
  const { proposal, item } = await ningbo();
  const page = await (await as("henan")).newPage();
  for (const address of [`/admin/proposals/${proposal}`, `/admin/proposals/${proposal}/items/${item}`]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.locator("body")).not.toContainText("宁波");
  }
  mistakes.splice(0, mistakes.length, ...mistakes.filter((mistake) => !mistake.includes("404")));
});

test("a stranger is asked to sign in, and the public addresses know nothing of a draft", async ({ stranger }) => {
  const { proposal } = await ningbo();
  const page = await (await stranger()).newPage();
  await page.goto(`/admin/proposals/${proposal}`);
  await expect(page).toHaveURL(/\/sign-in/);
  for (const address of ["/r/330200", "/r/330200?on=2025-06", "/changes"]) {
    const body = await (await page.request.get(address)).text();
    expect(body, address).not.toContain(proposal);
    expect(body, address).not.toContain("2025年度标准");
  }
});
