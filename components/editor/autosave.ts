import type { DraftDoc } from "@/lib/domain/draft.schema";

/** What the server said to a save. */
export type SaveAnswer =
  | { readonly kind: "kept"; readonly lockVersion: number; readonly savedAt: string }
  | {
      readonly kind: "stale";
      readonly by: string;
      readonly at: string;
      readonly doc: DraftDoc;
      readonly lockVersion: number;
    }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly sentence: string };

export type SaveStatus =
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "offline" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "conflict"; readonly base: DraftDoc; readonly theirs: Extract<SaveAnswer, { kind: "stale" }> };

/** Typed text the server has not confirmed, and what it had confirmed before. */
export interface Unconfirmed {
  readonly doc: DraftDoc;
  readonly base: DraftDoc;
  readonly lockVersion: number;
}

export interface AutosaveParts {
  readonly doc: DraftDoc;
  readonly lockVersion: number;
  readonly send: (doc: DraftDoc, lockVersion: number) => Promise<SaveAnswer>;
  /** Keeps what the server has not confirmed on this computer; null when there is nothing to keep. */
  readonly keep: (unconfirmed: Unconfirmed | null) => void;
  readonly onStatus: (status: SaveStatus) => void;
  readonly now: () => number;
}

const AFTER_LAST_KEY = 400;
const AFTER_FIRST_KEY = 2000;
const FIRST_RETRY = 2000;
const LAST_RETRY = 30_000;

/**
 * Saves a draft while it is typed: 400 ms after the last change, at the latest 2 s after the first, one request at a time, the newest
 * input wins. What is not confirmed is kept on this computer. A network failure is retried for as long as the page is open.
 */
export class Autosave {
  readonly #parts: AutosaveParts;
  #confirmed: DraftDoc;
  #latest: DraftDoc;
  #lockVersion: number;
  #firstUnsaved: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #inFlight: Promise<void> | null = null;
  #retryIn = FIRST_RETRY;
  #isHeld = false;

  constructor(parts: AutosaveParts) {
    this.#parts = parts;
    this.#confirmed = parts.doc;
    this.#latest = parts.doc;
    this.#lockVersion = parts.lockVersion;
  }

  get isDirty(): boolean {
    return this.#latest !== this.#confirmed;
  }

  get lockVersion(): number {
    return this.#lockVersion;
  }

  /** Something was typed. */
  change(doc: DraftDoc): void {
    this.#latest = doc;
    this.#keep();
    this.#firstUnsaved ??= this.#parts.now();
    if (this.#isHeld) return;
    const waited = this.#parts.now() - this.#firstUnsaved;
    this.#plan(Math.max(0, Math.min(AFTER_LAST_KEY, AFTER_FIRST_KEY - waited)));
  }

  /** Saves now; resolves when nothing is under way, true when everything is confirmed. */
  async flush(force = false): Promise<boolean> {
    this.#cancel();
    await this.#inFlight;
    if (!this.#isHeld && (force || this.isDirty)) await this.#send();
    return !this.isDirty;
  }

  /** Goes on after a conflict was settled, with the merged draft on top of theirs. */
  settle(doc: DraftDoc, base: DraftDoc, lockVersion: number): Promise<boolean> {
    this.#isHeld = false;
    this.#confirmed = base;
    this.#lockVersion = lockVersion;
    this.#latest = doc;
    this.#keep();
    return this.flush(true);
  }

  /** Tries again after a refusal or a new sign-in. */
  retry(): Promise<boolean> {
    this.#isHeld = false;
    return this.flush(true);
  }

  #keep(): void {
    this.#parts.keep({ doc: this.#latest, base: this.#confirmed, lockVersion: this.#lockVersion });
  }

  stop(): void {
    this.#cancel();
    this.#isHeld = true;
  }

  #plan(delay: number): void {
    this.#cancel();
    this.#timer = setTimeout(() => void this.#whenDue(), delay);
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #whenDue(): Promise<void> {
    this.#timer = null;
    await this.#inFlight;
    if (!this.#isHeld && this.isDirty && this.#timer === null) await this.#send();
  }

  #send(): Promise<void> {
    const sent = this.#latest;
    this.#firstUnsaved = null;
    this.#parts.onStatus({ kind: "saving" });
    this.#inFlight = this.#parts
      .send(sent, this.#lockVersion)
      .then(
        (answer) => this.#answered(sent, answer),
        () => this.#failed(),
      )
      .finally(() => {
        this.#inFlight = null;
      });
    return this.#inFlight;
  }

  #answered(sent: DraftDoc, answer: SaveAnswer): void {
    switch (answer.kind) {
      case "kept":
        this.#retryIn = FIRST_RETRY;
        this.#confirmed = sent;
        this.#lockVersion = answer.lockVersion;
        if (this.isDirty) {
          this.#keep();
          this.#plan(0);
        } else this.#parts.keep(null);
        this.#parts.onStatus({ kind: "saved", at: answer.savedAt });
        return;
      case "stale":
        this.#isHeld = true;
        this.#parts.onStatus({ kind: "conflict", base: this.#confirmed, theirs: answer });
        return;
      case "signed-out":
        this.#isHeld = true;
        this.#parts.onStatus({ kind: "signed-out" });
        return;
      case "refused":
        this.#isHeld = true;
        this.#parts.onStatus(answer);
    }
  }

  #failed(): void {
    this.#parts.onStatus({ kind: "offline" });
    this.#plan(this.#retryIn);
    this.#retryIn = Math.min(this.#retryIn * 2, LAST_RETRY);
  }
}
