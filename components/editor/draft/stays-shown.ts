"use client";

import { useState } from "react";

export interface Stays {
  readonly isShown: boolean;
  /** To be called when the focus leaves the fields: what no longer holds may go then. */
  readonly settle: () => void;
}

/** A field that stands there only while something holds stays until the focus leaves: it must not go under the fingers that empty it. */
export function useStaysShown(holds: boolean): Stays {
  const [stays, setStays] = useState(holds);
  if (holds && !stays) setStays(true);
  return { isShown: holds || stays, settle: () => setStays(holds) };
}
