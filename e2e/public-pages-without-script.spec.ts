/** The public face is plain HTML: everything on it works with script switched off, on a small phone with large text. */
import type { Page } from "@playwright/test";
import { expect, origin, test } from "./fixtures";
import { publicAddresses } from "./public-addresses";

const without = { javaScriptEnabled: false } as const;

test("no public page brings a script, a style attribute or a handler", async ({ request }) => {
  for (const address of publicAddresses) {
    const html = await (await request.get(address)).text();
    expect(html, address).not.toMatch(/<script|\sstyle=|\son[a-z]+=/i);
    expect(html, address).toMatch(/^<!doctype html>/i);
    expect(html, address).toContain(address.startsWith("/en") ? '<html lang="en"' : '<html lang="zh-CN"');
  }
});

test("a retired reader finds her city's rule by typing two letters", async ({ stranger }) => {
  const page = await (await stranger(without)).newPage();
  await page.goto("/");
  await page.getByRole("searchbox").or(page.getByRole("textbox")).first().fill("ly");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: /洛阳/ }).first().click();
  await expect(page).toHaveURL(/\/r\/410300/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("洛阳");
});

test("and reads the same page in English, and its history", async ({ stranger }) => {
  const page = await (await stranger(without)).newPage();
  await page.goto("/r/410300");
  await page.getByRole("link", { name: "English" }).first().click();
  await expect(page).toHaveURL(/\/en\/r\/410300/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Luoyang");
  await page
    .getByRole("link", { name: /history/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/r\/410300\/history/);
});

test("large text stays when she goes on, and goes back only to this site", async ({ stranger, request }) => {
  const page = await (await stranger(without)).newPage();
  await page.goto("/view?size=xl&contrast=high&back=/r/410300");
  await expect(page).toHaveURL(`${origin}/r/410300`);
  const html = page.locator("html");
  const marks = await html.evaluate((element) => element.outerHTML.slice(0, 200));
  expect(marks).toMatch(/xl/);
  expect(marks).toMatch(/high/);
  const away = await request.get("/view?size=l&contrast=normal&back=https://evil.example/", { maxRedirects: 0 });
  expect(away.headers()["location"]).toBe("/");
});

/** 320 px wide with text of 30 px, which is what the largest size and a reader's own setting come to. */
async function onASmallPhone(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const wide = await page.evaluate(() => {
    document.documentElement.style.setProperty("font-size", "30px", "important");
    return { page: document.documentElement.scrollWidth, window: window.innerWidth };
  });
  expect(wide.page, `${address} scrolls sideways`).toBeLessThanOrEqual(wide.window);
}

test("no public page scrolls sideways at 320 px with text of 30 px", async ({ stranger }) => {
  const context = await stranger({ viewport: { width: 320, height: 640 } });
  await context.addCookies([{ name: "view", value: "xl-normal", url: origin }]);
  const page = await context.newPage();
  for (const address of publicAddresses) await onASmallPhone(page, address);
});

/** Buttons and fields on a page that are lower than the accessibility statement says. */
async function lowTargets(page: Page): Promise<string[]> {
  return page.locator("button, input:not([type=hidden]), select, textarea, .button").evaluateAll((all) =>
    all
      .map((each) => ({ height: each.getBoundingClientRect().height, html: each.outerHTML.slice(0, 80) }))
      .filter(({ height }) => height > 0 && height < 48)
      .map(({ height, html }) => `${height} ${html}`),
  );
}

test("text and targets have the sizes that the accessibility statement names", async ({ stranger }) => {
  const page = await (await stranger({ viewport: { width: 390, height: 844 } })).newPage();
  for (const address of publicAddresses) {
    await page.goto(address);
    expect(await lowTargets(page), address).toEqual([]);
  }
  for (const [look, pixels] of Object.entries({ m: "18px", l: "24px", xl: "30px" })) {
    await page.context().addCookies([{ name: "view", value: `${look}-normal`, url: origin }]);
    await page.goto("/accessibility");
    await expect(page.locator("main li").first()).toHaveCSS("font-size", pixels);
  }
});
