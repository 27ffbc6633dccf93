import { Strip } from "@/components/ui/strip";
import type { AnswerRemark } from "@/lib/domain/editorial/remark.schema";
import { issueWords } from "@/lib/i18n/editor/issue";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { staffPage } from "@/app/(staff)/_staff/page";

/** What the author was asked before sending, each question with the answer given. */
export async function AnsweredWarnings({ answers }: { answers: readonly AnswerRemark[] }) {
  const { words, language, names } = await staffPage();
  return answers.map((answer) => {
    const { key, params, text } = answer;
    return (
      <Strip key={key + JSON.stringify(params)} tone="tint">
        {issueWords({ field: "", key, params, severity: "warning" }, language, names)}
        <p>
          {words.review.answerGiven}
          {MARKS[language].colon}
          <strong>{text}</strong>
        </p>
      </Strip>
    );
  });
}
