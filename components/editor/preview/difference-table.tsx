import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { DifferenceLine, DifferenceSign } from "@/lib/i18n/change/difference";
import type { EditorWords } from "@/lib/i18n/editor/words";
import type { Language } from "@/lib/i18n/core/language";
import styles from "@/components/editor/field/editor.module.css";
import { inBrackets } from "@/lib/i18n/core/punctuation";

interface DifferenceTableProps {
  lines: readonly DifferenceLine[];
  language: Language;
  words: Pick<EditorWords, "differences" | "item" | "before" | "after" | "signs" | "nothingBefore">;
}

/** 项目 · 原 · 新: only what changed; removed text is struck through and added text underlined, each with its word. */
export function DifferenceTable({ lines, language, words }: DifferenceTableProps) {
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
            <td data-label={words.before}>
              {line.before === null ? words.nothingBefore : <Before line={line} language={language} />}
            </td>
            <td data-label={words.after}>
              {line.after === null ? words.nothingBefore : <After line={line} language={language} />}
              {line.by !== "" && <span className={styles.by}>{inBrackets(line.by, language)}</span>}
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

interface SideProps {
  line: DifferenceLine;
  language: Language;
}

function Before({ line, language }: SideProps) {
  const text = <ChineseInside text={line.before ?? ""} language={language} />;
  return line.sign === "removed" ? <del>{text}</del> : <span>{text}</span>;
}

function After({ line, language }: SideProps) {
  const text = <ChineseInside text={line.after ?? ""} language={language} />;
  return line.sign === "added" ? <ins>{text}</ins> : <strong>{text}</strong>;
}
