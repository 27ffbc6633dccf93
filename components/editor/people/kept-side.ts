"use client";

import { createContext, use } from "react";
import type { ExampleFields, KeptFields } from "@/lib/domain/draft/schema";

/** The people kept with the item, and what may be done with them. */
export interface KeptSide {
  readonly people: readonly KeptFields[];
  readonly change: (edit: (people: readonly KeptFields[]) => KeptFields[]) => void;
  /** A row was deleted: what puts it back. */
  readonly onRemoved: (restore: (people: readonly KeptFields[]) => KeptFields[]) => void;
  /** Adds a worked example; null where the item has none. */
  readonly addExample: ((example: ExampleFields) => void) | null;
}

const NOBODY: KeptSide = { people: [], change: () => undefined, onRemoved: () => undefined, addExample: null };

export const KeptSideContext = createContext<KeptSide>(NOBODY);

/** The people kept with the item on this page. */
export function useKept(): KeptSide {
  return use(KeptSideContext);
}
