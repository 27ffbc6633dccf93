"use client";

import { buttonClass } from "@/components/ui/button";
import styles from "./shortcuts.module.css";

export interface KeyWords {
  readonly title: string;
  readonly close: string;
  readonly off: string;
  readonly list: {
    readonly palette: string;
    readonly help: string;
    readonly filter: string;
    readonly rules: string;
    readonly review: string;
    readonly workbench: string;
    readonly change: string;
    readonly approve: string;
    readonly return: string;
    readonly publish: string;
    readonly send: string;
    readonly save: string;
    readonly undo: string;
    readonly part: string;
    readonly next: string;
    readonly previous: string;
    readonly close: string;
  };
}

/** The keys and what they do. */
export function KeyList({ words, onClose }: { words: KeyWords; onClose: () => void }) {
  const { list } = words;
  const keys: readonly (readonly [string, string])[] = [
    ["Ctrl K", list.palette],
    ["/", list.filter],
    ["G R", list.rules],
    ["G S", list.review],
    ["G W", list.workbench],
    ["J", list.next],
    ["K", list.previous],
    ["N", list.change],
    ["A", list.approve],
    ["R", list.return],
    ["P", list.publish],
    ["Ctrl Enter", list.send],
    ["Ctrl S", list.save],
    ["Ctrl Z", list.undo],
    ["Alt 1…9", list.part],
    ["Esc", list.close],
    ["?", list.help],
  ];
  return (
    <>
      <h2 className={styles.heading}>{words.title}</h2>
      <dl className={styles.keys}>
        {keys.map(([key, says]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p>{words.off}</p>
      <button type="button" className={buttonClass("secondary")} onClick={onClose} autoFocus>
        {words.close}
      </button>
    </>
  );
}
