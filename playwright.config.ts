/** What a person can accomplish, tried in a real browser against the production build on a fresh database. */
import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

/** `npm test` names one; alone, Debian's is used where it is, else Playwright's own. */
const DEBIAN = "/usr/bin/chromium";
const executablePath = process.env.CHROMIUM_PATH || (existsSync(DEBIAN) ? DEBIAN : undefined);

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results",
  // One database for all: files run side by side, the tests of a file one after the other.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    },
  },
});
