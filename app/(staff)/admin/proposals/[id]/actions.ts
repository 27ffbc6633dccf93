"use server";

import { redirect } from "next/navigation";
import { systemClock } from "@/lib/clock";
import { proposalFile } from "@/lib/data/staff-proposals";
import { refused } from "@/lib/domain/outcome";
import { editorAction } from "@/lib/http/editor-action";
import { abandonForm, noteForm, submitForm } from "@/lib/http/proposal-form";
import { abandonProposal } from "@/lib/workflow/abandon-proposal";
import { saveDraft } from "@/lib/workflow/save-draft";
import { submitProposal } from "@/lib/workflow/submit-proposal";
import { staffPage } from "@/app/(staff)/staff-page";
import { editorSide } from "@/app/(staff)/staff-side";

export const saveNote = editorAction(
  noteForm,
  async ({ proposalId, lockVersion, publicNote }, session) => {
    const { actor } = await staffPage();
    const file = await proposalFile(proposalId, actor);
    if (!file?.draft) return refused({ kind: "not-found", what: "proposal" });
    const outcome = await saveDraft(
      { proposalId, lockVersion, doc: { ...file.draft.doc, publicNote } },
      session,
      systemClock,
    );
    if (!outcome.ok) return outcome;
    redirect(`/admin/proposals/${proposalId}`);
  },
  editorSide(),
);

export const submit = editorAction(
  submitForm,
  async (input, session) => {
    const outcome = await submitProposal(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(`/admin/review/${outcome.value.revisionId}`);
  },
  editorSide(),
);

export const abandon = editorAction(
  abandonForm,
  async (input, session) => {
    const outcome = await abandonProposal(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(`/admin/proposals/${input.proposalId}`);
  },
  editorSide(),
);
