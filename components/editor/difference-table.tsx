import type { Difference } from "@/lib/domain/difference";
import { differenceLine, type DifferenceSign } from "@/lib/i18n/difference-words";
import type { EditorWords } from "@/lib/i18n/editor-words";
import type { Language } from "@/lib/i18n/language";
import type { Names } from "@/lib/i18n/name-words";
import styles from "./editor.module.css";

interface DifferenceTableProps {
  differences: readonly Difference[];
  language: Language;
  words: Pick<EditorWords, "differences" | "item" | "before" | "after" | "signs" | "nothingBefore">;
  names: Names;
}

/** 项目 · 原 · 新: only what changed; removed text is struck through and added text underlined, each with its word. */
export function DifferenceTable({ differences, language, words, names }: DifferenceTableProps) {
  const lines = differences.map((difference) => differenceLine(difference, language, names));
  return (
    <table className={styles.differences} data-stacks>
      <caption className="visually-hidden">{words.differences}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <th scope="row">
              <Sign sign={line.sign} words={words} /> {line.what}
            </th>
            <td data-label={words.before}>{line.before === null ? words.nothingBefore : <Before line={line} />}</td>
            <td data-label={words.after}>
              {line.after === null ? words.nothingBefore : <After line={line} />}
              {line.by !== "" && (
                <span className={styles.by}>{language === "en" ? ` (${line.by})` : `（${line.by}）`}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sign({ sign, words }: { sign: DifferenceSign; words: Pick<EditorWords, "signs"> }) {
  return <span className={styles.sign}>{words.signs[sign]}</span>;
}

interface Line {
  readonly sign: DifferenceSign;
  readonly before: string | null;
  readonly after: string | null;
}

function Before({ line }: { line: Line }) {
  return line.sign === "removed" ? <del>{line.before}</del> : <span>{line.before}</span>;
}

function After({ line }: { line: Line }) {
  return line.sign === "added" ? <ins>{line.after}</ins> : <strong>{line.after}</strong>;
}
