"use server";

import { redirect } from "next/navigation";
import { systemClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { done } from "@/lib/domain/deed/outcome";
import { editorAction } from "@/lib/http/form/editor-action";
import { grantForm, inviteForm, linkForm, personForm, personSessionForm, revokeGrantForm } from "@/lib/http/form/user";
import { deactivateUser } from "@/lib/workflow/account/deactivate-user";
import { grantRole } from "@/lib/workflow/account/grant-role";
import { inviteUser } from "@/lib/workflow/account/invite-user";
import { resetPassword } from "@/lib/workflow/account/reset-password";
import { revokeRole } from "@/lib/workflow/account/revoke-role";
import { revokeSession } from "@/lib/workflow/account/revoke-session";
import { editorSide } from "@/app/(staff)/_staff/side";

/** Behind the `#`: a path is written into logs on its way, ours and others'. */
const link = (token: string) => `${env.APP_ORIGIN}/invite#${token}`;

export const invite = editorAction(
  inviteForm,
  async (input, session) => {
    const outcome = await inviteUser(input, session, systemClock);
    return outcome.ok ? done({ link: link(outcome.value.token) }) : outcome;
  },
  editorSide(),
);

export const reset = editorAction(
  linkForm,
  async (input, session) => {
    const outcome = await resetPassword(input, session, systemClock);
    return outcome.ok ? done({ link: link(outcome.value.token) }) : outcome;
  },
  editorSide(),
);

export const grant = editorAction(
  grantForm,
  async (input, session) => {
    const outcome = await grantRole(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(`/admin/people/${input.userId}`);
  },
  editorSide(),
);

export const revokeGrant = editorAction(
  revokeGrantForm,
  async ({ userId, ...input }, session) => {
    const outcome = await revokeRole(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(`/admin/people/${userId}`);
  },
  editorSide(),
);

export const deactivate = editorAction(
  personForm,
  async (input, session) => {
    const outcome = await deactivateUser(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(`/admin/people/${input.userId}`);
  },
  editorSide(),
);

export const endSession = editorAction(
  personSessionForm,
  async (input, session) => {
    const outcome = await revokeSession(input, session, systemClock);
    if (!outcome.ok) return outcome;
    redirect(`/admin/people/${input.userId}`);
  },
  editorSide(),
);
