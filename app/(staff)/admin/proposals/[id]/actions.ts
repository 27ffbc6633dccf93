"use server";

import { redirect } from "next/navigation";
import { systemClock } from "@/lib/clock";
import { editorAction } from "@/lib/http/form/editor-action";
import { abandonForm, holdForm, liftForm, recallForm, restoreForm, submitForm } from "@/lib/http/form/proposal";
import { writtenNote } from "@/lib/i18n/change/written-note";
import { abandonProposal } from "@/lib/workflow/proposal/abandon-proposal";
import { holdPublication } from "@/lib/workflow/publication/hold-publication";
import { liftHold } from "@/lib/workflow/publication/lift-hold";
import { recallSubmission } from "@/lib/workflow/proposal/recall-submission";
import { restoreProposal } from "@/lib/workflow/proposal/restore-proposal";
import { submitProposal } from "@/lib/workflow/proposal/submit-proposal";
import { editorSide } from "@/app/(staff)/_staff/side";
import { placedProblems } from "./placed-problems";

export const submit = editorAction(
  submitForm,
  async (input, session) => {
    const outcome = await submitProposal(input, session, systemClock, writtenNote);
    if (!outcome.ok) return outcome;
    redirect(`/admin/review/${outcome.value.revisionId}`);
  },
  { ...editorSide(), placed: placedProblems },
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
