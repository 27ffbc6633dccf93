import type { RuleUsed } from "@/lib/domain/register/resolution";
import { noteIn } from "@/lib/i18n/rule/note";
import { publicWords } from "@/lib/i18n/public/words";
import { MARKS } from "@/lib/i18n/core/punctuation";
import type { Frame } from "./frame";

type Note = RuleUsed["payload"]["note"];

/** The rule's own remark, wherever its amount stands: without it a figure can say more than the source. */
export function RuleNote({ frame, rule }: { readonly frame: Frame; readonly rule: RuleUsed | null }) {
  return <NoteText frame={frame} note={rule?.payload.note} className="inset" />;
}

interface NoteTextProps {
  readonly frame: Frame;
  readonly note: Note;
  readonly className: string;
  /** In a list the remark says what it is. */
  readonly isLabelled?: boolean;
}

/** A remark in the reader's language, in Chinese where there is no other. */
export function NoteText({ frame, note, className, isLabelled = false }: NoteTextProps) {
  const said = noteIn(note, frame.language);
  return said === null ? null : (
    <p className={className}>
      {isLabelled ? `${publicWords(frame.language).province.note}${MARKS[frame.language].colon}` : null}
      <span lang={said.language}>{said.text}</span>
    </p>
  );
}
