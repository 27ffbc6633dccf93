/** Parts of the product are killed while it is being read: nobody who reads notices, and everything comes back by itself. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import demonstration from "@/lib/data/account/demo-accounts.json" with { type: "json" };
import { expect, test } from "@playwright/test";
import { ownProduct, type OwnProduct } from "./own-product";

const PATIENCE_MS = 400_000;

test.describe.configure({ mode: "serial", timeout: PATIENCE_MS });

let product: OwnProduct;
/** Known only where the start succeeded: a start that failed has ended what it made, and is told by itself. */
let end: OwnProduct["end"] | undefined;

test.beforeAll(async () => {
  // It makes a database and fills it.
  test.setTimeout(PATIENCE_MS);
  product = await ownProduct();
  ({ end } = product);
});
test.afterAll(async () => end?.());

const postmaster = () =>
  Number(readFileSync(path.join(product.dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

/** The child of the start command that serves the pages. */
function webServer(): number {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const own = lines.find((line) => line.trim().split(/\s+/)[1] === String(product.process.pid) && /next/.test(line));
  return Number(own?.trim().split(/\s+/)[0]);
}

async function status(address: string): Promise<number> {
  const answer = await fetch(`${product.origin}${address}`, { redirect: "manual" }).catch(() => null);
  await answer?.arrayBuffer();
  return answer?.status ?? 0;
}

const untilReady = () => expect.poll(() => status("/ready"), { timeout: 120_000 }).toBe(200);

test("the embedded database is killed while the site is read: every answer is a page, and editors go on afterwards", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ baseURL: product.origin })).newPage();
  await page.goto("/sign-in?next=%2Fadmin%2Faccount");
  await page.getByLabel("用户名").fill("henan");
  await page.getByLabel("密码", { exact: true }).fill(demonstration.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/account/);

  const answers: number[] = [];
  let reading = true;
  const reader = (async () => {
    while (reading)
      for (const address of ["/r/410300", "/en/changes", "/api/v1/head"]) answers.push(await status(address));
  })();
  for (const pause of [1, 2, 5]) {
    process.kill(postmaster(), "SIGKILL");
    await expect
      .poll(product.said)
      .toContain(`The embedded database ended by itself; it is started again in ${pause} s`);
    if (pause < 5) await untilReady();
  }

  // Five seconds without a database: what was chosen stays, and the answer says why and when.
  await page.getByLabel("密度").selectOption("compact");
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  expect((await answered).status()).toBe(503);
  await expect(page.getByText("暂时连不上数据库").first()).toBeVisible();
  await expect(page.getByLabel("密度")).toHaveValue("compact");
  const desk = await page.request.get("/admin/rules", { headers: { accept: "text/html" } });
  expect(desk.status()).toBe(503);
  expect(desk.headers()["retry-after"]).toBe("5");
  expect(await desk.text()).toContain("The database cannot be reached");

  await untilReady();
  reading = false;
  await reader;
  expect(answers.length).toBeGreaterThan(10);
  expect(new Set(answers)).toEqual(new Set([200]));
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
});

test("the web server is killed four times in a row and the start command goes on starting it", async () => {
  for (let count = 0; count < 4; count += 1) {
    process.kill(webServer(), "SIGKILL");
    await untilReady();
    expect(product.process.exitCode).toBeNull();
  }
  expect(await status("/r/410300")).toBe(200);
  expect(product.said()).toContain("it is started again in 15 s");
});
