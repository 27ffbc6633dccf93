import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import * as z from "zod";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { personRow, sessionRows, type PersonRow } from "@/lib/data/reading/people";
import { can } from "@/lib/domain/deed/permission";
import { NATION_CODE } from "@/lib/domain/place/region";
import { ROLE_WORDS } from "@/lib/i18n/staff/deed";
import { instantDayName, instantName } from "@/lib/i18n/core/format";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { staffPage, type PageProps } from "@/app/(staff)/_staff/page";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { endSession, revokeGrant } from "@/app/(staff)/admin/people/actions";
import { EffectiveRights } from "./effective-rights";
import { PersonDeeds } from "./person-deeds";

type PersonProps = PageProps<{ id: string }>;

async function readPerson(id: string): Promise<PersonRow | null> {
  return z.uuid().safeParse(id).success ? personRow(id) : null;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.people.title };
}

export default async function PersonPage({ params }: PersonProps) {
  const { words, actor, snapshot } = await staffPage();
  if (!can(actor, "read-people", [NATION_CODE], snapshot.regions)) forbidden();
  const person = await readPerson((await params).id);
  if (person === null) notFound();
  const admin = can(actor, "grant-role", [NATION_CODE], snapshot.regions) && person.id !== actor.userId;
  const w = words.people;
  return (
    <>
      <PageHead title={person.name} />
      <p>
        {`${w.userName} ${person.userName ?? "—"} · `}
        {person.disabled ? <Badge tone="bad">{w.disabled}</Badge> : <Badge tone="good">{w.active}</Badge>}
        {!person.hasPassword && <Badge tone="warn">{w.pending}</Badge>}
      </p>
      {person.id === actor.userId && <p className={styles.quiet}>{w.notOneself}</p>}
      <section>
        <h2>{w.grants}</h2>
        <Grants person={person} admin={admin} />
      </section>
      <EffectiveRights person={person} />
      {admin && !person.disabled && <PersonDeeds person={person} />}
      <Sessions person={person} admin={admin} />
    </>
  );
}

async function Grants({ person, admin }: { person: PersonRow; admin: boolean }) {
  const { words, language, names } = await staffPage();
  const w = words.people;
  if (person.grants.length === 0) return <p className={styles.quiet}>{w.effectiveNone}</p>;
  return (
    <ul className={styles.list}>
      {person.grants.map((grant) => (
        <li key={grant.id}>
          <span>
            <strong>{ROLE_WORDS[grant.role][language]}</strong>
            {` · ${w.below(names.regionInFull(grant.region))}`}
          </span>
          <span className={styles.quiet}>
            <ChineseInside text={`${instantDayName(grant.since, language)} ${grant.by ?? ""}`} language={language} />
          </span>
          {admin && (
            <ActionForm
              action={revokeGrant}
              words={words.form}
              hidden={{ key: crypto.randomUUID(), userId: person.id, grantId: grant.id }}
              submit={w.revoke}
              submitTone="destructive"
              inline
            />
          )}
        </li>
      ))}
    </ul>
  );
}

async function Sessions({ person, admin }: { person: PersonRow; admin: boolean }) {
  const { words, language } = await staffPage();
  const sessions = await sessionRows(person.id);
  const w = words.account;
  if (sessions.length === 0) return null;
  return (
    <section>
      <h2>{words.people.sessions}</h2>
      <Table caption={w.sessionsCaption} head={[w.device, w.started, w.seen, w.revoke]}>
        {sessions.map((each) => (
          <tr key={each.idHash}>
            <td data-label={w.device}>{each.userAgent}</td>
            <td data-label={w.started}>{instantName(each.startedAt, language)}</td>
            <td data-label={w.seen}>{instantName(each.seenAt, language)}</td>
            <td>
              {admin && (
                <ActionForm
                  action={endSession}
                  words={words.form}
                  hidden={{ userId: person.id, idHash: each.idHash }}
                  submit={w.revoke}
                  submitTone="secondary"
                  inline
                />
              )}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
