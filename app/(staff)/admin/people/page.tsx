import type { Metadata } from "next";
import Link from "next/link";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { forbidden } from "next/navigation";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { Table } from "@/components/ui/table";
import { personRows, type PersonRow } from "@/lib/data/reading/people";
import { can } from "@/lib/domain/deed/permission";
import { NATION_CODE } from "@/lib/domain/place/region";
import { instantName } from "@/lib/i18n/core/format";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { scopeOf } from "@/app/(staff)/_staff/scope";
import { staffPage } from "@/app/(staff)/_staff/page";
import { invite } from "./actions";
import { LinkForm } from "./link-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.people.title };
}

export default async function PeoplePage() {
  const { words, language, actor, snapshot, names } = await staffPage();
  if (!can(actor, "read-people", [NATION_CODE], snapshot.regions)) forbidden();
  const people = (await personRows()).filter((person) => !person.robot);
  const w = words.people;
  return (
    <>
      <PageHead title={w.title} />
      {can(actor, "invite-user", [NATION_CODE], snapshot.regions) && (
        <Disclosure label={w.inviteTitle} hotkey="N">
          <LinkForm
            action={invite}
            frame={words.form}
            says={{ submit: w.inviteSubmit, link: w.invited2, warn: w.linkWarn }}
            hidden={{}}
          >
            <TextField name="name" label={w.name} autoComplete="off" />
            <TextField name="username" label={w.userName} autoComplete="off" />
          </LinkForm>
        </Disclosure>
      )}
      <Table caption={w.caption} head={[w.name, w.userName, w.grants, w.lastSeen, w.status]}>
        {people.map((person) => (
          <tr key={person.id} data-row>
            <th scope="row" data-label={w.name}>
              <Link href={`/admin/people/${person.id}`} prefetch={false}>
                <ChineseInside text={person.name} language={language} />
              </Link>
            </th>
            <td data-label={w.userName}>{person.userName ?? "—"}</td>
            <td data-label={w.grants}>
              {person.grants.length === 0
                ? w.none
                : scopeOf({ userId: person.id, name: person.name, grants: person.grants }, language, names)}
            </td>
            <td data-label={w.lastSeen}>{person.lastSeenAt ? instantName(person.lastSeenAt, language) : w.never}</td>
            <td data-label={w.status}>
              <StatusBadge person={person} />
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

async function StatusBadge({ person }: { person: PersonRow }) {
  const w = (await staffLook()).words.people;
  if (person.disabled) return <Badge tone="bad">{w.disabled}</Badge>;
  return person.hasPassword ? <Badge tone="good">{w.active}</Badge> : <Badge tone="warn">{w.invited}</Badge>;
}
