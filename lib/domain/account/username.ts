/** User names: one spelling for one name. */

/** The name as it is stored and looked up: NFC, lower case, without spaces around it. */
export function normaliseUsername(typed: string): string {
  return typed.normalize("NFC").trim().toLowerCase();
}

/** Whether the database would take it: 2–64 characters, none of them a space or a control character. */
export function isUsername(name: string): boolean {
  return /^[^\s\p{Cc}A-Z]{2,64}$/u.test(name) && name.isWellFormed();
}
