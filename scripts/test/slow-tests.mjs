/** Which tests of a report took how long: the slowest first, so that whoever waits knows for what. */
import path from "node:path";

const SHOWN = 5;
const WORTH_TELLING_MS = 1000;

/** One line for each of the slowest tests: `12.3 s  file › title`. Empty where all were quick. */
export function slowLines(tests) {
  return tests
    .filter(({ ms }) => ms >= WORTH_TELLING_MS)
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, SHOWN)
    .map(({ ms, name }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`);
}

/** The tests of vitest's JSON report. */
export function testsOfVitest({ testResults = [] }, root) {
  return testResults.flatMap(({ name: file, assertionResults = [] }) =>
    assertionResults.map(({ fullName, duration }) => ({
      ms: duration ?? 0,
      name: `${path.relative(root, file)} › ${fullName}`,
    })),
  );
}

/** The tests of Playwright's JSON report; of one that was tried again, all tries together. */
export function testsOfPlaywright({ suites = [] }) {
  return suites.flatMap(testsIn);
}

function testsIn({ file, suites = [], specs = [] }) {
  const own = specs.map(({ title, tests = [] }) => ({
    ms: tests.flatMap(({ results = [] }) => results).reduce((sum, { duration = 0 }) => sum + duration, 0),
    name: `${file} › ${title}`,
  }));
  return [...own, ...suites.flatMap((inner) => testsIn({ file, ...inner }))];
}
