"use server";

import { redirect } from "next/navigation";
import { findLink } from "@/lib/data/account/auth-links";
import { done } from "@/lib/domain/deed/outcome";
import { publicAction } from "@/lib/http/form/stranger-action";
import { acceptForm, codeForm } from "@/lib/http/form/user";
import { acceptInvitation } from "@/lib/workflow/account/accept-invitation";
import { currentVisitor } from "@/app/(staff)/_staff/current-visitor";
import { staffLook } from "@/app/(staff)/_staff/look";
import { editorSide } from "@/app/(staff)/_staff/side";

/** Greets the person a code is for. Looking uses nothing up, so that a preview in a chat does no harm. `hello` null: the code is no good. */
export const greet = publicAction(
  codeForm,
  async ({ token }) => {
    const link = await findLink(token);
    return done({ hello: link === null ? null : (await staffLook()).words.invite.hello(link.name) });
  },
  editorSide(),
);

export const accept = publicAction(
  acceptForm,
  async ({ token, password }) => {
    const outcome = await acceptInvitation({ token, password }, await currentVisitor());
    if (!outcome.ok) return outcome;
    redirect("/sign-in?ready=1");
  },
  editorSide(),
);
