import styles from "./badge.module.css";

export type BadgeTone = "plain" | "good" | "warn" | "bad" | "brand";

/** A status: a word with a small mark in front, never a colour alone. */
export function Badge({ tone = "plain", children }: { tone?: BadgeTone; children: string }) {
  return <span className={`${styles.badge ?? ""} ${styles[tone] ?? ""}`}>{children}</span>;
}
