import type { Metadata } from "next";
import { staffLook } from "@/app/(staff)/_staff/look";
import { Doorway } from "@/app/(staff)/sign-in/doorway";
import { InviteForm } from "./invite-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.invite.title };
}

/** Where a one-time link leads: the person chooses a password. The code stands behind the `#`, which no server is sent and no log sees. */
export default async function InvitePage() {
  const { words } = await staffLook();
  const { bad, code, codeHint, password, passwordHint, again, submit, title } = words.invite;
  return (
    <Doorway title={title} back="/invite">
      <InviteForm words={{ bad, code, codeHint, password, passwordHint, again, submit }} frame={words.form} />
    </Doorway>
  );
}
