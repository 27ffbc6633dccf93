import type { ParameterUse } from "@/lib/domain/parameter-effect";
import type { EditorWords } from "@/lib/i18n/editor-words";
import type { Language } from "@/lib/i18n/language";
import type { Names } from "@/lib/i18n/name-words";
import { answerBrief } from "./answer-brief";
import styles from "./editor.module.css";
import { deltaOf } from "./sample-table";

interface UseTableProps {
  uses: readonly ParameterUse[];
  language: Language;
  names: Names;
  words: EditorWords;
}

/** The rules that use a figure, region by region, before → after. */
export function UseTable({ uses, language, names, words }: UseTableProps) {
  if (uses.length === 0) return <p className={styles.quiet}>{words.noUses}</p>;
  return (
    <table className={styles.followers}>
      <caption className="visually-hidden">{words.uses}</caption>
      <thead>
        <tr>
          <th scope="col">{words.region}</th>
          <th scope="col">{words.category}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {uses.map((use) => (
          <tr key={`${use.region}-${use.category}`}>
            <th scope="row">{names.region(use.region)}</th>
            <td>{names.category(use.category)}</td>
            <td>{answerBrief(use.before, language)}</td>
            <td>{answerBrief(use.after, language)}</td>
            <td>{deltaOf(use, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
