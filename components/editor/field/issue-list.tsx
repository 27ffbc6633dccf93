import type { EditorWords } from "@/lib/i18n/editor/words";
import styles from "./editor.module.css";
import { IssueLink } from "./field-link";
import { toneOf, type ShownIssue } from "@/components/editor/form/form-side";

interface IssueListProps {
  issues: readonly ShownIssue[];
  severityWords: Readonly<Record<ShownIssue["severity"], string>>;
  words: EditorWords;
  toDo: string;
}

/** Issues, errors first, each behind the name of its field and linked to it. */
export function IssueList({ issues, severityWords, words, toDo }: IssueListProps) {
  if (issues.length === 0) return <p className={styles.quiet}>{words.noIssues}</p>;
  return (
    <ul className={styles.issueList}>
      {issues.map((issue) => (
        <li key={`${issue.field}-${issue.key}-${issue.sentence}`} className={styles[toneOf(issue)]}>
          <strong>{issue.isToDo === true ? toDo : severityWords[issue.severity]}</strong> <IssueLink issue={issue} />
        </li>
      ))}
    </ul>
  );
}
