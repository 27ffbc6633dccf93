/** The rule of Wuhan's flexible retirees: 80 % of what the retired get, in whole yuan; brought to the public page. */
import { propose } from "./editing";
import { expect, test } from "./fixtures";
import { addExample, bringOut, choosePattern, explain, startRule } from "./rule-entry";
import { approve, nextMonth, publish } from "./editing";

const CITY = "420700";

test("80 % of the retired people's 83 is entered as 66 whole yuan and published", async ({ as, stranger }) => {
  test.setTimeout(240_000);
  const editor = await as("editor");
  const [reviewer, publisher] = [await as("reviewer"), await as("publisher")];
  const whole = await propose(editor, { city: CITY, yuan: "83" });
  await approve(reviewer, whole);
  await publish(publisher, whole);

  const page = await editor.newPage();
  await startRule(page, { region: CITY, category: "灵活就业退休人员" });
  await page.getByRole("button", { name: "下月" }).click();
  await choosePattern(page, /武汉/);
  await page.getByLabel("哪一类别").selectOption({ label: "　退休人员" });
  await page.getByLabel("比例", { exact: true }).fill("80");
  await page.locator("summary", { hasText: "计入方式、舍入" }).click();
  await page.getByLabel("舍入到").selectOption({ label: "1.00 元" });
  await expect(page.getByRole("region", { name: "这条规则的意思" })).toContainText("退休人员");
  const example = await addExample(page, { name: "武汉样式", on: `${nextMonth()}-15`, expect: "66", facts: {} });
  await expect(example).toContainText("符合：算出 66.00 元");
  await expect(page.locator("#preview-3")).toContainText("66.00");
  await explain(page, "灵活就业退休人员按退休人员标准的80%计入，取整到元。", "灵活就业退休人员每月划入66元。");
  await bringOut(page, reviewer, publisher);

  const reader = await (await stranger({ javaScriptEnabled: false })).newPage();
  await reader.goto(`/r/${CITY}?on=${nextMonth()}&c=retired_flexible`);
  await expect(reader.locator(".amount").first()).toContainText("66.00");
});
