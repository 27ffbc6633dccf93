import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { PasswordField } from "@/components/ui/field";
import { Strip } from "@/components/ui/strip";
import { findLink } from "@/lib/data/auth-links";
import { staffLook } from "../../look";
import { Doorway } from "../../sign-in/doorway";
import type { PageProps } from "../../staff-page";
import { accept } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.invite.title };
}

/** A one-time link: the person chooses a password. Opening it uses nothing up, so that a preview in a chat does no harm. */
export default async function InvitePage({ params }: PageProps<{ token: string }>) {
  const { words } = await staffLook();
  const { token } = await params;
  const w = words.invite;
  const link = /^[0-9A-Za-z_-]{20,200}$/.test(token) ? await findLink(token) : null;
  return (
    <Doorway title={w.title} back={`/invite/${encodeURIComponent(token)}`}>
      {link === null ? (
        <Strip tone="bad">{w.bad}</Strip>
      ) : (
        <>
          <p>{w.hello(link.name)}</p>
          <ActionForm action={accept} words={words.form} hidden={{ token }} submit={w.submit}>
            <PasswordField name="password" label={w.password} hint={w.passwordHint} autoComplete="new-password" />
            <PasswordField name="again" label={w.again} autoComplete="new-password" />
          </ActionForm>
        </>
      )}
    </Doorway>
  );
}
