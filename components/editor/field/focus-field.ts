import { fieldId } from "./field-id";

/** Moves the focus to a field, opening what is folded around it; where the field has no control, to the nearest group around it. */
export function focusField(field: string): void {
  focusElement(document.getElementById(fieldId(field)) ?? firstBelow(field));
}

/** Moves the focus to an element, opening what is folded around it. */
export function focusElement(element: Element | null): void {
  for (let fold = element?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  if (element instanceof HTMLElement) element.focus();
}

/** The first control of a group such as `fields.citations`, where the issue is about the whole; else of what is around it. */
function firstBelow(field: string): Element | null {
  const controls = ":is(input, select, textarea, fieldset, section)";
  const found = document.querySelector(`${controls}[id^="${CSS.escape(fieldId(field))}"]:not(:disabled)`);
  const around = field.replace(/\.[^.]*$/, "");
  return found ?? (around === field ? null : firstBelow(around));
}
