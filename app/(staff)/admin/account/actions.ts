"use server";

import { refresh } from "next/cache";
import { systemClock } from "@/lib/clock";
import { editorAction } from "@/lib/http/form/editor-action";
import { lookForm, passwordForm, sessionForm } from "@/lib/http/form/user";
import { changePassword } from "@/lib/workflow/account/change-password";
import { revokeSession } from "@/lib/workflow/account/revoke-session";
import { savePreferences } from "@/lib/workflow/account/save-preferences";
import { staffLook } from "@/app/(staff)/_staff/look";
import { editorSide } from "@/app/(staff)/_staff/side";

export const saveLook = editorAction(
  lookForm,
  async (input, session) => {
    const { language, density } = await staffLook();
    const outcome = await savePreferences({ language, density, ...input }, session, systemClock);
    if (outcome.ok) refresh();
    return outcome;
  },
  editorSide(),
);

export const changeOwnPassword = editorAction(
  passwordForm,
  async ({ oldPassword, newPassword }, session) => {
    const outcome = await changePassword({ oldPassword, newPassword }, session, systemClock);
    if (outcome.ok) refresh();
    return outcome;
  },
  editorSide((words) => words.account.passwordDone),
);

export const endOwnSession = editorAction(
  sessionForm,
  async (input, session) => {
    const outcome = await revokeSession({ ...input, userId: session.userId }, session, systemClock);
    if (outcome.ok) refresh();
    return outcome;
  },
  editorSide((words) => words.account.revoked),
);
