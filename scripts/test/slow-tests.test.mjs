import { expect, test } from "vitest";
import { slowLines, testsOfPlaywright, testsOfVitest } from "./slow-tests.mjs";

test("the slowest tests of a vitest report are told with their files, slowest first", () => {
  const assertionResults = [
    { fullName: "quick", duration: 12 },
    { fullName: "slow", duration: 2345 },
    { fullName: "slower", duration: 61_000 },
    { fullName: "skipped" },
  ];
  const report = { testResults: [{ name: "/root/lib/a.test.ts", assertionResults }] };
  expect(slowLines(testsOfVitest(report, "/root"))).toEqual([
    "  61.0 s  lib/a.test.ts › slower",
    "   2.3 s  lib/a.test.ts › slow",
  ]);
});

test("a Playwright report is read through its groups, tries of one test added up", () => {
  const tried = { title: "is told", tests: [{ results: [{ duration: 4000 }, { duration: 1500 }] }] };
  const report = { suites: [{ file: "a.spec.ts", suites: [{ file: "a.spec.ts", specs: [tried] }] }] };
  expect(slowLines(testsOfPlaywright(report))).toEqual(["   5.5 s  a.spec.ts › is told"]);
});

test("no more than five are told", () => {
  const many = Array.from({ length: 20 }, (_, index) => ({ ms: 1000 + index, name: `t${index}` }));
  expect(slowLines(many)).toHaveLength(5);
});
