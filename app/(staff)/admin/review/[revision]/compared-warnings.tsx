import { Strip } from "@/components/ui/strip";
import type { SealedItem } from "@/lib/data/reading/revisions";
import type { Issue } from "@/lib/domain/typed/issue";
import type { Preview } from "@/lib/domain/preview/preview";
import { remarkPlace } from "@/lib/domain/editorial/remark";
import type { AnswerRemark, Remark } from "@/lib/domain/editorial/remark.schema";
import { same } from "@/lib/domain/value/sameness";
import { issueWords, SEVERITY_WORDS } from "@/lib/i18n/editor/issue";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { staffPage } from "@/app/(staff)/_staff/page";
import { AnsweredWarnings } from "./answered-warnings";
import { hiddenStatements } from "./hidden-statements";

interface ComparedWarningsProps {
  comparison: Preview;
  item: SealedItem;
  remarks: readonly Remark[];
}

/** Questions with the answers the author gave, warnings with the reasons written, and the published items this one hides knowingly. */
export async function ComparedWarnings({ comparison, item, remarks }: ComparedWarningsProps) {
  const page = await staffPage();
  const { words, language, names } = page;
  const w = words.review;
  const { colon } = MARKS[language];
  const reasons = item.payload?.kind === "rule" ? item.payload.rule.guardRailReasons : {};
  const answers = answersAbout(item, remarks);
  const issues = comparison.issues.filter((issue) => isLeft(issue, answers));
  const hidden = hiddenStatements(item, page);
  if (answers.length + issues.length + hidden.length === 0) return null;
  return (
    <section>
      <h4>{w.warnings}</h4>
      <AnsweredWarnings answers={answers} />
      {issues.map((issue) => {
        const reason = reasons[issue.key];
        return (
          <Strip key={issue.field + issue.key} tone={issue.severity === "error" ? "bad" : "warn"}>
            {`${SEVERITY_WORDS[issue.severity][language]}${colon}${issueWords(issue, language, names)}`}
            {reason !== undefined && <p>{`${w.reasonGiven}${colon}${reason}`}</p>}
          </Strip>
        );
      })}
      {hidden.length > 0 && (
        <Strip>
          {w.hides}
          <ul>
            {hidden.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Strip>
      )}
    </section>
  );
}

function answersAbout(item: SealedItem, remarks: readonly Remark[]): AnswerRemark[] {
  const place = remarkPlace(item);
  return remarks.filter((remark) => remark.kind === "answer").filter(({ about }) => same(about, place));
}

/**
 * What the answers do not settle: errors, rails, and what is asked now and was not asked then. That a question is unanswered is said by
 * the question itself, and what is asked about the note belongs to the draft as a whole.
 */
function isLeft(issue: Issue, answers: readonly AnswerRemark[]): boolean {
  if (issue.severity === "note" || issue.key === "answer_required" || issue.field === "publicNote") return false;
  return !answers.some(({ key, params }) => key === issue.key && same(params, issue.params));
}
