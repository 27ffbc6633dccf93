import { issuesForSealing } from "@/lib/domain/check/proposal";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { issueWords } from "@/lib/i18n/editor/issue";
import { fieldWords } from "@/lib/i18n/staff/field";
import type { PlacedSentence } from "@/lib/i18n/staff/form";
import { staffPage } from "@/app/(staff)/_staff/page";
import { saidInDraft } from "./said-in-draft";

/** What stands between this draft and a review, in sentences behind the names of their fields; empty when nothing does. */
export async function missingForReview(proposalId: string, doc: DraftDoc): Promise<PlacedSentence[]> {
  const { language, snapshot, names } = await staffPage();
  const errors = issuesForSealing(doc, snapshot, snapshot.today()).filter((issue) => issue.severity === "error");
  return errors.map((issue) => {
    const sentence = fieldWords(issue.key, language) ?? issueWords(issue, language, names);
    return saidInDraft(issue.field, sentence, { proposalId, doc, language, names });
  });
}
