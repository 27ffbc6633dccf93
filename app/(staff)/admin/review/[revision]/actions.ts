"use server";

import { redirect } from "next/navigation";
import { systemClock } from "@/lib/clock";
import { editorAction } from "@/lib/http/form/editor-action";
import {
  approveForm,
  forceForm,
  publishForm,
  returnForm,
  settleApproveForm,
  settleObjectForm,
} from "@/lib/http/form/review";
import { register } from "@/lib/register/register";
import { approveRevision } from "@/lib/workflow/review/approve-revision";
import { forcePublication } from "@/lib/workflow/publication/force-publication";
import { publishRevision } from "@/lib/workflow/publication/publish-revision";
import { returnRevision } from "@/lib/workflow/review/return-revision";
import { settleForcedPublication } from "@/lib/workflow/review/settle-forced-publication";
import { editorSide } from "@/app/(staff)/_staff/side";

const page = (revisionId: string) => `/admin/review/${revisionId}`;

export const approve = editorAction(
  approveForm,
  async (input, session) => {
    const outcome = await approveRevision(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(page(input.revisionId));
  },
  editorSide(),
);

export const giveBack = editorAction(
  returnForm,
  async (input, session) => {
    const outcome = await returnRevision(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(page(input.revisionId));
  },
  editorSide(),
);

export const publish = editorAction(
  publishForm,
  async (input, session) => {
    const outcome = await publishRevision(input, session, systemClock, await register.seen());
    if (!outcome.ok) return outcome;
    await register.catchUp(outcome.value.seq);
    redirect(`/admin/publications/${outcome.value.seq}?new=1`);
  },
  editorSide(),
);

export const force = editorAction(
  forceForm,
  async (input, session) => {
    const outcome = await forcePublication(input, session, systemClock, await register.seen());
    if (!outcome.ok) return outcome;
    await register.catchUp(outcome.value.seq);
    redirect(`/admin/publications/${outcome.value.seq}?new=1`);
  },
  editorSide(),
);

export const settleApprove = editorAction(
  settleApproveForm,
  async (input, session) => {
    const outcome = await settleForcedPublication({ ...input, outcome: "retro_approve" }, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(page(input.revisionId));
  },
  editorSide(),
);

export const settleObject = editorAction(
  settleObjectForm,
  async (input, session) => {
    const outcome = await settleForcedPublication({ ...input, outcome: "retro_object" }, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(page(input.revisionId));
  },
  editorSide(),
);
