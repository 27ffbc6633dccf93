import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { notDone } from "@/lib/http/form/state";
import { RefusedStrips } from "./editor-strips";

const speech = { language: "zh-CN", regionName: (code: string) => code, signInHref: "/sign-in" } as const;

test("another proposal on the line is nothing to correct in the form: it is said with the way to that proposal", () => {
  const { notice } = notDone({}, { kind: "conflict", slug: "claimed", params: { proposal: "p-2" } }, speech);
  const html = renderToStaticMarkup(createElement(RefusedStrips, { refused: { notice, missing: [] } }));
  expect(html).toContain("另一份变更单正在修改这条规则线");
  expect(html).toContain('href="/admin/proposals/p-2"');
  expect(html).not.toContain("处要改正");
});
