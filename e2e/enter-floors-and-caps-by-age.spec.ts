/** The rule of Jinan in 2023: a share of the own pension, with a floor and a cap that rise with age, and two deductions. */
import { send } from "./editing";
import { expect, test } from "./fixtures";
import { addDeduction, addExample, choosePattern, explain, startRule, typeLines, typeMonths } from "./rule-entry";

const BANDS = [
  ["0", "60", "50", "170", "60岁以下"],
  ["70", "60", "190", "60至70岁"],
  ["80", "70", "220", "70至80岁"],
  ["90", "80", "220", "80至90岁"],
  ["", "90", "220", "90岁以上"],
];

test("4 % of the own pension between limits by age is entered by keyboard, and comes out net of its deductions", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const page = await (await as("editor")).newPage();
  await startRule(page, { region: "370100", category: "企业退休人员" });
  await typeMonths(page, "2022-01", "2023-01");
  await choosePattern(page, /济南/);
  const each = page.getByRole("group", { name: "每一段都这样算" });
  await each.getByLabel("比例").fill("4");
  await expect(each.getByLabel("基数")).toHaveValue("own_pension");
  await page.getByLabel("第 1 段 从（满）").focus();
  await typeLines(page, BANDS);
  await expect(page.getByLabel("第 5 段 从（满）")).toHaveValue("90");
  await addDeduction(page, "门诊统筹", "10");
  await addDeduction(page, "大额医疗互助", "8");

  const said = page.getByRole("region", { name: "这条规则的意思" });
  await expect(said).toContainText("满60不满70周岁（每月划入本人养老金的4%，每月不低于60.00元，每月不高于190.00元）");
  await expect(said).toContainText("门诊统筹每月10.00元、大额医疗互助每月8.00元");

  const retired = { on: "2022-03-15" };
  const young = await addExample(page, {
    ...retired,
    name: "65岁",
    expect: "120",
    facts: { 出生日期: "1956-06-01", 本人每月的养老金: "3000" },
  });
  await expect(young).toContainText("符合：算出 120.00 元");
  const old = await addExample(page, {
    ...retired,
    name: "75岁",
    expect: "220",
    facts: { 出生日期: "1946-06-01", 本人每月的养老金: "6000" },
  });
  await expect(old).toContainText("符合：算出 220.00 元");
  const sample = page.locator("#preview-3 details", { hasText: "示例：65岁" }).last();
  await sample.locator("summary").click();
  await expect(sample).toContainText("102.00");

  await explain(page, "按本人养老金的4%计入，并按年龄设保底和封顶。", "2022年按本人养老金的4%计入，按年龄保底封顶。");
  await send(page);
});
