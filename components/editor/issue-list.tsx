import type { EditorWords } from "@/lib/i18n/editor-words";
import styles from "./editor.module.css";
import { fieldId } from "./field-id";
import { toneOf, type ShownIssue } from "./form-side";

interface IssueListProps {
  issues: readonly ShownIssue[];
  severityWords: Readonly<Record<ShownIssue["severity"], string>>;
  words: EditorWords;
  toDo: string;
}

/** Issues, errors first, each linked to its field. */
export function IssueList({ issues, severityWords, words, toDo }: IssueListProps) {
  if (issues.length === 0) return <p className={styles.quiet}>{words.noIssues}</p>;
  return (
    <ul className={styles.issueList}>
      {issues.map((issue) => (
        <li key={`${issue.field}-${issue.key}-${issue.sentence}`} className={styles[toneOf(issue)]}>
          <strong>{issue.isToDo === true ? toDo : severityWords[issue.severity]}</strong>{" "}
          {issue.field === "" ? issue.sentence : <a href={`#${fieldId(issue.field)}`}>{issue.sentence}</a>}
        </li>
      ))}
    </ul>
  );
}
