/** Stored Chinese: what editors write is kept in Chinese alone; English sentences that carry it say so. */

/** `reason` → `reason, in Chinese`, where the text is. */
export function inChinese(label: string, text: string): string {
  return /\p{Script=Han}/u.test(text) ? `${label}, in Chinese` : label;
}
