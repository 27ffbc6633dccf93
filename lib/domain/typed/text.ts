/** Typed text: what a person typed, made comparable, and what reading it gave: a value or the key of an issue. */
import type { IssueKey } from "./issue-key";
import type { IssueArguments } from "./issue-params";

export interface Misread {
  readonly ok: false;
  readonly key: IssueKey;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A value, or why the text is none. */
export type Typed<Value> = { readonly ok: true; readonly value: Value } | Misread;

/** The text was understood. */
export function read<Value>(value: Value): Typed<Value> {
  return { ok: true, value };
}

/** The text was not understood, and why. */
export function misread<Key extends IssueKey>(key: Key, ...params: IssueArguments<Key>): Misread;
export function misread(key: IssueKey, params: Misread["params"] = {}): Misread {
  return { ok: false, key, params };
}

/**
 * The text with full-width digits, letters and punctuation made narrow, the Chinese full stop read as a point, and no spaces.
 * @example narrow("１０５。５０ 元") === "105.50元"
 */
export function narrow(text: string): string {
  return text.normalize("NFKC").replaceAll("。", ".").replaceAll(/\s+/gu, "");
}
