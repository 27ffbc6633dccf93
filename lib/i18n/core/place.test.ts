/** Regions in sentences. */
import { expect, test } from "vitest";
import { placeIn, ruleOf } from "./place";

test("the nation's rule is national, a scheme has its article", () => {
  expect(ruleOf("000000", "China", "en")).toBe("the national rule");
  expect(ruleOf("000000", "全国", "zh-CN")).toBe("全国规则");
  expect(ruleOf("370000", "Shandong", "en")).toBe("the rule of Shandong");
  expect(ruleOf("370000", "山东省", "zh-CN")).toBe("山东省的规则");
  expect(ruleOf("620000-SZ", "Gansu provincial scheme", "en")).toBe("the rule of the Gansu provincial scheme");
  expect(placeIn("Xinjiang Production and Construction Corps", "en")).toBe(
    "the Xinjiang Production and Construction Corps",
  );
  expect(placeIn("济南市", "zh-CN")).toBe("济南市");
});
