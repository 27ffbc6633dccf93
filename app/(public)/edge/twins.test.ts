import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "..");
/** Without a language of their own: a stylesheet, a cookie, and the page for addresses that do not exist. */
const WITHOUT_TWIN = ["assets/[file]/", "view/", "[...rest]/"];

const routes = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)route\.tsx?$/.test(file))
  .map((file) => file.replace(/route\.tsx?$/, ""));
const chinese = routes.filter((route) => !route.startsWith("en/") && !WITHOUT_TWIN.includes(route));

test.each(chinese)("/%s has an English twin that is the same page", (route) => {
  const twin = readFileSync(path.join(root, "en", route, "route.ts"), "utf8");
  expect(twin.trim()).toBe(`export { GET } from "@/app/(public)/${route}route";`);
});

test("no English page is without a Chinese one", () => {
  const english = routes.filter((route) => route.startsWith("en/")).map((route) => route.slice(3));
  expect(english.toSorted()).toEqual(chinese.toSorted());
});
