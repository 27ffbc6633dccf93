import { describe, expect, it } from "vitest";
import { pastTheDoor } from "./one-door";

const TAKES = "const { regions } = register.current();\n";

describe("the house refuses", () => {
  it.each([
    ["a snapshot taken by a part of a page", "app/(staff)/admin/rules/query-form.tsx", TAKES, /of its own/],
    ["a snapshot taken by a sentence", "lib/i18n/staff/statement.ts", "register.peek()?.regions;\n", /of its own/],
    ["a way up out of the folder", "app/(staff)/admin/page.tsx", 'import { one } from "../one";\n', /"\.\.\/"/],
    ["a style fetched from above", "components/editor/form/x.tsx", 'import "../x.css";\n', /"\.\.\/"/],
  ])("%s", (_what, file, text, message) => {
    expect(pastTheDoor({ file, text })).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ["the frame of a page", "app/(staff)/_staff/page.ts", TAKES],
    ["the room of the register", "lib/register/answers/moment.ts", TAKES],
    ["a test", "lib/http/api/rules.test.ts", TAKES],
    ["the seed", "prisma/seed/editorial.ts", TAKES],
    ["a neighbour", "app/(staff)/_staff/page.ts", 'import { staffNames } from "./names";\n'],
  ])("but not %s", (_what, file, text) => {
    expect(pastTheDoor({ file, text })).toEqual([]);
  });
});
