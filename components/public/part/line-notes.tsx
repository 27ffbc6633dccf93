import type { OutlineLine } from "@/lib/domain/reading/outline";
import { besideName, lineWithLevel } from "@/lib/i18n/rule/beside";
import { MARKS } from "@/lib/i18n/core/punctuation";
import type { Frame } from "./frame";

/** The separate lines below a credit in a cell of a table. */
export function LineNotes({ frame, lines }: { readonly frame: Frame; readonly lines: readonly OutlineLine[] }) {
  return lines.map((line) => (
    <p key={line.code} className="note">
      {besideName(line.code, false, frame.language)}
      {MARKS[frame.language].colon}
      {lineWithLevel(line, frame.language)}
    </p>
  ));
}
