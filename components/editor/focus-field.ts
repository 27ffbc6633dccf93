import { fieldId } from "./field-id";

/** Moves the focus to a field, opening what is folded around it. */
export function focusField(field: string): void {
  focusElement(document.getElementById(fieldId(field)) ?? firstBelow(field));
}

/** Moves the focus to an element, opening what is folded around it. */
export function focusElement(element: Element | null): void {
  for (let fold = element?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  if (element instanceof HTMLElement) element.focus();
}

/** The first control of a group such as `fields.citations`, where the issue is about the whole. */
function firstBelow(field: string): Element | null {
  return document.querySelector(`[id^="${CSS.escape(fieldId(field))}"]`);
}
