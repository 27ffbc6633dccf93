import type { StepMark } from "@/lib/domain/calculation/step-pair";
import type { Language } from "@/lib/i18n/core/language";
import { previewWords, type PreviewWords } from "@/lib/i18n/change/preview";
import styles from "./preview.module.css";
import type { ShownTrace, ShownTraceLine, TraceCell } from "./shown-trace";

interface TracePairProps {
  trace: ShownTrace;
  language: Language;
}

/** How both amounts come about: a step alike on both sides once, others beside each other with the word for how they differ. */
export function TracePair({ trace, language }: TracePairProps) {
  const words = previewWords(language);
  return (
    <table className={styles.trace}>
      <caption className="visually-hidden">{words.trace}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{words.mark}</span>
          </th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {trace.map((line, index) => (
          <Line key={index} line={line} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line: { mark, before, after, isResult }, words }: { line: ShownTraceLine; words: PreviewWords }) {
  return (
    <tr data-mark={mark} data-result={isResult || undefined}>
      <MarkCell mark={mark} words={words} />
      {mark === "same" ? (
        <td colSpan={2}>
          <Cell of={after} words={words} />
        </td>
      ) : (
        <>
          <td data-label={words.before} data-empty={before === null || undefined}>
            <Cell of={before} words={words} />
          </td>
          <td data-label={words.after} data-empty={after === null || undefined}>
            <Cell of={after} words={words} />
          </td>
        </>
      )}
    </tr>
  );
}

function MarkCell({ mark, words }: { mark: StepMark; words: PreviewWords }) {
  return (
    <td className={styles.markCell} data-empty={mark === "same" || undefined}>
      {mark !== "same" && <span className={styles.sign}>{words.marks[mark]}</span>}
    </td>
  );
}

function Cell({ of, words }: { of: TraceCell | null; words: PreviewWords }) {
  if (of === null) return words.nothing;
  return (
    <>
      {of.text}
      {of.note !== "" && <span className={styles.note}>{of.note}</span>}
    </>
  );
}
