"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/http/stranger-action";
import { acceptForm } from "@/lib/http/user-form";
import { acceptInvitation } from "@/lib/workflow/accept-invitation";
import { currentVisitor } from "../../current-visitor";
import { editorSide } from "../../staff-side";

export const accept = publicAction(
  acceptForm,
  async ({ token, password }) => {
    const outcome = await acceptInvitation({ token, password }, await currentVisitor());
    if (!outcome.ok) return outcome;
    redirect("/sign-in?ready=1");
  },
  editorSide(),
);
