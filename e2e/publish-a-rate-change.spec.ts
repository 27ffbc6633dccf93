/** The whole journey: an editor changes a city's rule, a second person approves it, it is published, and a retired reader finds it. */
import { approve, nextMonth, openLine, propose, publish, send, startChange, typeChange } from "./editing";
import { expect, test } from "./fixtures";

const CITY = "410500";
const NAME = "安阳";
const YUAN = "66.60";

test("a changed amount goes from the editor's form to the pensioner's page, with its history", async ({
  as,
  stranger,
}) => {
  test.setTimeout(180_000);
  const before = await (await stranger({ javaScriptEnabled: false })).newPage();
  await before.goto("/publications");
  const known = Number(
    /publications\/(\d+)/.exec(
      (await before.locator('a[href^="/publications/"]').first().getAttribute("href")) ?? "",
    )?.[1],
  );

  const editor = await (await as("henan")).newPage();
  await startChange(editor, CITY);
  await typeChange(editor, { city: CITY, yuan: YUAN });
  const preview = editor.getByRole("region", { name: /预览/ }).first();
  await expect(preview).toContainText(YUAN);
  // Nobody else sees anything of it yet.
  await before.goto(`/r/${CITY}?on=${nextMonth()}`);
  await expect(before.getByRole("main")).not.toContainText(YUAN);
  const revision = await send(editor);

  await approve(await as("reviewer"), revision);
  const seq = await publish(await as("publisher"), revision);
  expect(seq).toBeGreaterThan(known);

  const page = await (await stranger({ javaScriptEnabled: false })).newPage();
  await page.goto(`/r/${CITY}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(NAME);
  await expect(page.getByRole("main"), "the change is announced").toContainText(YUAN);

  await page.goto(`/r/${CITY}?on=${nextMonth()}`);
  await expect(page.locator(".amount").first(), "and holds from next month").toContainText(YUAN);
  await expect(page.getByRole("main"), "with its source").toContainText("测医保发〔2026〕1号");

  await page.goto(`/r/${CITY}?on=2025-07`);
  await expect(page.locator(".amount").first(), "a past month keeps its amount").not.toContainText(YUAN);

  await page.goto(`/r/${CITY}?on=${nextMonth()}&known=${known}`);
  await expect(page.locator(".amount").first(), "so does what we said before").not.toContainText(YUAN);

  await page.goto(`/r/${CITY}/history`);
  await expect(page.getByRole("main")).toContainText(YUAN);
  await page.goto(`/publications/${seq}`);
  await expect(page.getByRole("main")).toContainText(NAME);
  await page.goto(`/en/r/${CITY}?on=${nextMonth()}`);
  await expect(page.locator(".amount").first()).toContainText(YUAN);
});

test("a change that changes nothing says so and why", async ({ as }) => {
  const page = await (await as("henan")).newPage();
  await openLine(page, "410300");
  await page.getByRole("button", { name: "新建变更" }).click();
  await page.getByRole("button", { name: "下月" }).click();
  await expect(page.getByRole("region", { name: /预览/ }).first()).toContainText(
    /与现行规则完全相同|只改了起止月份；所比较的月份金额不变/,
  );
});

test("the same change by somebody who may not edit there is refused", async ({ as }) => {
  const page = await (await as("east")).newPage();
  await openLine(page, CITY);
  await expect(page.getByRole("main")).toContainText("您不能修改这条规则");
  await expect(page.getByRole("button", { name: "新建变更" })).toHaveCount(0);
});

test("a whole proposal can be made again and again without colliding with the last", async ({ as }) => {
  const henan = await as("henan");
  const revision = await propose(henan, { city: "410600", yuan: "61" });
  expect(revision).toMatch(/^\/admin\/review\//);
});
