/** Text that nobody types: what has broken servers before, and random bytes. */
import type { Dice } from "@/scripts/proof/exactness/dice";

const CLASSICS = [
  "",
  " ",
  "%",
  "%ff",
  "%C0%AF",
  "%ED%A0%80",
  "%00",
  "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "..",
  "..;",
  "\\..\\",
  "'; DROP TABLE publication; --",
  "<script>alert(1)</script>",
  "${7*7}{{7*7}}",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "-1",
  "0",
  "1e999",
  "9007199254740993",
  "2026-02-30",
  "9999-99",
  "2025-07",
  "410300",
  "洛阳",
  "ＬＹ",
  "👵🏻",
  "‮text",
  "(".repeat(200),
  ".*".repeat(100),
  "洛".repeat(400),
  "a".repeat(3000),
  "https://evil.example/",
  "//evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
] as const;

/** One of the classics, or a few random characters. */
export function hostileText(dice: Dice): string {
  if (dice.chance(75)) return dice.pick(CLASSICS);
  return String.fromCharCode(...dice.some(1 + dice.below(12), () => 33 + dice.below(dice.chance(50) ? 94 : 60_000)));
}

/** The same as it may stand in an address: encoded, encoded twice, or as its bare bytes. */
export function hostilePart(dice: Dice): string {
  const text = hostileText(dice);
  const bare = asBytes(text.replaceAll(/[\s#?]/g, "+"));
  const whole = text.toWellFormed();
  return dice.pick([
    bare,
    encodeURIComponent(whole),
    encodeURIComponent(whole),
    encodeURIComponent(encodeURIComponent(whole)),
  ]);
}

/** What a header can carry of a text: its bytes without control characters. */
export function hostileHeader(dice: Dice): string {
  return asBytes(hostileText(dice))
    .replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, "")
    .slice(0, 2000);
}

const asBytes = (text: string) =>
  Buffer.from(text, "utf8")
    .toString("latin1")
    .replaceAll(/[\x00-\x20\x7f]/g, "");
