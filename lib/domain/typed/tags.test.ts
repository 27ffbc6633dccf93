import { expect, test } from "vitest";
import { parseTags, tagsText } from "./tags";

test.each([
  ["劳模", ["劳模"]],
  ["劳模、军转", ["劳模", "军转"]],
  [" 劳模 , 军转，建国前老工人、", ["劳模", "军转", "建国前老工人"]],
  ['"甲、乙"、丙', ["甲、乙", "丙"]],
  ['"他说""好"""', ['他说"好"']],
  ["", []],
  ["、，,", []],
])("%j is the statuses %j", (text, tags) => {
  expect(parseTags(text)).toEqual({ ok: true, value: tags });
});

test.each([[["劳模", "军转"]], [["甲、乙", '"', 'a"b', ",", "a b"]], [[]]])("the statuses %j are read back", (tags) => {
  expect(parseTags(tagsText(tags))).toEqual({ ok: true, value: tags });
});
