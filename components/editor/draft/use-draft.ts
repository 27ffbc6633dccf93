"use client";

import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import { draftMark } from "@/lib/domain/draft/mark";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { mergeDrafts } from "@/lib/domain/draft/merge";
import { Autosave, type Sending, type Unconfirmed } from "./autosave";
import type { SaveAnswer, SaveStatus } from "./save-status";
import { isConfirmed, keepLocalCopy, leftCopies, type FormAbout, type LocalCopy } from "./local-copy";
import { openForms } from "./open-forms";

interface SavedDraft {
  readonly doc: DraftDoc;
  readonly lockVersion: number;
  readonly savedAt: string;
}

interface DraftParts {
  readonly about: Omit<FormAbout, "id">;
  readonly saved: SavedDraft;
  /** Where nobody may type, what was left behind stays where it is. */
  readonly readOnly: boolean;
  readonly send: (sending: Sending) => Promise<SaveAnswer>;
}

export interface Draft {
  readonly doc: DraftDoc;
  readonly status: SaveStatus;
  /** Something was typed that the server has not answered yet: what it said last is about the text before. */
  readonly isAhead: boolean;
  /** What an earlier visit could not save, and whether it is in the form already. */
  readonly localCopy: { readonly copy: LocalCopy; readonly isBack: boolean } | null;
  readonly update: (change: (doc: DraftDoc) => DraftDoc) => void;
  /** Saves now, also when nothing changed; true when everything typed is confirmed. */
  readonly flush: () => Promise<boolean>;
  /** What is saved needs no word on the next page. */
  readonly seen: () => void;
  readonly retry: () => void;
  readonly settle: (merged: DraftDoc) => void;
  readonly restore: () => void;
  readonly dropLocalCopy: () => void;
  readonly lockVersion: () => number;
}

/** A draft that saves itself while it is typed, and goes on with what an earlier visit could not save. */
export function useDraft(parts: DraftParts): Draft {
  const [{ start, autosave, form }] = useState(() => openDraft(parts));
  const [doc, setDoc] = useState(start.doc);
  const newest = useRef(start.doc);
  const status = useSaveStatus(autosave);
  const [localCopy, setLocalCopy] = useState<Draft["localCopy"]>(null);
  useEffect(() => {
    openForms.show(form);
    if (form.autosave.isDirty) void form.autosave.resume(form.autosave.state);
    return () => openForms.leave(form);
  }, [form]);
  const put = (next: DraftDoc) => {
    newest.current = next;
    setDoc(next);
  };
  useMerged(autosave, put);
  const update = (change: (doc: DraftDoc) => DraftDoc) => {
    put(change(newest.current));
    autosave.change(newest.current);
  };
  useLeftCopy(form.about, parts.saved.doc, (copy) => {
    if (parts.readOnly) return;
    const isBack = !autosave.isDirty && goesOnFrom(copy, parts.saved);
    if (isBack) {
      put(copy.doc);
      void autosave.resume(copy);
      keepLocalCopy(copy.about.id, null);
    }
    setLocalCopy({ copy, isBack });
  });
  return {
    doc,
    status,
    isAhead: autosave.isDirty,
    localCopy,
    update,
    flush: () => autosave.flush(true),
    seen: () => autosave.seen(),
    retry: () => void autosave.retry(),
    settle: (merged) => {
      put(merged);
      if (status.kind === "conflict") void autosave.settle(merged, status.theirs.doc, status.theirs.lockVersion);
    },
    restore: () => {
      if (localCopy === null) return;
      setLocalCopy(null);
      const { base, doc: typed, about: left } = localCopy.copy;
      // What was typed then, on top of what the server has now; where both changed a field, what was typed here stands.
      update((current) => mergeDrafts(base, typed, current).doc);
      keepLocalCopy(left.id, null);
    },
    dropLocalCopy: () => {
      if (localCopy === null) return;
      setLocalCopy(null);
      if (localCopy.isBack) update((current) => mergeDrafts(localCopy.copy.doc, current, parts.saved.doc).doc);
      keepLocalCopy(localCopy.copy.about.id, null);
    },
    lockVersion: () => autosave.lockVersion,
  };
}

/** How it stands with a form, shown or left. */
export function useSaveStatus(autosave: Autosave): SaveStatus {
  const now = () => autosave.status;
  return useSyncExternalStore(autosave.subscribe, now, now);
}

/** What somebody else saved meanwhile comes in beside what is typed here. */
function useMerged(autosave: Autosave, take: (doc: DraftDoc) => void): void {
  const takeNow = useEffectEvent(() => take(autosave.state.doc));
  useEffect(() => autosave.subscribe(() => takeNow()), [autosave]);
}

/** The form goes on from one of the same draft that was left on this page, where there is one: it may know more than the page was told. */
function openDraft({ about, saved, send }: DraftParts) {
  const { doc, lockVersion, savedAt } = saved;
  const before = openForms.stateOf(about.proposalId);
  const isNewer = before !== null && (before.doc !== before.base || before.lockVersion > lockVersion);
  const start: Unconfirmed = isNewer ? before : { doc, base: doc, lockVersion, sentBefore: [] };
  const id = crypto.randomUUID();
  const own = { ...about, id };
  const autosave = new Autosave({
    start,
    savedAt,
    send,
    keep: (typed) => keepLocalCopy(id, typed && { ...typed, about: own, at: new Date().toISOString() }),
    now: () => Date.now(),
  });
  return { start, autosave, form: { about: own, autosave } };
}

/** Has the server still what the copy was typed on, or what it was told of it? */
function goesOnFrom({ base, lockVersion, sentBefore }: Unconfirmed, saved: SavedDraft): boolean {
  const mark = draftMark(saved.doc);
  return lockVersion === saved.lockVersion || mark === draftMark(base) || sentBefore.includes(mark);
}

/** Finds the newest copy of this draft that a page which is gone left behind and that says something else than the server has. */
function useLeftCopy(about: FormAbout, saved: DraftDoc, onFound: (copy: LocalCopy) => void): void {
  const sort = useEffectEvent((all: readonly LocalCopy[]) => {
    const mark = draftMark(saved);
    const own = all.filter((copy) => copy.about.proposalId === about.proposalId);
    const isOver = (copy: LocalCopy) => isConfirmed(copy) || draftMark(copy.doc) === mark;
    for (const copy of own) if (isOver(copy)) keepLocalCopy(copy.about.id, null);
    const newest = own.find((copy) => !isOver(copy));
    if (newest !== undefined) onFound(newest);
  });
  const { userId } = about;
  useEffect(() => {
    let isShown = true;
    void leftCopies(userId).then((all) => {
      if (isShown) sort(all);
    });
    return () => {
      isShown = false;
    };
  }, [userId]);
}
