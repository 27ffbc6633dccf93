import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** What may stand between quotation marks in a template: words that somebody else wrote, as they are stored or were typed. */
const OTHERS_WORDS: ReadonlySet<string> = new Set([
  // What the reader or editor typed just now.
  "typed",
  "category",
  // How the document prints the band.
  'step.text("printed")',
  // What a public text says, word for word.
  "words",
  // What a person called a proposal.
  "title",
]);

const FILES = ["lib", "components", "app"]
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => `${room}/${file}`))
  .filter((file) => /\.tsx?$/.test(file) && !/testing|\.test\.|generated/.test(file));

/** Everything computed that a template puts between quotation marks, as `file: expression`. */
function quoted(text: string): string[] {
  return [...text.matchAll(/[“「『][^“”「」『』`]*?\$\{((?:[^{}]|\{[^{}]*\})*)\}/gu)].map(([, of = ""]) => of);
}

describe("quotation marks", () => {
  test("stand around what others wrote, never around our own words", () => {
    const wrong = FILES.flatMap((file) =>
      quoted(readFileSync(file, "utf8"))
        .filter((of) => !OTHERS_WORDS.has(of))
        .map((of) => `${file}: ${of}`),
    );
    expect(wrong).toEqual([]);
  });

  test("a template that quotes a computed phrase is found", () => {
    expect(quoted("`文件写明“${reason}”，标准尚未公布。`")).toEqual(["reason"]);
    expect(quoted("`the document says “${method.reason}”`")).toEqual(["method.reason"]);
    expect(quoted("`此前写为“${before}”。`")).toEqual(["before"]);
    expect(quoted("`没有“${category}”`")).toEqual(["category"]);
  });
});
