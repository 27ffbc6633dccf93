/** Four eyes: whoever contributed to a revision cannot approve it, whatever she may otherwise do. */
import { approve, propose } from "./editing";
import { expect, sql, test } from "./fixtures";

test("an editor who is a reviewer too is told that somebody else must approve her own change", async ({ as }) => {
  test.setTimeout(120_000);
  await sql(
    `INSERT INTO role_grant (user_id, region_code, role, granted_by)
     SELECT h.id, '410000', 'reviewer', a.id FROM app_user h, app_user a
      WHERE h.username = 'henan' AND a.username = 'admin' ON CONFLICT DO NOTHING`,
  );
  const henan = await as("henan");
  const revision = await propose(henan, { city: "410700", yuan: "66" });

  const page = await henan.newPage();
  await page.goto(revision);
  await expect(page.getByRole("main")).toContainText("您参与了这份修改，不能审核（四眼规则）");
  await expect(page.getByText("确认通过")).toHaveCount(0);

  await approve(await as("reviewer"), revision);
});
