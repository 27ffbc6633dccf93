/** Stored Chinese: what editors write is kept in Chinese alone; English sentences that carry it say so. */

/** `reason` → `reason, in Chinese`, where the text is. */
export function inChinese(label: string, text: string): string {
  return /\p{Script=Han}/u.test(text) ? `${label}, in Chinese` : label;
}

/** The language of a text that takes no marks inside, such as an option, where most of its letters are Chinese. */
export function langOf(text: string): "zh-CN" | undefined {
  const count = (letters: RegExp) => [...text.matchAll(letters)].length;
  return count(/\p{Script=Han}/gu) > count(/\p{Script=Latin}/gu) ? "zh-CN" : undefined;
}
