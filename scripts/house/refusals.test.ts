import { describe, expect, it } from "vitest";
import { functionsIn } from "./measures";
import { refusalsOf } from "./refusals";

const source = (file: string, text: string) => ({
  file,
  text,
  lines: text.split("\n").length,
  functions: functionsIn(file, text),
});
const long = (lines: number) => `function f() {\n${"  f();\n".repeat(lines - 2)}}\n`;
const said = "/** About something. */\n";

describe("the house refuses", () => {
  it.each([
    ["a file that is too long", source("lib/http/x.ts", said + "f();\n".repeat(300)), /at most 300/],
    ["a verb that is too long", source("lib/workflow/x.ts", said + "f();\n".repeat(150)), /at most 150/],
    ["a function that is too long", source("lib/http/x.ts", said + long(61)), /f has 61 lines/],
    ["a drawer", source("lib/http/utils.ts", said), /a drawer/],
    ["a barrel", source("components/ui/index.ts", said), /a drawer/],
    ["a file that is not kebab-case", source("components/ui/DataTable.tsx", said), /not kebab-case/],
    ["a leftover", source("lib/http/x.ts", `${said}// TO${"DO"}: later\n`), /TO/],
    ["a way up the whole tree", source("app/a/b/c.ts", `import x from "${"../".repeat(3)}lib/x";\n`), /instead of @/],
    ["a file of lib that does not say what it is about", source("lib/http/x.ts", "f();\n"), /no first sentence/],
  ])("%s", (_what, planted, message) => {
    expect(refusalsOf(planted)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ["a long dictionary", source("lib/i18n/rule/rule.ts", said + "f();\n".repeat(400))],
    ["a component of 100 lines", source("components/ui/x.tsx", long(100).replace("function f", "function Form"))],
    ["Next's own file names", source("app/(public)/r/[code]/[...rest]/route.tsx", "f();\n")],
    ["a test's name", source("lib/domain/fen.db.test.ts", "f();\n")],
    ["a dictionary's name", source("lib/i18n/staff/words.zh-CN.ts", said)],
  ])("but not %s", (_what, planted) => {
    expect(refusalsOf(planted)).toEqual([]);
  });
});
