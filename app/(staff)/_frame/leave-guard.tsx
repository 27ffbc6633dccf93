"use client";

import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { leaving, type HeldWay } from "@/components/editor/draft/leaving";
import { openForms } from "@/components/editor/draft/open-forms";
import { whyUnsaved } from "@/components/editor/draft/why-unsaved";
import { buttonClass } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Language } from "@/lib/i18n/core/language";
import { saveWords } from "@/lib/i18n/editor/save";

/** The browser's own list of visited pages, where it lets a page ask before going back. */
interface Travels extends EventTarget {
  traverseTo(key: string): unknown;
}

interface Traverse extends Event {
  readonly navigationType: string;
  readonly destination: { readonly key: string };
}

declare global {
  interface Window {
    readonly navigation?: Travels;
  }
}

/** Asks before a form is left that could not be saved: on links, keys and Back. Closing the window is the browser's to ask about. */
export function LeaveGuard({ language }: { language: Language }) {
  const held = useSyncExternalStore(leaving.subscribe, leaving.held, () => null);
  const pathname = usePathname();
  useEffect(() => openForms.settle(), [pathname]);
  useEffect(() => {
    document.addEventListener("click", holdLink, true);
    window.navigation?.addEventListener("navigate", holdTraverse);
    return () => {
      document.removeEventListener("click", holdLink, true);
      window.navigation?.removeEventListener("navigate", holdTraverse);
    };
  }, []);
  const words = saveWords(language);
  return (
    <Dialog open={held !== null} label={words.leaveTitle} onClose={() => leaving.stay()}>
      {held !== null && <Question held={held} language={language} />}
    </Dialog>
  );
}

function Question({ held, language }: { held: HeldWay; language: Language }) {
  const words = saveWords(language);
  const { about, autosave } = held.form;
  const lost = held.to === "sign-out" ? words.leaveSignOut : autosave.isKeptHere ? words.leaveKept : words.leaveLost;
  return (
    <>
      <h2>{words.leaveTitle}</h2>
      <p>
        {words.unsaved(about.title, whyUnsaved(autosave.status, words))}
        {language === "en" ? " " : ""}
        {lost}
      </p>
      <p>
        <button type="button" autoFocus className={buttonClass("primary")} onClick={() => leaving.stay()}>
          {words.stay}
        </button>{" "}
        <button type="button" className={buttonClass()} onClick={() => leaving.goOn()}>
          {words.leaveAnyway}
        </button>
      </p>
    </>
  );
}

/** A click that leads to another page of this window waits for the answer, and is repeated then. */
function holdLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || openForms.unsaved() === null) return;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const isHere = link.origin === window.location.origin && link.pathname === window.location.pathname;
  if (isHere || link.target === "_blank" || link.hasAttribute("download") || openForms.mayGo) return;
  // Signing in again is how such a form gets saved; it leads back here.
  if (link.pathname === "/sign-in") return openForms.letGo();
  event.preventDefault();
  event.stopPropagation();
  leaving.ask(() => link.click());
}

function holdTraverse(event: Event): void {
  if (!isTraverse(event) || event.navigationType !== "traverse" || !event.cancelable || openForms.mayGo) return;
  if (openForms.unsaved() === null) return;
  event.preventDefault();
  const { key } = event.destination;
  leaving.ask(() => void window.navigation?.traverseTo(key));
}

function isTraverse(event: Event): event is Traverse {
  return "navigationType" in event && "destination" in event;
}
