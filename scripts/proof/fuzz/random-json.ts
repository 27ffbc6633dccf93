/** Random JSON: shapeless, half right, and right but for a slip or at the limits of the schema. */
import type { Dice } from "@/scripts/proof/exactness/dice";
import { randomMethod, randomTerms } from "@/scripts/proof/exactness/random-rule";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const KEYS = [
  ..."op fen per ppm base of min max parts rows when printed then age all tag category reference month code year scheme".split(
    " ",
  ),
  ..."minFen maxFen from to at method settings crediting deductions rounding v verification toString __proto__x".split(
    " ",
  ),
] as const;
const WORDS = [
  ..."fixed rate sum min max clamp table top_up_year own_credit of_category none unknown approximate month year".split(
    " ",
  ),
  ..."parameter own_pension own_contribution_base credited_this_year AVG_PENSION latest previous by_person current".split(
    " ",
  ),
  "",
  " ",
  "满70周岁",
  "‮text",
  "{}",
  "2024-02-30",
  "9999-99",
] as const;
const NUMBERS = [0, 1, -1, 0.5, 1e21, 1_000_000_000, 1_000_000_001, 200_000, 200_001, 2 ** 53, 150, 151] as const;

function one<Value>(dice: Dice, values: readonly [Value, ...Value[]] | readonly Value[], none: Value): Value {
  return values[dice.below(values.length)] ?? none;
}

/** Anything at all, up to a depth. */
export function randomJson(dice: Dice, depth: number): Json {
  switch (dice.below(depth > 0 ? 7 : 4)) {
    case 0:
      return dice.pick([null, true, false]);
    case 1:
      return one(dice, NUMBERS, 0);
    case 2:
    case 3:
      return one(dice, WORDS, "");
    case 4:
      return dice.some(dice.below(5), () => randomJson(dice, depth - 1));
    default:
      return Object.fromEntries(dice.some(dice.below(5), () => [one(dice, KEYS, "op"), randomJson(dice, depth - 1)]));
  }
}

/** A rule's payload that passes the schema. */
export function rightRule(dice: Dice): Json {
  const payload = { v: 1, method: randomMethod(dice), verification: "official_text", ...randomTerms(dice) };
  const copy: Json = JSON.parse(JSON.stringify(payload));
  return copy;
}

/** The same with a few places changed, dropped, doubled or put elsewhere. */
export function mutated(dice: Dice, json: Json): Json {
  let result = json;
  for (let slips = 1 + dice.below(3); slips > 0; slips -= 1) result = slip(dice, result);
  return result;
}

function slip(dice: Dice, json: Json): Json {
  if (typeof json !== "object" || json === null || dice.chance(15)) return replaced(dice, json);
  const entries = Object.entries(json);
  const at = dice.below(Math.max(entries.length, 1));
  const changed = entries.flatMap(([key, value], index): [string, Json][] => {
    if (index !== at) return [[key, value]];
    if (dice.chance(10)) return [];
    if (dice.chance(5)) return [[one(dice, KEYS, key), value]];
    return [[key, slip(dice, value)]];
  });
  if (Array.isArray(json)) return dice.chance(10) ? [...json, ...json] : changed.map(([, value]) => value);
  return Object.fromEntries(changed);
}

function replaced(dice: Dice, json: Json): Json {
  switch (dice.below(4)) {
    case 0:
      return randomJson(dice, 3);
    case 1:
      return typeof json === "number" ? one(dice, NUMBERS, json) : one(dice, WORDS, "");
    case 2:
      return { op: "sum", parts: [json, json] };
    default:
      return { op: "clamp", of: json, minFen: 0, maxFen: 1_000_000_000 };
  }
}

/** Sixty rows, twelve parts, four deep, the greatest amounts and rates: the most the schema lets through. */
export function extremeRule(dice: Dice): Json {
  const leaf = (): Json =>
    dice.pick([
      { op: "fixed", fen: 1_000_000_000, per: "month" },
      { op: "rate", ppm: 200_000, base: { base: "own_contribution_base" } },
      { op: "per_year_of_age", fen: 1_000_000_000 },
      { op: "per_contribution_year", fen: 1_000_000_000, from: 0, to: 100 },
      { op: "of_category", category: "in_service", ppm: 1_000_000 },
    ]);
  const deep = (depth: number): Json =>
    depth === 0
      ? leaf()
      : { op: dice.pick(["sum", "max", "min"]), parts: dice.some(depth > 2 ? 12 : 4, () => deep(depth - 1)) };
  const rows = Array.from({ length: 60 }, (_unused, index) => ({
    when: { age: [index * 2, index === 59 ? null : index * 2 + 2] },
    printed: "档".repeat(120),
    then: index % 20 === 0 ? deep(3) : leaf(),
  }));
  const rounding = { unitFen: 500, mode: dice.pick(["up", "half_even"]), stage: dice.pick(["each_part", "final"]) };
  return { v: 1, method: { op: "table", rows }, settings: { rounding }, verification: "unverified" };
}
