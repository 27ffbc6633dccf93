"use client";

import { useState, type ReactNode } from "react";
import styles from "./editor.module.css";

interface FoldProps {
  summary: ReactNode;
  /** A reason to be open: there is something inside to be seen. */
  opens?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A fold that opens by itself where there is a reason to, and is closed by hand alone: never under the fingers of whoever types in it. */
export function Fold({ summary, opens = false, className = styles.fold, children }: FoldProps) {
  const [isOpen, setOpen] = useState(opens);
  const [hadReason, setHadReason] = useState(opens);
  if (opens !== hadReason) {
    setHadReason(opens);
    if (opens) setOpen(true);
  }
  return (
    <details className={className} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
