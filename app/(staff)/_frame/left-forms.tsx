"use client";

import { usePathname } from "next/navigation";
import Link from "next/link";
import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from "react";
import { Autosave } from "@/components/editor/draft/autosave";
import type { SaveStatus } from "@/components/editor/draft/save-status";
import { isConfirmed, keepLocalCopy, leftCopies, type LocalCopy } from "@/components/editor/draft/local-copy";
import { openForms, type OpenForm } from "@/components/editor/draft/open-forms";
import { useSaveStatus } from "@/components/editor/draft/use-draft";
import { buttonClass } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import type { Language } from "@/lib/i18n/core/language";
import { saveWords, type SaveWords } from "@/lib/i18n/editor/save";
import { whyUnsaved } from "@/components/editor/draft/why-unsaved";
import { keepDraft } from "@/app/(staff)/admin/proposals/[id]/items/[item]/keep-draft";

const NOTHING_LEFT: readonly OpenForm[] = [];

/** What became of the forms that were left with something unsaved: they go on saving, and the page one is on says how it went. */
export function LeftForms({ userId, language }: { userId: string; language: Language }) {
  const left = useSyncExternalStore(openForms.subscribe, openForms.left, () => NOTHING_LEFT);
  const pathname = usePathname();
  useLeftCopies(userId, pathname);
  const before = useRef(pathname);
  useEffect(() => {
    // What was said on the page before has been read; the form that page was is only just left.
    const read = openForms.left().filter(({ about }) => about.path !== before.current);
    for (const { about, autosave } of read) if (autosave.status.kind === "saved") openForms.drop(about.id);
    before.current = pathname;
  }, [pathname]);
  return left.map((form) => <LeftForm key={form.about.id} form={form} words={saveWords(language)} />);
}

/** Copies of pages that are gone: saved from here, unless the page shown is that form and goes on by itself. */
function useLeftCopies(userId: string, pathname: string): void {
  const carryOn = useEffectEvent((copies: readonly LocalCopy[]) => {
    const others = copies.filter(({ about }) => !pathname.startsWith(`/admin/proposals/${about.proposalId}/items/`));
    for (const copy of others) {
      if (isConfirmed(copy) && isOld(copy)) keepLocalCopy(copy.about.id, null);
      else openForms.carryOn(formOf(copy));
    }
  });
  useEffect(() => {
    void leftCopies(userId).then((copies) => carryOn(copies));
  }, [userId]);
}

/** That it was saved is news for as long as somebody may wonder. */
const NEWS = 60_000;

function isOld({ at }: LocalCopy): boolean {
  return Date.now() - Date.parse(at) > NEWS;
}

function formOf(copy: LocalCopy): OpenForm {
  const { about, at, doc, base, lockVersion, sentBefore } = copy;
  const autosave = new Autosave({
    start: { doc: isConfirmed(copy) ? base : doc, base, lockVersion, sentBefore },
    savedAt: at,
    send: async (sending) => (await keepDraft(about.path, sending, null)).answer,
    keep: (typed) => keepLocalCopy(about.id, typed && { ...typed, about, at }),
    now: () => Date.now(),
  });
  return { about, autosave };
}

function LeftForm({ form: { about, autosave }, words }: { form: OpenForm; words: SaveWords }) {
  const status = useSaveStatus(autosave);
  const isSaved = status.kind === "saved";
  const isLost = status.kind === "refused";
  return (
    <Strip live tone={isSaved ? "good" : status.kind === "saving" ? "tint" : "warn"}>
      {sentenceOf(status, about.title, words)} <Link href={about.path}>{words.goBack}</Link>
      {(isSaved || isLost) && (
        <>
          {" "}
          <button type="button" className={buttonClass()} onClick={() => openForms.drop(about.id)}>
            {isLost ? words.drop : words.dismiss}
          </button>
        </>
      )}
    </Strip>
  );
}

function sentenceOf(status: SaveStatus, title: string, words: SaveWords): string {
  switch (status.kind) {
    case "saving":
      return words.leftSaving(title);
    case "saved":
      return words.leftSaved(title);
    default:
      return words.leftUnsaved(title, whyUnsaved(status, words));
  }
}
