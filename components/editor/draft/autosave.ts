import { mergeDrafts } from "@/lib/domain/draft/merge";
import { draftMark } from "@/lib/domain/draft/mark";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import type { SaveAnswer, SaveStatus } from "./save-status";

/** Typed text the server has not confirmed, what it had confirmed before, and the marks of what was sent without an answer. */
export interface Unconfirmed {
  readonly doc: DraftDoc;
  readonly base: DraftDoc;
  readonly lockVersion: number;
  readonly sentBefore: readonly string[];
}

/** One request: what is typed, on which version, and whether the page that sends it is going away. */
export interface Sending {
  readonly doc: DraftDoc;
  readonly lockVersion: number;
  readonly sentBefore: readonly string[];
  readonly isLeaving: boolean;
}

export interface AutosaveParts {
  readonly start: Unconfirmed;
  readonly savedAt: string;
  /** Throws when no answer comes. */
  readonly send: (sending: Sending) => Promise<SaveAnswer>;
  /** Keeps what the server has not confirmed on this computer, null when there is nothing to keep. False when it could not. */
  readonly keep: (unconfirmed: Unconfirmed | null) => boolean;
  readonly now: () => number;
}

const AFTER_LAST_KEY = 400;
const AFTER_FIRST_KEY = 2000;
const FIRST_RETRY = 2000;
const LAST_RETRY = 30_000;
const MOST_UNHEARD = 16;
/** Whoever leaves so soon after typing has not seen that it was saved. */
const FRESH = 3000;

/**
 * Saves a draft while it is typed: 400 ms after the last change, at the latest 2 s after the first, one request at a time, the newest
 * input wins. What is not confirmed is kept on this computer. A network failure is retried for as long as the page is open.
 * It goes on when its form is left: `leave` sends at once what would otherwise be sent too late.
 */
export class Autosave {
  readonly #parts: AutosaveParts;
  readonly #listeners = new Set<() => void>();
  #status: SaveStatus;
  #confirmed: DraftDoc;
  #latest: DraftDoc;
  #lockVersion: number;
  /** Marks of what was sent and not answered yet, in the order of sending. */
  #unheard: readonly string[];
  #firstUnsaved: number | null = null;
  #lastTyped: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #inFlight: Promise<boolean> | null = null;
  #retryIn = FIRST_RETRY;
  #isHeld = false;
  #isStopped = false;
  #isRefused = false;
  #isKeptHere = true;
  #mergedWith: string | null = null;

  constructor(parts: AutosaveParts) {
    this.#parts = parts;
    this.#confirmed = parts.start.base;
    this.#latest = parts.start.doc;
    this.#lockVersion = parts.start.lockVersion;
    this.#unheard = parts.start.sentBefore;
    this.#status = { kind: "saved", at: parts.savedAt };
  }

  get isDirty(): boolean {
    return this.#latest !== this.#confirmed;
  }

