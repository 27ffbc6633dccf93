import { amountIn, type Sample } from "@/lib/domain/effect";
import type { SampleKind } from "@/lib/domain/sample-person";
import type { EditorWords } from "@/lib/i18n/editor-words";
import { money, signedMoney } from "@/lib/i18n/format";
import type { Language } from "@/lib/i18n/language";
import type { Names } from "@/lib/i18n/name-words";
import { answerBrief } from "./answer-brief";
import styles from "./editor.module.css";
import { TracePair } from "./trace-pair";

interface SampleTableProps {
  samples: readonly Sample[];
  language: Language;
  names: Names;
  words: EditorWords;
}

/** Sample persons before → after, the changed ones first; each opens to how both amounts are computed. */
export function SampleTable({ samples, language, names, words }: SampleTableProps) {
  return (
    <ul className={styles.samples}>
      {samples.map((sample, index) => (
        <li key={index}>
          <details>
            <summary>
              <span className={styles.sampleWho}>{sampleName(sample.who, words, language, names)}</span>
              <span className={styles.sampleSides}>
                <span className={styles.before}>{answerBrief(sample.before, language)}</span>
                <span aria-hidden="true"> → </span>
                <span className={sample.isChanged ? styles.afterChanged : styles.after}>
                  {answerBrief(sample.after, language)}
                </span>
              </span>
              <span className={styles.delta}>{deltaOf(sample, language)}</span>
            </summary>
            <TracePair before={sample.before} after={sample.after} language={language} names={names} words={words} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** The difference in yuan, where both sides have an amount and it differs. */
export function deltaOf(
  { before, after, isChanged }: Pick<Sample, "before" | "after" | "isChanged">,
  language: Language,
): string {
  const [old, made] = [amountIn(before), amountIn(after)];
  return isChanged && old !== null && made !== null && old !== made ? signedMoney(made - old, language) : "";
}

function sampleName(who: SampleKind, words: EditorWords, language: Language, names: Names): string {
  const { samplesOf } = words;
  switch (who.kind) {
    case "anybody":
      return samplesOf.anybody;
    case "in_band":
    case "month_before":
    case "birthday_month":
    case "month_after":
      return samplesOf[who.kind](String(who.age));
    case "base_below_floor":
    case "base_inside":
    case "base_above_ceiling":
      return samplesOf[who.kind](money(who.fen, language));
    case "tag":
      return samplesOf.tag(who.tag);
    case "category":
      return samplesOf.category(names.category(who.category));
    case "example":
      return samplesOf.example(who.name, money(who.expectFen, language));
  }
}
