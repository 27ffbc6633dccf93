import { openForms, type OpenForm } from "./open-forms";

/** A way out of the page that was held up because the form on it could not be saved. */
export interface HeldWay {
  readonly form: OpenForm;
  readonly go: () => void;
  /** Signing out clears what the browser keeps. */
  readonly to: "page" | "sign-out";
}

/** Whoever leaves a form whose last save failed is asked first; everywhere else one just goes. */
class Leaving {
  #held: HeldWay | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly held = (): HeldWay | null => this.#held;

  /** Goes, or holds the way up until somebody confirms it. True when it was held up. */
  ask(go: () => void, to: HeldWay["to"] = "page"): boolean {
    const form = to === "sign-out" ? openForms.unsavedAnywhere() : openForms.unsaved();
    if (form === null) {
      go();
      return false;
    }
    this.#set({ form, go, to });
    return true;
  }

  stay(): void {
    this.#set(null);
  }

  goOn(): void {
    const held = this.#held;
    this.#set(null);
    openForms.letGo();
    held?.go();
  }

  #set(held: HeldWay | null): void {
    this.#held = held;
    for (const listener of this.#listeners) listener();
  }
}

export const leaving = new Leaving();
