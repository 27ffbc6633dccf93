import { expect, test } from "vitest";
import { guideFor } from "./guide";
import { type GuidePayloadInput, guidePayloadSchema } from "@/lib/domain/rule/guide.schema";
import { aMonth, aView, anItem } from "@/lib/domain/testing/register";

const CITY = "全国/江苏/苏州";
const block = (code: string, zh: string) => ({ code, heading: { zh: code, en: code }, lines: [{ zh, en: zh }] });

function guide(region: string, mode: GuidePayloadInput["mode"], ...blocks: ReturnType<typeof block>[]) {
  const payload = guidePayloadSchema.parse({ v: 1, mode, blocks, verification: "secondary" });
  return anItem({
    series: { kind: "guide", region, topic: "balance_query" },
    payload: { kind: "guide", guide: payload },
  });
}

const read = (items: ReturnType<typeof guide>[], region = CITY) => {
  const view = aView(items, [CITY]);
  const found = guideFor(view, { topic: "balance_query", region, month: aMonth("2026-11"), known: view.seq });
  return found?.parts.map(({ block: { code, lines }, region: from }) => `${code}:${lines[0]?.zh} (${from})`) ?? null;
};
const national = guide("全国", "default", block("phone", "12393"), block("counter", "窗口"));

test("without a local text the national one is read", () => {
  expect(read([national])).toEqual(["phone:12393 (全国)", "counter:窗口 (全国)"]);
});

test("a region replaces blocks in their place, adds others behind, and leaves out", () => {
  expect(read([national, guide("全国/江苏", "replace", block("phone", "025-12393"))])).toEqual([
    "phone:025-12393 (全国/江苏)",
    "counter:窗口 (全国)",
  ]);
  expect(read([national, guide(CITY, "append", block("app", "苏周到"))])?.at(-1)).toBe(`app:苏周到 (${CITY})`);
  expect(read([national, guide(CITY, "hide", block("counter", "本地没有窗口"))])).toEqual(["phone:12393 (全国)"]);
});

test("a topic nobody wrote about has no guide", () => {
  expect(read([])).toBeNull();
});
