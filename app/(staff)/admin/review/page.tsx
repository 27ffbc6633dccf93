import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { reviewDebts } from "@/lib/data/staff-publications";
import { proposalRows, type ProposalRow } from "@/lib/data/staff-proposals";
import { can } from "@/lib/domain/permission";
import { instantName } from "@/lib/i18n/format";
import { Empty } from "../../empty";
import { staffLook } from "../../look";
import { PageHead } from "../../page-head";
import { placeNames } from "../../places";
import { staffPage } from "../../staff-page";
import styles from "../../staff.module.css";
import { daysSince } from "../days-since";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.review.title };
}

export default async function ReviewQueue() {
  const { words, language, actor, snapshot } = await staffPage();
  const rows = await proposalRows(actor, { states: ["in_review", "approved", "publish_failed"] });
  const debts = await reviewDebts(actor, ["editor", "reviewer", "publisher", "auditor"]);
  const oldestFirst = rows.toSorted((a, b) => (a.newest?.sealedAt ?? "").localeCompare(b.newest?.sealedAt ?? ""));
  const inReview = oldestFirst.filter((row) => row.state === "in_review");
  const others = inReview.filter((row) => !row.mine);
  const mayReview = (row: ProposalRow) => can(actor, "approve-revision", row.regions, snapshot.regions);
  const forMe = others.filter(mayReview);
  const w = words.review;
  return (
    <>
      <PageHead title={w.title} />
      <Section title={w.queue}>{forMe.length === 0 ? <Empty>{w.empty}</Empty> : <Queue rows={forMe} />}</Section>
      {inReview.length > forMe.length && (
        <Section title={w.own}>
          <Queue rows={inReview.filter((row) => !forMe.includes(row))} />
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
                <span>{placeNames(debt.regions, language)}</span>
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
  const { words, language } = await staffLook();
  const w = words.review;
  return (
    <Table caption={w.caption} head={[w.name, w.places, w.by, w.at, w.count]}>
      {rows.map(({ id, title, regions, newest }) => (
        <tr key={id} data-row>
          <th scope="row" data-label={w.name}>
            <Link href={newest ? `/admin/review/${newest.id}` : `/admin/proposals/${id}`} prefetch={false}>
              {title}
            </Link>
          </th>
          <td data-label={w.places}>{placeNames(regions, language)}</td>
          <td data-label={w.by}>{newest?.author}</td>
          <td data-label={w.at}>{newest && instantName(newest.sealedAt, language)}</td>
          <td data-label={w.count}>{newest?.items}</td>
        </tr>
      ))}
    </Table>
  );
}
