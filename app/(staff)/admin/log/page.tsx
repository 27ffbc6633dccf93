import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { LinkButton } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { listAuditEntries, type AuditEntry } from "@/lib/data/log/audit-entries";
import { NATION_CODE } from "@/lib/domain/place/region";
import { can } from "@/lib/domain/deed/permission";
import { actWords, peopleActs } from "@/lib/i18n/staff/act";
import { instantName } from "@/lib/i18n/core/format";
import { Empty } from "@/app/(staff)/_staff/empty";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { one, staffPage, type PageProps } from "@/app/(staff)/_staff/page";
import styles from "@/app/(staff)/_staff/staff.module.css";

const PAGE = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.log.title };
}

/** The chain of acts with consequences. An administrator reads the part about people; an auditor everything. */
export default async function LogPage({ searchParams }: PageProps) {
  const { words, language, actor, snapshot } = await staffPage();
  if (!can(actor, "read-audit", [NATION_CODE], snapshot.regions)) forbidden();
  const query = await searchParams;
  const auditor = actor.grants.some((grant) => grant.role === "auditor");
  const peopleOnly = !auditor || one(query, "about") === "people";
  const before = Number.parseInt(one(query, "before"), 10);
  const entries = await listAuditEntries({
    take: PAGE,
    ...(Number.isSafeInteger(before) ? { beforeSeq: before } : {}),
    ...(peopleOnly ? { acts: peopleActs() } : {}),
  });
  const last = entries.at(-1);
  const w = words.log;
  const older = new URLSearchParams({
    ...(peopleOnly && auditor ? { about: "people" } : {}),
    before: String(last?.seq ?? 0),
  });
  return (
    <>
      <PageHead title={w.title} />
      {auditor && (
        <Tabs
          label={w.filter}
          tabs={[
            { href: "/admin/log", text: words.rules.any, current: !peopleOnly },
            { href: "/admin/log?about=people", text: words.people.title, current: peopleOnly },
          ]}
        />
      )}
      {entries.length === 0 ? (
        <Empty>{w.empty}</Empty>
      ) : (
        <Table caption={w.caption} head={[w.no, w.at, w.who, w.what, w.about, w.hash]}>
          {entries.map((entry) => (
            <tr key={entry.seq} data-row>
              <th scope="row" data-label={w.no}>
                {entry.seq}
              </th>
              <td data-label={w.at}>{instantName(entry.at, language)}</td>
              <td data-label={w.who}>{entry.actorName ?? "—"}</td>
              <td data-label={w.what}>{actWords(entry.act, language)}</td>
              <td data-label={w.about}>
                <Entity entry={entry} />
              </td>
              <td data-label={w.hash}>
                <code title={entry.hash}>{entry.hash.slice(0, 12)}</code>
              </td>
            </tr>
          ))}
        </Table>
      )}
      <p className={styles.buttons}>
        {Number.isSafeInteger(before) && <LinkButton href="/admin/log">{w.newest}</LinkButton>}
        {entries.length === PAGE && <LinkButton href={`/admin/log?${older.toString()}`}>{w.older}</LinkButton>}
      </p>
    </>
  );
}

/** What an act was about, as a link where there is a page for it, with the recorded particulars folded away. */
async function Entity({ entry }: { entry: AuditEntry }) {
  const { words, language } = await staffLook();
  const [kind = "", id = ""] = entry.entity.split(":");
  // Ids begin with the time: those of one hour differ in their last digits only.
  const name = `${words.log.kinds[kind] ?? kind} ${entry.entityName ?? id.slice(-8)}`;
  const folders: Readonly<Record<string, string>> = {
    proposal: "proposals",
    user: "people",
    publication: "publications",
  };
  const folder = folders[kind];
  return (
    <>
      {folder === undefined ? (
        entry.entity
      ) : (
        <Link href={`/admin/${folder}/${id}`} prefetch={false}>
          <ChineseInside text={name} language={language} />
        </Link>
      )}
      {Object.keys(entry.detail).length > 0 && (
        <details>
          <summary>{words.log.detail}</summary>
          <code>{JSON.stringify(entry.detail)}</code>
        </details>
      )}
    </>
  );
}
