import type { Autosave, Unconfirmed } from "./autosave";
import { holdForm, keepLocalCopy, type FormAbout } from "./local-copy";

/** A form of this page, shown or left, and what saves it. */
export interface OpenForm {
  readonly about: FormAbout;
  readonly autosave: Autosave;
}

interface Held extends OpenForm {
  readonly letGo: () => void;
}

/** Every form of this page that may still have something to save: the one that is shown, and those that were left. */
class OpenForms {
  #shown: readonly Held[] = [];
  #left: readonly Held[] = [];
  readonly #listeners = new Set<() => void>();
  #isWatching = false;
  #mayGo = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Those that were left and have not been dropped, the latest last. */
  readonly left = (): readonly OpenForm[] => this.#left;

  /** A form that is shown and could not be saved; null where there is none. */
  unsaved(): OpenForm | null {
    return this.#shown.find(({ autosave }) => autosave.isAtRisk) ?? null;
  }

  /** The same, or one that was left and still waits to be saved. */
  unsavedAnywhere(): OpenForm | null {
    return this.unsaved() ?? this.#left.find(({ autosave }) => autosave.isAtRisk) ?? null;
  }

  /** Somebody was asked already, or goes where it can be put right: the browser asks no more for this once. */
  letGo(): void {
    this.#mayGo = true;
  }

  get mayGo(): boolean {
    return this.#mayGo;
  }

  /** Another page is there: the next way out is asked about again. */
  settle(): void {
    this.#mayGo = false;
  }

  /** Where a form of the draft goes on that was left on this page; null where there is none. */
  stateOf(proposalId: string): Unconfirmed | null {
    return this.#left.findLast(({ about }) => about.proposalId === proposalId)?.autosave.state ?? null;
  }

  /** A form is shown. Forms of the same draft that were left end: this one goes on from where they were. */
  show(form: OpenForm): void {
    this.#watch();
    for (const { about } of this.#left) if (about.proposalId === form.about.proposalId) this.drop(about.id);
    this.#shown = [...this.#shown, { ...form, letGo: holdForm(form.about.id) }];
  }

  /** A form is not shown any more: it goes on saving, and is told of where something was not saved yet. */
  leave({ about, autosave }: OpenForm): void {
    const form = this.#shown.find((one) => one.about.id === about.id);
    this.#shown = this.#shown.filter((one) => one.about.id !== about.id);
    if (form === undefined) return;
    if (!autosave.isNews) return form.letGo();
    this.#set([...this.#left, form]);
    void autosave.flush();
  }

  /** Goes on with what a page that is gone left behind. */
  carryOn(form: OpenForm): void {
    this.#watch();
    if (this.#left.some(({ about }) => about.id === form.about.id)) return;
    this.#set([...this.#left, { ...form, letGo: holdForm(form.about.id) }]);
    if (form.autosave.isDirty) void form.autosave.flush();
    else keepLocalCopy(form.about.id, null);
  }

  /** Nothing more is said about it, nothing more is sent, and what was kept of it here is gone. */
  drop(id: string): void {
    const form = this.#left.find(({ about }) => about.id === id);
    form?.autosave.stop();
    form?.letGo();
    keepLocalCopy(id, null);
    this.#set(this.#left.filter(({ about }) => about.id !== id));
  }

  #set(left: readonly Held[]): void {
    this.#left = left;
    for (const listener of this.#listeners) listener();
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const all = () => [...this.#shown, ...this.#left].map(({ autosave }) => autosave);
    window.addEventListener("pagehide", () => all().forEach((autosave) => autosave.leave()));
    window.addEventListener("beforeunload", (event) => {
      if (!this.#mayGo && all().some(({ isAtRisk }) => isAtRisk)) event.preventDefault();
      this.#mayGo = false;
    });
    // A phone may end a page that is in the background without a word.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") all().forEach((autosave) => void autosave.flush());
      else retrySignedOut(all());
    });
    window.addEventListener("focus", () => retrySignedOut(all()));
  }
}

/** Whoever comes back may have signed in on another page. */
function retrySignedOut(all: readonly Autosave[]): void {
  for (const autosave of all) if (autosave.status.kind === "signed-out") void autosave.retry();
}

export const openForms = new OpenForms();