  /** Is there something to say about it on the page after this one? */
  get isNews(): boolean {
    return this.isDirty || (this.#lastTyped !== null && this.#parts.now() - this.#lastTyped < FRESH);
  }

  /** Whoever typed knows already that it is saved: the next page need not say so. */
  seen(): void {
    if (!this.isDirty) this.#lastTyped = null;
  }

  get lockVersion(): number {
    return this.#lockVersion;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** Is what is typed kept on this computer, as far as the server does not have it? */
  get isKeptHere(): boolean {
    return this.#isKeptHere;
  }

  /** Would somebody who leaves now believe wrongly that it is saved? Because the last save failed, or the browser keeps no copy. */
  get isAtRisk(): boolean {
    return this.isDirty && (this.#isRefused || !this.#isKeptHere);
  }

  /** What another form of the same draft goes on from. */
  get state(): Unconfirmed {
    return { doc: this.#latest, base: this.#confirmed, lockVersion: this.#lockVersion, sentBefore: this.#unheard };
  }

  /** Calls back whenever the status changes; returns what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Something was typed. */
  change(doc: DraftDoc): void {
    this.#latest = doc;
    this.#keep();
    this.#lastTyped = this.#parts.now();
    this.#firstUnsaved ??= this.#lastTyped;
    if (this.#isHeld) return;
    const waited = this.#lastTyped - this.#firstUnsaved;
    this.#plan(Math.max(0, Math.min(AFTER_LAST_KEY, AFTER_FIRST_KEY - waited)));
  }

  /** Saves now; resolves when nothing is under way, true when everything is confirmed. */
  async flush(force = false): Promise<boolean> {
    this.#cancel();
    let isAsked = force;
    do {
      while (this.#inFlight !== null) await this.#inFlight;
      if (this.#isHeld || !(isAsked || this.isDirty)) break;
      isAsked = false;
      if (!(await this.#send())) break;
      this.#cancel();
    } while (this.isDirty);
    return !this.isDirty;
  }

  /** Goes on after a conflict was settled, with the merged draft on top of theirs. */
  settle(doc: DraftDoc, base: DraftDoc, lockVersion: number): Promise<boolean> {
    return this.resume({ doc, base, lockVersion, sentBefore: [] });
  }

  /** Goes on from another state of the draft: merged, or left behind by a page that is gone. */
  resume({ doc, base, lockVersion, sentBefore }: Unconfirmed): Promise<boolean> {
    this.#isHeld = false;
    this.#confirmed = base;
    this.#lockVersion = lockVersion;
    this.#unheard = sentBefore;
    this.#latest = doc;
    this.#keep();
    return this.flush(true);
  }

  /** Tries again after a refusal or a new sign-in. */
  retry(): Promise<boolean> {
    this.#isHeld = false;
    return this.flush(true);
  }

  /** The page may be gone in a moment: sends what is not confirmed without waiting for a turn or an answer. */
  leave(): void {
    if (!this.isNews || this.#isStopped) return;
    const sending = this.isDirty && !this.#isHeld ? this.#sending(true) : null;
    // The next page hears from the copy kept here; nobody is left to hear the answer.
    this.#keep();
    if (sending !== null) this.#parts.send(sending).catch(() => undefined);
  }

  /** Another form goes on with the draft: nothing more is sent, kept or said. */
  stop(): void {
    this.#cancel();
    this.#isHeld = true;
    this.#isStopped = true;
  }

  #keep(): void {
    if (!this.#isStopped) this.#isKeptHere = this.#parts.keep(this.state);
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
    while (this.#inFlight !== null) await this.#inFlight;
    if (!this.#isHeld && this.isDirty && this.#timer === null) await this.#send();
  }

  #sending(isLeaving: boolean): Sending {
    const sending = { doc: this.#latest, lockVersion: this.#lockVersion, sentBefore: this.#unheard, isLeaving };
    this.#unheard = [...this.#unheard, draftMark(this.#latest)].slice(-MOST_UNHEARD);
    return sending;
  }

  /** True when the server kept what was sent, or what is to be sent next lies ready, merged. */
  #send(): Promise<boolean> {
    const sending = this.#sending(false);
    this.#firstUnsaved = null;
    this.#say({ kind: "saving" });
    if (this.isDirty) this.#keep();
    this.#inFlight = this.#parts
      .send(sending)
      .then(
        (answer) => !this.#isStopped && this.#answered(sending.doc, answer),
        () => !this.#isStopped && this.#failed({ kind: "offline" }, 0),
      )
      .finally(() => {
        this.#inFlight = null;
      });
    return this.#inFlight;
  }

  #answered(sent: DraftDoc, answer: SaveAnswer): boolean {
    switch (answer.kind) {
      case "kept":
        this.#kept(sent, answer.lockVersion);
        this.#say({
          kind: "saved",
          at: answer.savedAt,
          ...(this.#mergedWith === null ? {} : { mergedWith: this.#mergedWith }),
        });
        return true;
      case "busy":
        return this.#failed({ kind: "busy" }, answer.retryAfterSeconds * 1000);
      case "stale":
        return this.#merged(answer);
      case "signed-out":
      case "refused":
        return this.#hold(answer);
    }
  }

  /** Somebody else saved meanwhile. What does not clash is merged at once and sent; a clash is for the person to decide. */
  #merged(theirs: Extract<SaveAnswer, { kind: "stale" }>): boolean {
    const { doc, clashes } = mergeDrafts(this.#confirmed, this.#latest, theirs.doc);
    if (clashes.length > 0) return this.#hold({ kind: "conflict", base: this.#confirmed, theirs });
    this.#confirmed = theirs.doc;
    this.#latest = doc;
    this.#lockVersion = theirs.lockVersion;
    this.#unheard = [];
    this.#mergedWith = theirs.by;
    this.#keep();
    this.#say({ kind: "saving" });
    this.#plan(0);
    return true;
  }

  #kept(sent: DraftDoc, lockVersion: number): void {
    this.#retryIn = FIRST_RETRY;
    this.#isRefused = false;
    this.#confirmed = sent;
    this.#lockVersion = lockVersion;
    // What was sent later, by a page that seemed to be going away, may still come in.
    this.#unheard = this.#unheard.slice(this.#unheard.lastIndexOf(draftMark(sent)) + 1);
    if (this.isDirty) {
      this.#keep();
      this.#plan(0);
    } else this.#parts.keep(null);
  }

  #hold(status: SaveStatus): false {
    this.#isHeld = true;
    this.#isRefused = true;
    this.#say(status);
    return false;
  }

  #failed(status: SaveStatus, wait: number): false {
    this.#isRefused = true;
    this.#say(status);
    this.#plan(Math.max(this.#retryIn, wait));
    this.#retryIn = Math.min(this.#retryIn * 2, LAST_RETRY);
    return false;
  }

  #say(status: SaveStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }
}
