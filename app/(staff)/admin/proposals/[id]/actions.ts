"use server";

import { redirect } from "next/navigation";
import { systemClock } from "@/lib/clock";
import { proposalFile } from "@/lib/data/staff-proposals";
import { refused } from "@/lib/domain/outcome";
import { editorAction } from "@/lib/http/editor-action";
import {
  abandonForm,
  holdForm,
  liftForm,
  noteForm,
  recallForm,
  restoreForm,
  submitForm,
} from "@/lib/http/proposal-form";
import { writtenNote } from "@/lib/i18n/written-note";
import { abandonProposal } from "@/lib/workflow/abandon-proposal";
import { holdPublication } from "@/lib/workflow/hold-publication";
import { liftHold } from "@/lib/workflow/lift-hold";
import { recallSubmission } from "@/lib/workflow/recall-submission";
import { restoreProposal } from "@/lib/workflow/restore-proposal";
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
    const outcome = await submitProposal(input, session, systemClock, writtenNote);
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

export const recall = editorAction(
  recallForm,
  async (input, session) => {
    const outcome = await recallSubmission(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(`/admin/proposals/${outcome.value.proposalId}`);
  },
  editorSide(),
);

/** A form that stands on the page of a revision leads back to it. */
const backTo = ({ proposalId, revisionId }: { proposalId: string; revisionId?: string | undefined }) =>
  revisionId === undefined ? `/admin/proposals/${proposalId}` : `/admin/review/${revisionId}`;

export const hold = editorAction(
  holdForm,
  async ({ revisionId, ...input }, session) => {
    const outcome = await holdPublication(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(backTo({ ...input, revisionId }));
  },
  editorSide(),
);

export const lift = editorAction(
  liftForm,
  async ({ revisionId, ...input }, session) => {
    const outcome = await liftHold(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(backTo({ ...input, revisionId }));
  },
  editorSide(),
);

export const restore = editorAction(
  restoreForm,
  async (input, session) => {
    const outcome = await restoreProposal(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(`/admin/proposals/${input.proposalId}`);
  },
  editorSide(),
);
