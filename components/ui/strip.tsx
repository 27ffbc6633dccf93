import type { ReactNode } from "react";
import styles from "./strip.module.css";

export type StripTone = "warn" | "good" | "bad" | "tint";

/** A full-width line that says one thing about the page, with at most one link. */
export function Strip({
  tone = "warn",
  children,
  live = false,
}: {
  tone?: StripTone;
  children: ReactNode;
  live?: boolean;
}) {
  return (
    <div className={`${styles.strip ?? ""} ${styles[tone] ?? ""}`} role={live ? "status" : undefined}>
      {children}
    </div>
  );
}
