import { expect, test, vi } from "vitest";

test("a command at a terminal outlasts the limits that a page has, so a first filling on a slow machine does not end itself", async () => {
  vi.stubEnv("HUARU_PATIENCE", "terminal");
  const { transaction } = await import("./transaction");
  const waited = await transaction((tx) => tx.$queryRaw`SELECT true AS waited FROM pg_sleep(5.5)`);
  expect(waited).toEqual([{ waited: true }]);
});
