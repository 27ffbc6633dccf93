/** Password rules: long, not common, not made of what everybody knows. No composition rules, no rotation. */
import type { Issue } from "@/lib/domain/typed/issue";

export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 256;

/** What an attacker would try first for this person. */
export interface PasswordContext {
  readonly username: string;
  readonly name: string;
}

const PRODUCT_WORDS = ["huaru", "划入", "yibao", "医保", "password", "mima", "密码", "fankuan", "返款"];
const RUNS = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qazwsxedcrfvtgbyhnujmikolp",
];

/** The password as it is hashed: NFC, so that one password typed on two keyboards is one. */
export function normalisePassword(typed: string): string {
  return typed.normalize("NFC");
}

/** What is wrong with a new password; empty when nothing is. Lengths are in characters after NFC; `common` is in lower case. */
export function passwordIssues(
  typed: string,
  context: PasswordContext,
  common: ReadonlySet<string>,
  field: string,
): Issue[] {
  const password = normalisePassword(typed);
  const length = [...password].length;
  if (!password.isWellFormed() || password.includes("\0")) return [issue(field, "text_ill_formed")];
  if (length < PASSWORD_MIN) return [issue(field, "password_too_short", { min: PASSWORD_MIN })];
  if (length > PASSWORD_MAX) return [issue(field, "password_too_long", { max: PASSWORD_MAX })];
  const plain = password.toLowerCase();
  if (common.has(plain) || isMonotonous(plain)) return [issue(field, "password_common")];
  return isContext(plain, context) ? [issue(field, "password_context")] : [];
}

function issue(field: string, key: string, params: Issue["params"] = {}): Issue {
  return { field, key, params, severity: "error" };
}

/** A short piece repeated, a run along the keyboard or the alphabet, or hardly any different characters. */
function isMonotonous(plain: string): boolean {
  if (new Set(plain).size < 5) return true;
  if (isRepeated(plain)) return true;
  const reversed = [...plain].toReversed().join("");
  return RUNS.some((run) => run.includes(plain) || run.includes(reversed));
}

function isRepeated(plain: string): boolean {
  for (let size = 1; size * 2 <= plain.length; size += 1) {
    const unit = plain.slice(0, size);
    if (unit.repeat(Math.ceil(plain.length / size)).startsWith(plain)) return true;
  }
  return false;
}

/** Nothing of one's own is left once the well-known words, the years and the punctuation are taken away. */
function isContext(plain: string, context: PasswordContext): boolean {
  const words = [...PRODUCT_WORDS, context.username.toLowerCase(), context.name.toLowerCase()].filter(
    (word) => word.length > 1,
  );
  const rest = words.reduce((text, word) => text.replaceAll(word, ""), plain);
  return [...rest.replace(/(19|20)\d{2}/g, "").replace(/[^\p{L}\p{N}]/gu, "")].length < 6;
}
