import { proposalFile } from "@/lib/data/reading/proposals";
import type { FormProblem, TypedFields } from "@/lib/i18n/staff/form";
import { staffPage } from "@/app/(staff)/_staff/page";
import { saidInDraft } from "./said-in-draft";

/** What a sending was refused for, each with its place in the draft: the form that sends has no fields of its own to say it at. */
export async function placedProblems(
  problems: readonly FormProblem[],
  { proposalId }: TypedFields,
): Promise<readonly FormProblem[]> {
  if (problems.length === 0 || proposalId === undefined) return problems;
  const { actor, language, names } = await staffPage();
  const doc = (await proposalFile(proposalId, actor))?.draft?.doc;
  if (doc === undefined) return problems;
  const side = { proposalId, doc, language, names };
  return problems.map((one) => ({ ...one, placed: saidInDraft(one.field, one.sentence, side) }));
}
