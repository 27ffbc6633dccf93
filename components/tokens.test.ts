import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const split = css.indexOf('[data-contrast="high"]');
const light = tokensIn(css.slice(0, split));
const high = { ...light, ...tokensIn(css.slice(split)) };

type Pair = [string, string];
const SURFACES = ["paper", "ground", "tint"];
const TEXT = ["ink", "ink-2", "link", "visited", "brand", "good", "warn", "bad"];

const textPairs: Pair[] = [
  ...TEXT.flatMap((text) => SURFACES.map((surface): Pair => [text, surface])),
  ...["good-bg", "warn-bg", "bad-bg"].flatMap((surface): Pair[] => [
    ["ink", surface],
    ["link", surface],
  ]),
  ["good", "good-bg"],
  ["warn", "warn-bg"],
  ["bad", "bad-bg"],
  ["on-brand", "brand"],
  ["on-bad", "bad"],
  ["on-scale", "scale-1"],
  ["on-scale", "scale-2"],
  ["on-scale", "scale-3"],
  ["on-scale-4", "scale-4"],
];
const markPairs: Pair[] = [...SURFACES, "warn-bg"].flatMap((surface): Pair[] => [
  ["rule", surface],
  ["link", surface],
]);

describe.each([
  { name: "light", tokens: light },
  { name: "high contrast", tokens: high },
])("$name", ({ tokens }) => {
  test.each(textPairs)("%s can be read on %s", (text, surface) => {
    expect(contrast(tokens, text, surface)).toBeGreaterThanOrEqual(7);
  });

  test.each(markPairs)("%s can be told from %s", (mark, surface) => {
    expect(contrast(tokens, mark, surface)).toBeGreaterThanOrEqual(3);
  });
});

test("before and after can be told apart in a picture", () => {
  expect(contrast(light, "brand", "rule")).toBeGreaterThanOrEqual(3);
});

function tokensIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map((hit) => [hit[1], hit[2]]));
}

function contrast(tokens: Record<string, string>, one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(tokens[one]), luminance(tokens[other])].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string | undefined): number {
  if (hex === undefined) throw new Error("no such token");
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
