"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { leaving } from "@/components/editor/draft/leaving";
import { Dialog } from "@/components/ui/dialog";
import type { NavEntry } from "./nav-entries";
import { Finder, type FinderWords } from "./finder";
import { KeyList, type KeyWords } from "./key-list";
import { pressHotkey, stepRow, takesLetters } from "./key-deeds";
import { keysAreOn } from "./keyboard-setting";
import styles from "./shortcuts.module.css";

interface ShortcutsProps {
  entries: readonly NavEntry[];
  finder: FinderWords;
  keys: KeyWords;
  open: string;
}

const PLACES: Readonly<Record<string, string>> = { r: "/admin/rules", s: "/admin/review", w: "/admin" };
/** After `G` the next letter within this time names a place. */
const PREFIX_MS = 1500;

/** The finder, the list of keys, and the single letters. Every one of these deeds has a visible button too. */
export function Shortcuts({ entries, finder, keys, open }: ShortcutsProps) {
  const [shown, setShown] = useState<"finder" | "keys" | null>(null);
  const router = useRouter();
  useEffect(() => {
    let prefixAt = 0;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setShown("finder");
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || !takesLetters(event.target) || !keysAreOn()) return;
      const letter = event.key.toLowerCase();
      const place = event.timeStamp - prefixAt < PREFIX_MS ? PLACES[letter] : undefined;
      prefixAt = letter === "g" ? event.timeStamp : 0;
      if (place !== undefined) {
        event.preventDefault();
        leaving.ask(() => router.push(place));
      } else if (event.key === "?") {
        event.preventDefault();
        setShown("keys");
      } else if (act(letter)) {
        event.preventDefault();
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router]);
  return (
    <>
      <button type="button" className={styles.open} onClick={() => setShown("finder")}>
        {open} <kbd>Ctrl K</kbd>
      </button>
      <Dialog open={shown === "finder"} label={finder.title} onClose={() => setShown(null)}>
        <Finder entries={entries} words={finder} onChosen={() => setShown(null)} />
      </Dialog>
      <Dialog open={shown === "keys"} label={keys.title} onClose={() => setShown(null)}>
        <KeyList words={keys} onClose={() => setShown(null)} />
      </Dialog>
    </>
  );
}

function act(letter: string): boolean {
  if (letter === "j" || letter === "k") return stepRow(letter === "j" ? 1 : -1);
  if (letter === "/") {
    const filter = document.querySelector<HTMLElement>("[data-filter]");
    filter?.focus();
    return filter !== null;
  }
  return /^[a-z]$/.test(letter) && pressHotkey(letter);
}
