import type { Metadata } from "next";
import Link from "next/link";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { reviewDebts } from "@/lib/data/reading/publications";
import { proposalRows } from "@/lib/data/reading/proposals";
import type { ProposalRow } from "@/lib/data/reading/proposal-rows";
import { openActs } from "@/lib/domain/editorial/act";
import { instantName } from "@/lib/i18n/core/format";
import { Empty } from "@/app/(staff)/_staff/empty";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { staffPage } from "@/app/(staff)/_staff/page";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { daysSince } from "@/app/(staff)/_staff/days-since";
import { ProposalName } from "@/app/(staff)/_staff/proposal-name";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.review.title };
}

export default async function ReviewQueue() {
  const { words, actor, snapshot, names } = await staffPage();
  const rows = await proposalRows(actor, { states: ["in_review", "approved", "publish_failed"] });
  const debts = await reviewDebts(actor, ["editor", "reviewer", "publisher", "auditor"]);
  const oldestFirst = rows.toSorted((a, b) => (a.newest?.sealedAt ?? "").localeCompare(b.newest?.sealedAt ?? ""));
  const inReview = oldestFirst.filter((row) => row.state === "in_review");
  const mayReview = (row: ProposalRow) => openActs(row.standing, actor, snapshot.regions).has("approve");
  const forMe = inReview.filter(mayReview);
  const own = inReview.filter((row) => row.mine);
  const others = inReview.filter((row) => !row.mine && !mayReview(row));
  const w = words.review;
  return (
    <>
      <PageHead title={w.title} />
      <Section title={w.queue}>{forMe.length === 0 ? <Empty>{w.empty}</Empty> : <Queue rows={forMe} />}</Section>
      {own.length > 0 && (
        <Section title={w.own}>
          <Queue rows={own} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={w.others}>
          <Queue rows={others} />
        </Section>
      )}
      {oldestFirst.some((row) => row.state !== "in_review") && (
        <Section title={w.approvedQueue}>
          <Queue rows={oldestFirst.filter((row) => row.state !== "in_review")} />
        </Section>
      )}
      {debts.length > 0 && (
        <Section title={w.debtQueue}>
          <ul className={styles.list}>
            {debts.map((debt) => (
              <li key={debt.seq} data-row>
                <Link href={`/admin/review/${debt.revisionId}`} prefetch={false}>
                  {debt.title}
                </Link>
                <span>{names.regions(debt.regions)}</span>
                <span>{`${debt.publisher} · ${words.workbench.publishedAs(debt.seq)}`}</span>
                <Badge tone="warn">{words.workbench.days(daysSince(debt.at, snapshot))}</Badge>
                {debt.objected && <Badge tone="bad">{words.workbench.objected}</Badge>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

async function Queue({ rows }: { rows: readonly ProposalRow[] }) {
  const { words, language, names } = await staffPage();
  const w = words.review;
  return (
    <Table caption={w.caption} head={[w.name, w.places, w.by, w.at, w.count]}>
      {rows.map((row) => (
        <tr key={row.id} data-row>
          <th scope="row" data-label={w.name}>
            <ProposalName
              row={row}
              href={row.newest ? `/admin/review/${row.newest.id}` : `/admin/proposals/${row.id}`}
            />
          </th>
          <td data-label={w.places}>{names.regions(row.regions)}</td>
          <td data-label={w.by}>
            <ChineseInside text={row.newest?.author ?? ""} language={language} />
          </td>
          <td data-label={w.at}>{row.newest && instantName(row.newest.sealedAt, language)}</td>
          <td data-label={w.count}>{row.newest?.items}</td>
        </tr>
      ))}
    </Table>
  );
}
