"use client";

import { useEffect, useState } from "react";

const SHOWN_FOR = 8000;

export interface Undo {
  /** Something was deleted: how to put it back. */
  readonly offer: (restore: () => void) => void;
  readonly undo: () => void;
  readonly isOffered: boolean;
}

/** The last deletion can be taken back for eight seconds, by button or Ctrl Z. */
export function useUndo(): Undo {
  const [restore, setRestore] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (restore === null) return undefined;
    const timer = setTimeout(() => setRestore(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [restore]);
  return {
    isOffered: restore !== null,
    offer: (how) => setRestore(() => how),
    undo: () => {
      restore?.();
      setRestore(null);
    },
  };
}
