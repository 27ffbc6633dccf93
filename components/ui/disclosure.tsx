"use client";

import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { buttonClass, type ButtonTone } from "./button";
import styles from "./disclosure.module.css";

interface DisclosureProps {
  label: string;
  tone?: ButtonTone;
  /** A single letter that opens it; see the key list. */
  hotkey?: string;
  children: ReactNode;
  /** Opens upwards, for a bar at the foot of the page. */
  upward?: boolean;
  open?: boolean;
}

/** A button that unfolds the second step of a deed: works without script, closes with Esc. */
export function Disclosure({ label, tone = "secondary", hotkey, children, upward, open }: DisclosureProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !box.current) return;
    event.stopPropagation();
    box.current.open = false;
    box.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={box} className={styles.box} data-upward={upward || undefined} onKeyDown={closeOnEscape} open={open}>
      <summary className={buttonClass(tone)} data-hotkey={hotkey} title={hotkey ? `${label} (${hotkey})` : undefined}>
        {label}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
