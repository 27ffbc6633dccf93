import type { Credited } from "@/lib/domain/reading/outline";
import { cellWords } from "@/lib/i18n/rule/credit";
import { money } from "@/lib/i18n/core/format";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { publicWords } from "@/lib/i18n/public/words";
import type { Frame } from "./frame";

interface CreditProps {
  readonly frame: Frame;
  readonly credited: Credited;
}

/** The large figure. Digits never break; the unit may wrap below. */
export function Amount({ text, unit }: { readonly text: string; readonly unit: string }) {
  return (
    <p className="amount">
      <strong className="figure">{text}</strong> <span className="unit">{unit}</span>
    </p>
  );
}

/** What arrives, large; what it is made of, below. */
export function CreditFigure({ frame, credited }: CreditProps) {
  const words = publicWords(frame.language).amount;
  const { figure, lead } = cellWords(credited, frame.language);
  if (figure === null) return <p className="answer-words">{lead}</p>;
  return (
    <>
      <Amount text={money(figure.fen, frame.language)} unit={words.unit[figure.per]} />
      <CreditRemark frame={frame} credited={credited} />
    </>
  );
}

/** The same in a row of several bands. */
export function CreditRow({ frame, credited }: CreditProps) {
  const words = publicWords(frame.language).amount;
  const { figure, lead } = cellWords(credited, frame.language);
  if (figure === null) return <>{lead}</>;
  return (
    <>
      <strong className="figure">{money(figure.fen, frame.language)}</strong> {words.unit[figure.per]}
      <CreditRemark frame={frame} credited={credited} />
    </>
  );
}

/** What stands beside the figure: that it is net, what the gross was, what a year or a month makes. */
function CreditRemark({ frame, credited }: CreditProps) {
  const words = publicWords(frame.language).amount;
  const { figure, asides } = cellWords(credited, frame.language);
  const remarks = [...(figure?.isNet === true ? [words.arrives] : []), ...asides];
  if (remarks.length === 0) return null;
  return <span className="answer-second">{remarks.join(MARKS[frame.language].semicolon)}</span>;
}
