import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { PasswordField, SelectField } from "@/components/ui/field";
import { Table } from "@/components/ui/table";
import { sessionRows } from "@/lib/data/reading/people";
import { instantName } from "@/lib/i18n/core/format";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { scopeOf } from "@/app/(staff)/_staff/scope";
import { staffPage } from "@/app/(staff)/_staff/page";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { changeOwnPassword, endOwnSession, saveLook } from "./actions";
import { ShortcutSwitch } from "./shortcut-switch";
import { LANGUAGE_NAMES, LANGUAGES } from "@/lib/i18n/core/language";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.account.title };
}

export default async function AccountPage() {
  const { words, language, density, actor, names } = await staffPage();
  const w = words.account;
  return (
    <>
      <PageHead title={w.title} />
      <section>
        <h2>{w.myGrants}</h2>
        <p>{scopeOf(actor, language, names)}</p>
      </section>
      <section>
        <h2>{w.look}</h2>
        <ActionForm action={saveLook} words={words.form} submit={w.lookSubmit}>
          <SelectField
            name="language"
            label={w.language}
            defaultValue={language}
            choices={LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value] }))}
          />
          <SelectField
            name="density"
            label={w.density}
            defaultValue={density}
            choices={[
              { value: "comfortable", text: w.comfortable },
              { value: "compact", text: w.compact },
            ]}
          />
        </ActionForm>
        <ShortcutSwitch label={w.shortcuts} />
      </section>
      <section>
        <h2>{w.sessions}</h2>
        <OwnSessions />
      </section>
      <section>
        <h2>{w.password}</h2>
        <ActionForm action={changeOwnPassword} words={words.form} submit={w.passwordSubmit}>
          <PasswordField name="oldPassword" label={w.current} autoComplete="current-password" />
          <PasswordField name="newPassword" label={w.fresh} hint={w.passwordHint} autoComplete="new-password" />
          <PasswordField name="again" label={w.again} autoComplete="new-password" />
        </ActionForm>
        <p className={styles.quiet}>{w.codes}</p>
      </section>
    </>
  );
}

async function OwnSessions() {
  const { words, language, actor, session } = await staffPage();
  const w = words.account;
  const sessions = await sessionRows(actor.userId);
  return (
    <Table caption={w.sessionsCaption} head={[w.device, w.started, w.seen, w.revoke]}>
      {sessions.map((each) => (
        <tr key={each.idHash}>
          <td data-label={w.device}>{each.userAgent}</td>
          <td data-label={w.started}>{instantName(each.startedAt, language)}</td>
          <td data-label={w.seen}>{instantName(each.seenAt, language)}</td>
          <td data-label={w.revoke}>
            {each.idHash === session.idHash ? (
              <Badge tone="good">{w.thisOne}</Badge>
            ) : (
              <ActionForm
                action={endOwnSession}
                words={words.form}
                hidden={{ idHash: each.idHash }}
                submit={w.revoke}
                submitTone="secondary"
                inline
              />
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
