import { describe, expect, test } from "vitest";
import { decimalText, figuresIn } from "./figure";

describe("the figures of a text", () => {
  test.each<[string, string[]]>([
    ["自2027年1月起，标准：72.00 → 80.00 元/月（+8.00，+11.1%）。", ["72", "80", "8", "11.1"]],
    ["每月８０元，全年９６０元", ["80", "960"]],
    ["不满70周岁的每月110元，满70周岁的每月1,120.50元", ["110", "1120.5"]],
    ["测医保发〔2026〕12号第3条：按2%划入", ["2"]],
    ["自2026年12月15日起施行，共17个地区、5类人员", []],
    ["每人每月七十二元，其余按百分之二点五计入", ["72", "2.5"]],
    ["全年一千二百元", ["1200"]],
    ["0.8万元、12万元、三万元", ["8000", "120000", "30000"]],
    ["每月伍佰圆，另加两百块", ["500", "200"]],
    ["From January 2027: amount 72.00 → 80.00 yuan a month, aged 70 or over 90.", ["72", "80"]],
    ["2024年度标准", []],
    ["2027 年缴费 15 年以上每月 12.5 元", ["12.5"]],
  ])("%s", (text, figures) => {
    expect(figuresIn(text).figures).toEqual(figures);
  });

  test.each<[string, string[]]>([
    ["自2027年1月起", ["2027-01"]],
    ["２０２４年３月至2024年6月", ["2024-03", "2024-06"]],
    ["from March 2024 until 2024-07", ["2024-03", "2024-07"]],
    ["2024-03-15 发布", []],
    ["2024年13月", []],
  ])("and its months: %s", (text, months) => {
    expect(figuresIn(text).months).toEqual(months);
  });

  test("are spelled as payloads are", () => {
    expect(decimalText(8000, 2)).toBe("80");
    expect(decimalText(8050, 2)).toBe("80.5");
    expect(decimalText(5, 2)).toBe("0.05");
    expect(decimalText(25_000, 4)).toBe("2.5");
    expect(decimalText(111, 1)).toBe("11.1");
  });
});
