"use client";

import { useEffect, useRef, useState } from "react";
import type { DraftDoc } from "@/lib/domain/draft.schema";
import { mergeDrafts } from "@/lib/domain/draft-merge";
import { same } from "@/lib/domain/sameness";
import { Autosave, type SaveAnswer, type SaveStatus } from "./autosave";
import { keepLocalCopy, readLocalCopy, type LocalCopy } from "./local-copy";

interface SavedDraft {
  readonly doc: DraftDoc;
  readonly lockVersion: number;
  readonly savedAt: string;
}

interface DraftParts {
  readonly proposalId: string;
  readonly saved: SavedDraft;
  readonly send: (doc: DraftDoc, lockVersion: number) => Promise<SaveAnswer>;
}

export interface Draft {
  readonly doc: DraftDoc;
  readonly status: SaveStatus;
  /** What an earlier visit could not save. */
  readonly localCopy: LocalCopy | null;
  readonly update: (change: (doc: DraftDoc) => DraftDoc) => void;
  /** Saves now, also when nothing changed; true when everything typed is confirmed. */
  readonly flush: () => Promise<boolean>;
  readonly retry: () => void;
  readonly settle: (merged: DraftDoc) => void;
  readonly restore: () => void;
  readonly dropLocalCopy: () => void;
  readonly lockVersion: () => number;
}

/** A draft that saves itself while it is typed, and offers what an earlier visit could not save. */
export function useDraft({ proposalId, saved, send }: DraftParts): Draft {
  const [doc, setDoc] = useState(saved.doc);
  const newest = useRef(saved.doc);
  const [status, setStatus] = useState<SaveStatus>({ kind: "saved", at: saved.savedAt });
  const [localCopy, setLocalCopy] = useState<LocalCopy | null>(null);
  const [autosave] = useState(
    () =>
      new Autosave({
        doc: saved.doc,
        lockVersion: saved.lockVersion,
        send,
        keep: (unconfirmed) =>
          keepLocalCopy(proposalId, unconfirmed && { ...unconfirmed, at: new Date().toISOString() }),
        onStatus: setStatus,
        now: () => Date.now(),
      }),
  );
  useEffect(() => {
    const frame = requestAnimationFrame(() => setLocalCopy(unsavedCopy(proposalId, saved.doc)));
    return () => cancelAnimationFrame(frame);
  }, [proposalId, saved.doc]);
  useLeaveGuard(autosave);
  const put = (next: DraftDoc) => {
    newest.current = next;
    setDoc(next);
  };
  const update = (change: (doc: DraftDoc) => DraftDoc) => {
    put(change(newest.current));
    autosave.change(newest.current);
  };
  return {
    doc,
    status,
    localCopy,
    update,
    flush: () => autosave.flush(true),
    retry: () => void autosave.retry(),
    settle: (merged) => {
      put(merged);
      if (status.kind === "conflict") void autosave.settle(merged, status.theirs.doc, status.theirs.lockVersion);
    },
    restore: () => {
      if (localCopy === null) return;
      setLocalCopy(null);
      // What was typed then, on top of what the server has now; where both changed a field, what was typed here stands.
      update((current) => mergeDrafts(localCopy.base, localCopy.doc, current).doc);
    },
    dropLocalCopy: () => {
      setLocalCopy(null);
      keepLocalCopy(proposalId, null);
    },
    lockVersion: () => autosave.lockVersion,
  };
}

/** Asks before the page is left with something unsaved, and saves it when the editor goes away. */
function useLeaveGuard(autosave: Autosave): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (autosave.isDirty) event.preventDefault();
    };
    window.addEventListener("beforeunload", guard);
    return () => {
      window.removeEventListener("beforeunload", guard);
      void autosave.flush();
    };
  }, [autosave]);
}

/** The local copy, unless the server already has all of it. */
function unsavedCopy(proposalId: string, doc: DraftDoc): LocalCopy | null {
  const copy = readLocalCopy(proposalId);
  if (copy === null) return null;
  if (!same(copy.doc, doc)) return copy;
  keepLocalCopy(proposalId, null);
  return null;
}
