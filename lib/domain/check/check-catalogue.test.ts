/** The catalogue of checks, its page, and its words. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { CHECKS } from "@/lib/domain/typed/check-catalogue";
import { GUARD_RAILS } from "@/lib/domain/rule/rail";
import { ISSUE_KEYS, isIssueKey } from "@/lib/domain/typed/issue-key";

const PAGE = readFileSync(path.join(import.meta.dirname, "../../../docs/checks.md"), "utf8");
const ROWS = PAGE.split("\n").flatMap((line) => {
  const cells = line.split("|").map((cell) => cell.trim());
  const code = /^`(\w+)`$/.exec(cells[1] ?? "")?.[1];
  return code === undefined ? [] : [{ code, when: cells[2], weight: cells[3], place: cells[4], finds: cells[5] ?? "" }];
});

test("the page of checks lists every check once, with its moment, weight and place", () => {
  const listed = ROWS.map(({ finds: _finds, ...row }) => row);
  const catalogued = Object.entries(CHECKS).map(([code, { stages, severities, place, isRail }]) => ({
    code,
    when: stages.join(", "),
    weight: `${severities.join(" / ")}${isRail ? " + reason" : ""}`,
    place,
  }));
  expect(listed).toEqual(catalogued);
  expect(Object.keys(CHECKS).toSorted()).toEqual([...ISSUE_KEYS].toSorted());
});

test("the page says of every check what it finds, in a sentence of its own", () => {
  for (const { finds } of ROWS) expect(finds).toMatch(/^[A-Z元].*\.$/);
  expect(new Set(ROWS.map(({ finds }) => finds)).size).toBe(ROWS.length);
});

test("exactly the guard-rails ask for a reason, and all of them warn", () => {
  const rails = Object.entries(CHECKS).flatMap(([code, { isRail }]) => (isRail ? code : []));
  expect(rails.toSorted()).toEqual([...GUARD_RAILS].toSorted());
  for (const rail of GUARD_RAILS) expect(CHECKS[rail].severities).toEqual(["warning"]);
});

test("a case is refused for the reasons of the catalogue and no others", () => {
  const cases: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, "../case/further-cases.json"), "utf8"));
  const reasons = [...JSON.stringify(cases).matchAll(/"rejected":"(\w+)"/g)].map((match) => match[1] ?? "");
  expect(reasons.length).toBeGreaterThan(20);
  for (const reason of reasons) expect(isIssueKey(reason), reason).toBe(true);
});
