import type { Answer } from "@/lib/domain/answer";
import type { EditorWords } from "@/lib/i18n/editor-words";
import type { Language } from "@/lib/i18n/language";
import type { Names } from "@/lib/i18n/name-words";
import { stepWords } from "@/lib/i18n/step-words";
import { answerBrief } from "./answer-brief";
import styles from "./editor.module.css";

interface TracePairProps {
  before: Answer;
  after: Answer;
  language: Language;
  names: Names;
  words: Pick<EditorWords, "before" | "after" | "changedMark" | "trace">;
}

/** How both amounts are computed, side by side; a step that is not on the other side is marked. */
export function TracePair({ before, after, language, names, words }: TracePairProps) {
  const [old, made] = [before, after].map((answer) => linesOf(answer, names, language));
  return (
    <div className={styles.traces}>
      <Trace title={words.before} lines={old ?? []} others={made ?? []} mark={words.changedMark} />
      <Trace title={words.after} lines={made ?? []} others={old ?? []} mark={words.changedMark} />
    </div>
  );
}

function linesOf(answer: Answer, names: Names, language: Language): string[] {
  const rule = answer.rule;
  const from = rule === null ? [] : [sourceOf(rule.series.region, rule.inherited, names, language)];
  return [...from, ...answer.steps.map((step) => stepWords(step, names, language)), answerBrief(answer, language)];
}

function sourceOf(region: string, isInherited: boolean, names: Names, language: Language): string {
  const name = names.region(region);
  if (!isInherited) return language === "en" ? `Rule of ${name}` : `${name}的规则`;
  return language === "en" ? `Rule inherited from ${name}` : `沿用自${name}`;
}

interface TraceProps {
  title: string;
  lines: readonly string[];
  others: readonly string[];
  mark: string;
}

function Trace({ title, lines, others, mark }: TraceProps) {
  return (
    <div>
      <h4>{title}</h4>
      <ol>
        {lines.map((line, index) => (
          <li key={index}>
            {!others.includes(line) && <span className={styles.sign}>{mark}</span>} {line}
          </li>
        ))}
      </ol>
    </div>
  );
}
