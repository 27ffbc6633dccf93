import { describe, expect, it } from "vitest";
import { chineseInCode } from "./chinese";

describe("the house refuses", () => {
  it.each([
    ["a string", "app/(staff)/admin/page.tsx", 'const more = "另有 3 项";\n', /另有 3 项/],
    ["a piece of a template", "lib/http/form/state.ts", "const said = `第 ${seq} 号`;\n", /第/],
    ["text of a page", "components/ui/strip.tsx", "const strip = <p>请稍后再试。</p>;\n", /请稍后再试/],
    ["a label of an element", "components/ui/strip.tsx", 'const strip = <p title="编号" />;\n', /编号/],
    ["a mark between words", "app/(public)/r/page.tsx", 'names.join("、");\n', /、/],
    ["a pattern", "lib/domain/check/x.ts", "const YEARLY = /每年/;\n", /每年/],
  ])("Chinese in %s", (_what, file, text, message) => {
    const refused = chineseInCode({ file, text });
    expect(refused).not.toEqual([]);
    expect(refused[0]).toMatch(message);
  });

  it.each([
    ["words", "lib/i18n/staff/sign-in.ts", 'const title = "登录";\n'],
    ["names of places", "lib/domain/place/region-name.ts", "const ENDS = /市$/;\n"],
    ["what people type", "lib/domain/typed/month.ts", "const MONTH = /月$/;\n"],
    ["a test", "lib/http/form/state.test.ts", 'const title = "登录";\n'],
    ["a comment", "lib/domain/rule/x.ts", "/** 文号, e.g. 京医保发〔2022〕28号. */\nconst x = 1; // 划入\n"],
    ["a file that has a reason", "lib/domain/reading/guide-word.ts", 'const WORDS = ["返款"];\n'],
    ["the seed", "prisma/seed/sources.ts", 'const title = "网页";\n'],
  ])("but not in %s", (_what, file, text) => {
    expect(chineseInCode({ file, text })).toEqual([]);
  });
});
