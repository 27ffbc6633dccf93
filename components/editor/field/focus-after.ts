import { flushSync } from "react-dom";
import { focusField } from "./focus-field";

/** Changes the form and moves the focus within the same key or click: what is typed next must not land where it was before. */
export function focusAfter(change: () => void, field: string): void {
  flushSync(change);
  focusField(field);
}
