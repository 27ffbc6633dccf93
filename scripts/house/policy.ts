/** Figures of policy: what a document decides is a row of a cited table or an item of the register, never a constant of the domain. */
import type { Source } from "./measures";

const DOMAIN = /^lib\/domain\/(?!testing\/|.*(?:\.test|-example)\.ts$)/;

/** A constant that is a share, an amount or a month, by its name or by what it is set to. */
const FIGURE =
  /^(?:export )?const (\w+_(?:PPM|FEN|YUAN|MONTH|ENDS|SINCE)\b|\w+(?=[^=\n]* = "\d{4}-\d{2}(?:-\d{2})?";))[^=\n]*= *["'\d{]/gm;

/** Figures that no document decides, with what they are. */
const OUR_OWN: Readonly<Record<string, string>> = {
  MAX_FEN: "the largest amount that can be counted",
  PARTS_PER_FEN: "the unit of exact arithmetic",
  MAX_RATE_PPM: "above it a typed rate is a slip",
  MAX_SHARE_PPM: "a share of a whole",
  LONG_AGO: "a month before every question",
  TO_THE_FEN: "a way of rounding",
  UNIT_FEN: "the units of rounding, by name",
  UNLIKELY_FEN: "below it a typed amount is likelier a percentage",
  MID_MONTH: "a day inside a month",
};

/** One sentence for each figure of policy that stands in code. */
export function policyInCode({ file, text }: Pick<Source, "file" | "text">): string[] {
  if (!DOMAIN.test(file)) return [];
  const named = [...text.matchAll(FIGURE)].map(([, name = ""]) => name);
  return named
    .filter((name) => !Object.hasOwn(OUR_OWN, name))
    .map((name) => `${file}: ${name} is a figure of policy: a row of a cited table`);
}
