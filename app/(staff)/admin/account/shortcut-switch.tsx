"use client";

import { useSyncExternalStore } from "react";
import { onKeysChanged, keysAreOn, setKeysOn } from "@/app/(staff)/_frame/keyboard-setting";
import styles from "./shortcut-switch.module.css";

/** Single-letter keys on or off, for this browser: only a browser with script has them at all. */
export function ShortcutSwitch({ label }: { label: string }) {
  const on = useSyncExternalStore(onKeysChanged, keysAreOn, () => true);
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={on} onChange={(event) => setKeysOn(event.target.checked)} />
      {label}
    </label>
  );
}
