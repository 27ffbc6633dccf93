"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, type KeyboardEvent } from "react";
import { leaving } from "@/components/editor/draft/leaving";
import { areFindings, type Finding } from "./finding";
import type { NavEntry } from "./nav-entries";
import styles from "./shortcuts.module.css";

export interface FinderWords {
  readonly title: string;
  readonly placeholder: string;
  readonly nothing: string;
}

interface FinderProps {
  entries: readonly NavEntry[];
  words: FinderWords;
  onChosen: () => void;
}

const WAIT_MS = 120;

interface Found {
  /** What was typed when these were asked for. */
  readonly of: string;
  readonly regions: readonly Finding[];
}

/** Regions that fit what was typed; the newest question wins. */
function useRegions(typed: string): Found {
  const [found, setFound] = useState<Found>({ of: "", regions: [] });
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      try {
        const answer = await fetch(`/admin/find?q=${encodeURIComponent(typed)}`, { signal: stop.signal });
        const findings: unknown = await answer.json();
        if (areFindings(findings)) setFound({ of: typed, regions: findings });
      } catch (error) {
        if (!stop.signal.aborted) console.info("the finder got no answer", error);
      }
    };
    const timer = setTimeout(() => void ask(), WAIT_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return typed === "" ? { of: "", regions: [] } : found;
}

/** One field for regions and places to go: arrows choose, Enter goes, Esc closes. */
export function Finder({ entries, words, onChosen }: FinderProps) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const router = useRouter();
  const found = useRegions(typed.trim());
  const { regions } = found;
  const deeds = entries.filter((entry) => entry.text.toLowerCase().includes(typed.trim().toLowerCase()));
  const all = [...regions, ...deeds];
  const chosen = all[Math.min(at, all.length - 1)];
  const go = (finding: Finding | undefined) => {
    if (finding === undefined) return;
    onChosen();
    leaving.ask(() => router.push(finding.href));
  };
  // Enter pressed before the answer came: go to the first of it when it is there, never to the last question's.
  const isAnswered = found.of === typed.trim();
  const [hurried, setHurried] = useState(false);
  useEffect(() => {
    const [first] = all;
    if (!hurried || !isAnswered || first === undefined) return;
    onChosen();
    leaving.ask(() => router.push(first.href));
  });
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((Math.min(at, all.length - 1) + step + all.length) % Math.max(1, all.length));
    else if (event.key === "Enter" && !isAnswered) setHurried(true);
    else if (event.key === "Enter") go(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.finder}>
      <input
        autoFocus
        role="combobox"
        aria-label={words.placeholder}
        aria-expanded={all.length > 0}
        aria-controls="finder-list"
        aria-activedescendant={chosen ? `finder-${all.indexOf(chosen)}` : undefined}
        aria-autocomplete="list"
        placeholder={words.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setHurried(false);
        }}
        onKeyDown={press}
      />
      <ul id="finder-list" role="listbox" aria-label={words.title}>
        {all.map((finding, index) => (
          <li
            key={finding.href}
            id={`finder-${index}`}
            role="option"
            aria-selected={finding === chosen}
            onClick={() => go(finding)}
            onMouseMove={() => setAt(index)}
          >
            {finding.text}
          </li>
        ))}
      </ul>
      {all.length === 0 && <p role="status">{words.nothing}</p>}
    </div>
  );
}
