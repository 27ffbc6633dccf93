import { describe, expect, test } from "vitest";
import { builderWords } from "@/lib/i18n/editor/builder";
import { partLabel } from "./part-label";

const words = builderWords("zh-CN");

describe("the name of a part", () => {
  test("leads from the whole rule to the figure", () => {
    expect(partLabel("rows.1.then.of.rate", words)).toBe("算法 › 第 2 段 › 里面的算法 › 比例");
    expect(partLabel("parts.0.amount", words)).toBe("算法 › 第 1 部分 › 金额");
    expect(partLabel("rows.0.when.all.1.tag", words)).toBe("算法 › 第 1 段 › 条件 › 第 2 个条件 › 哪类人员");
  });

  test("tells the floor of a part from the standard of a yearly top-up", () => {
    expect(partLabel("min", words)).toBe("算法 › 不低于");
    expect(partLabel("min.amount", words)).toBe("算法 › 补足到 › 金额");
  });

  test("of the tree itself is the whole rule", () => {
    expect(partLabel("", words)).toBe("算法");
  });
});
