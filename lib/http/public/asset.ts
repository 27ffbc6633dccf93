/** The one stylesheet of the public side, read once, served under a name that holds its own hash. */
import "server-only";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const SOURCES = [
  "components/tokens.css",
  "components/public/site.css",
  "components/public/blocks.css",
  "components/public/print.css",
];

const text = squeezed(
  SOURCES.map((file) => readFileSync(path.join(/*turbopackIgnore: true*/ process.cwd(), file), "utf8")).join("\n"),
);

export const stylesheet = {
  /** E.g. `site.1f0c3a5e9b7d.css`. */
  name: `site.${createHash("sha256").update(text).digest("hex").slice(0, 12)}.css`,
  text,
} as const;

/** Without comments and indentation. The sources hold no string with two blanks in it. */
function squeezed(css: string): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([{};,>]) ?/g, "$1")
    .replaceAll(/: /g, ":")
    .replaceAll(";}", "}")
    .trim();
}
