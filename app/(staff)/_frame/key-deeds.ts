const FIELDS = "input, textarea, select, [contenteditable]";

/** Single letters act only outside fields, and never under an open dialog. */
export function takesLetters(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return false;
  return !(target instanceof Element && target.closest(FIELDS));
}

/** Presses the button that carries the letter. One that unfolds a second step gets the focus where that step is done. */
export function pressHotkey(letter: string): boolean {
  const button = document.querySelector<HTMLElement>(`[data-hotkey="${letter.toUpperCase()}"]`);
  if (button === null) return false;
  button.click();
  const box = button.closest("details");
  if (box?.open) {
    const mustWrite = box.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea");
    const confirm = box.querySelector<HTMLElement>("button[type=submit]");
    const optional = letter === "a" || letter === "p";
    ((optional ? confirm : mustWrite) ?? confirm)?.focus();
  }
  return true;
}

/** Moves the focus to the next or previous row of the page. */
export function stepRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  if (rows.length === 0) return false;
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[Math.min(rows.length - 1, Math.max(0, here + step))];
  const place = next?.querySelector<HTMLElement>("a, button, summary") ?? next;
  if (place === next) place?.setAttribute("tabindex", "-1");
  place?.focus();
  place?.scrollIntoView({ block: "nearest" });
  return true;
}
