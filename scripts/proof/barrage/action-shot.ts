/** Random server actions: every id at every address, as script sends them and as forms do, whole, half right and shapeless. */
import type { Dice } from "@/scripts/proof/exactness/dice";
import { randomJson } from "@/scripts/proof/fuzz/random-json";
import { hostileText } from "./hostile-text";
import type { Shot, Target } from "./shot";

const SHOWN = { fields: {}, notice: null, problems: [], stepUp: false, done: false };
const ODD_STATES = [
  "[]",
  "[1]",
  "[null,null]",
  "[[]]",
  '["$K1"]',
  '["$F1"]',
  '["$@1"]',
  '["$1:a:b"]',
  '[{"then":"$1"}]',
  "{",
  "null",
  '"x"',
] as const;

type Parts = readonly (readonly [name: string, value: string])[];

/** A POST that names an action. A field of no form is always there, so that none of them is right by chance and ends a session. */
export function actionShot(dice: Dice, target: Target): Shot {
  const id = dice.chance(90)
    ? one(dice, target.actions)
    : hostileText(dice)
        .replaceAll(/[^\x21-\x7e]/g, "")
        .slice(0, 60);
  const path = one(
    dice,
    dice.chance(80) ? target.addresses.filter((address) => address.startsWith("/admin")) : target.addresses,
  );
  const about: Record<string, string> = { Origin: target.origin };
  if (dice.chance(60)) about["Cookie"] = one(dice, target.sessions);
  if (dice.chance(3)) about["X-Action-Forwarded"] = "1";
  const shot = { kind: "action", method: "POST", path } as const;
  if (dice.chance(25)) {
    const headers = {
      ...about,
      "Next-Action": id,
      "Content-Type": dice.pick(["text/plain;charset=UTF-8", "text/plain", "application/json"]),
    };
    return {
      ...shot,
      headers,
      body: dice.chance(60)
        ? dice.pick(ODD_STATES)
        : JSON.stringify(dice.some(dice.below(4), () => randomJson(dice, 3))),
    };
  }
  const byScript = dice.chance(50);
  const boundary = `----x${dice.below(1_000_000)}`;
  const headers = {
    ...about,
    ...(byScript ? { "Next-Action": id } : {}),
    "Content-Type": `multipart/form-data; boundary=${dice.chance(95) ? boundary : "other"}`,
  };
  return { ...shot, headers, body: written(dice, boundary, byScript ? scriptParts(dice) : formParts(dice, id)) };
}

const one = (dice: Dice, values: readonly string[]) => values[dice.below(values.length)] ?? "";

const oddFields = (dice: Dice, prefix: string): Parts => [
  [`${prefix}nobody`, "x"],
  ...dice.some(
    dice.below(4),
    () =>
      [`${prefix}${one(dice, ["key", "name", "revisionId", "language", "$ACTION_KEY"])}`, hostileText(dice)] as const,
  ),
];

function state(dice: Dice, after: readonly unknown[]): string {
  const share = dice.below(100);
  if (share < 45) return JSON.stringify([SHOWN, ...after]);
  return share < 75 ? dice.pick(ODD_STATES) : JSON.stringify([randomJson(dice, 3), ...after]);
}

const scriptParts = (dice: Dice): Parts => [...oddFields(dice, "_1_"), ["0", state(dice, ["$K1"])]];

const formParts = (dice: Dice, id: string): Parts => [
  [dice.chance(85) ? "$ACTION_REF_1" : `$ACTION_ID_${id}`, ""],
  ["$ACTION_1:0", JSON.stringify({ id, bound: dice.chance(85) ? "$@1" : randomJson(dice, 1) })],
  ["$ACTION_1:1", state(dice, [])],
  ...oddFields(dice, ""),
];

/** A multipart body, sometimes with a slip. */
function written(dice: Dice, boundary: string, parts: Parts): string {
  const kept = dice.chance(10) ? parts.filter(() => dice.chance(70)) : parts;
  const body = kept
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${oddPart(dice)}\r\n\r\n${value}\r\n`,
    )
    .join("");
  return dice.chance(95) ? `${body}--${boundary}--\r\n` : body.slice(0, dice.below(body.length + 1));
}

function oddPart(dice: Dice): string {
  if (dice.chance(95)) return "";
  return dice.pick([
    '; filename="x.txt"',
    '; filename="x.txt"\r\nContent-Type: text/plain',
    "\r\nContent-Transfer-Encoding: base64",
    "\r\nContent-Type: application/octet-stream",
    "\r\nContent-Type: text/plain; charset=utf-16",
  ]);
}
