import { draftMark } from "@/lib/domain/draft/mark";
import type { Unconfirmed } from "./autosave";

/** Which form it is: whose, of what, and where. */
export interface FormAbout {
  /** The form on this page, not the draft: two tabs are two forms. */
  readonly id: string;
  readonly userId: string;
  readonly proposalId: string;
  /** The address of the item. */
  readonly path: string;
  /** What the page is called. */
  readonly title: string;
}

/** What was typed and not yet confirmed by the server, as kept in the browser. */
export interface LocalCopy extends Unconfirmed {
  readonly about: FormAbout;
  /** ISO instant of the last key. */
  readonly at: string;
}

/** Copies kept by another version of the form have another key: the page could not show them. */
const PREFIX = "huaru.draft.4.";

/** Keeps a copy; a browser that refuses (private window, full) only loses the safety net. False when it refused. */
export function keepLocalCopy(id: string, copy: LocalCopy | null): boolean {
  try {
    if (copy === null) localStorage.removeItem(PREFIX + id);
    else localStorage.setItem(PREFIX + id, JSON.stringify(copy));
    return true;
  } catch (error) {
    console.warn("the browser keeps no local copy", error);
    return false;
  }
}

/** The copies that this person's forms left behind and that no open page goes on with, newest first. The server checks their shape again. */
export async function leftCopies(userId: string): Promise<LocalCopy[]> {
  const own = copiesHere().filter(({ about }) => about.userId === userId);
  const open = await Promise.all(own.map(({ about }) => isOpen(about.id)));
  return own.filter((_, index) => open[index] === false).toSorted((a, b) => b.at.localeCompare(a.at));
}

function copiesHere(): LocalCopy[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? (readCopy(key) ?? []) : []));
  } catch (error) {
    console.warn("the browser shows no local copies", error);
    return [];
  }
}

function readCopy(key: string): LocalCopy | null {
  try {
    const copy: LocalCopy = JSON.parse(localStorage.getItem(key) ?? "null");
    return copy.doc.v === 1 && copy.base.v === 1 && copy.about.path.startsWith("/admin/") ? copy : null;
  } catch (error) {
    console.warn("a local copy cannot be read", error);
    return null;
  }
}

/** Was all of it confirmed when the page went away? Then there is nothing to save, only to say that it was. */
export function isConfirmed({ doc, base }: Unconfirmed): boolean {
  return draftMark(doc) === draftMark(base);
}

/** A page that just went away takes a moment to let go. */
const LETTING_GO = 500;

function lockOf(id: string): string {
  return `huaru.form.${id}`;
}

/** Says to other pages that the form is open; returns what ends it. The browser ends it when the page is gone. */
export function holdForm(id: string): () => void {
  const ended = new AbortController();
  const held = new Promise<void>((resolve) => ended.signal.addEventListener("abort", () => resolve()));
  void navigator.locks?.request(lockOf(id), () => held);
  return () => ended.abort();
}

async function isOpen(id: string): Promise<boolean> {
  try {
    await navigator.locks?.request(lockOf(id), { signal: AbortSignal.timeout(LETTING_GO) }, () => undefined);
    return false;
  } catch {
    // Somebody holds it; or the browser refuses to say, and then the copy stays where it is.
    return true;
  }
}
