import type { ReactNode } from "react";
import type { Answer } from "@/lib/domain/answer";
import type { CitedRule, CitedStep, Trace } from "@/lib/domain/trace";
import type { StepMark } from "@/lib/domain/step-pair";
import { resultLines } from "@/lib/i18n/result-words";
import type { Names } from "@/lib/i18n/name-words";
import type { Language } from "@/lib/i18n/language";
import { previewWords, type PreviewWords } from "@/lib/i18n/preview-words";
import { stepWords } from "@/lib/i18n/step-words";
import styles from "./preview.module.css";

interface TracePairProps {
  trace: Trace;
  before: Answer;
  after: Answer;
  language: Language;
  names: Names;
}

/** How both amounts come about: a step alike on both sides once, others beside each other with the word for how they differ. */
export function TracePair({ trace, before, after, language, names }: TracePairProps) {
  const words = previewWords(language);
  const says = { words, language, names };
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
        <Line
          mark={trace.rule.mark}
          words={words}
          before={<Rule of={trace.rule.before} {...says} />}
          after={<Rule of={trace.rule.after} {...says} />}
        />
        {trace.steps.map(({ before: old, after: made, mark }, index) => (
          <Line
            key={index}
            mark={mark}
            words={words}
            before={old && <StepText of={old} {...says} />}
            after={made && <StepText of={made} {...says} />}
          />
        ))}
        {resultLines(before, after, language, names).map(({ label, before: old, after: made }) => (
          <Line
            key={label}
            isResult
            mark={old === made ? "same" : old === null ? "added" : made === null ? "removed" : "changed"}
            words={words}
            before={old && `${label} ${old}`}
            after={made && `${label} ${made}`}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  mark: StepMark;
  before: ReactNode;
  after: ReactNode;
  words: PreviewWords;
  isResult?: boolean;
}

function Line({ mark, before, after, words, isResult }: LineProps) {
  return (
    <tr data-mark={mark} data-result={isResult || undefined}>
      <td className={styles.markCell} data-empty={mark === "same" || undefined}>
        {mark !== "same" && <span className={styles.sign}>{words.marks[mark]}</span>}
      </td>
      {mark === "same" ? (
        <td colSpan={2}>{after ?? words.nothing}</td>
      ) : (
        <>
          <td data-label={words.before} data-empty={before === null || undefined}>
            {before ?? words.nothing}
          </td>
          <td data-label={words.after} data-empty={after === null || undefined}>
            {after ?? words.nothing}
          </td>
        </>
      )}
    </tr>
  );
}

interface Says {
  words: PreviewWords;
  language: Language;
  names: Names;
}

function Rule({ of, words, names }: Says & { of: CitedRule | null }) {
  if (of === null) return words.nothing;
  const { rule, isDrafted, citation } = of;
  const region = names.region(rule.series.region);
  const source = citation === null ? words.noSource : words.source(citation.number ?? citation.title);
  return (
    <>
      {rule.inherited ? words.inheritedFrom(region) : words.ruleOf(region)} · {names.category(rule.category)}
      <span className={styles.note}>
        {isDrafted ? words.draft : words.publication(rule.seq)} · {source}
      </span>
    </>
  );
}

function StepText({ of: { step, citation }, words, language, names }: Says & { of: CitedStep }) {
  return (
    <>
      {stepWords(step, names, language)}
      {citation !== null && <span className={styles.note}>{words.source(citation.number ?? citation.title)}</span>}
    </>
  );
}
