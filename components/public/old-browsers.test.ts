/** Old phones read these pages in browsers that nobody updates: what such a browser drops must not be what holds a page together. */
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

const sheets = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".css"));

test.each(sheets)("%s spells margins, paddings and insets so that browsers before 2020 read them", (name) => {
  const css = readFileSync(new URL(name, import.meta.url), "utf8");
  expect(css.match(/^\s*(padding|margin|inset)-(block|inline):.*$/gm) ?? []).toEqual([]);
  expect(css.match(/^\s*inset:.*$/gm) ?? []).toEqual([]);
});
