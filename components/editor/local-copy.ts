import type { DraftDoc } from "@/lib/domain/draft.schema";

/** What was typed and not yet confirmed by the server, as kept in the browser. */
export interface LocalCopy {
  readonly lockVersion: number;
  /** ISO instant of the last key. */
  readonly at: string;
  /** What the server had confirmed before. */
  readonly base: DraftDoc;
  readonly doc: DraftDoc;
}

/** Copies kept by another version of the form have another key: the page could not show them. */
function keyOf(proposalId: string): string {
  return `huaru.draft.3.${proposalId}`;
}

/** Keeps a copy; a browser that refuses (private window, full) only loses the safety net. */
export function keepLocalCopy(proposalId: string, copy: LocalCopy | null): void {
  try {
    if (copy === null) localStorage.removeItem(keyOf(proposalId));
    else localStorage.setItem(keyOf(proposalId), JSON.stringify(copy));
  } catch (error) {
    console.warn("the browser keeps no local copy", error);
  }
}

/** The copy kept by an earlier visit; null where there is none or it cannot be read. The server checks its shape again. */
export function readLocalCopy(proposalId: string): LocalCopy | null {
  try {
    const text = localStorage.getItem(keyOf(proposalId));
    if (text === null) return null;
    const copy: LocalCopy = JSON.parse(text);
    return copy.doc.v === 1 && copy.base.v === 1 ? copy : null;
  } catch (error) {
    console.warn("the local copy cannot be read", error);
    return null;
  }
}
