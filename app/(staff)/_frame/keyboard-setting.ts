const NAME = "huaru.keys";
const listeners = new Set<() => void>();

/** Are single-letter keys on in this browser? On unless switched off. */
export function keysAreOn(): boolean {
  return window.localStorage.getItem(NAME) !== "off";
}

export function setKeysOn(on: boolean): void {
  window.localStorage.setItem(NAME, on ? "on" : "off");
  for (const listener of listeners) listener();
}

/** Calls the listener after every change; answers how to stop. */
export function onKeysChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
