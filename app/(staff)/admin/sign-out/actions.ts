"use server";

import { redirect } from "next/navigation";
import { dropTicket } from "@/lib/auth/carrier";
import { editorAction } from "@/lib/http/form/editor-action";
import { emptyForm } from "@/lib/http/form/fields";
import { signOut } from "@/lib/workflow/account/sign-out";
import { editorSide } from "@/app/(staff)/_staff/side";

export const leave = editorAction(
  emptyForm,
  async (_input, session) => {
    await signOut(session);
    await dropTicket();
    redirect("/sign-in?out=1");
  },
  editorSide(),
);
