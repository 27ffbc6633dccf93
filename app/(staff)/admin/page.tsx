import type { Metadata } from "next";
import Link from "next/link";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { reviewDebts } from "@/lib/data/reading/publications";
import { proposalRows } from "@/lib/data/reading/proposals";
import type { ProposalRow } from "@/lib/data/reading/proposal-rows";
import { openActs } from "@/lib/domain/editorial/act";
import { OPEN_STATES } from "@/lib/domain/editorial/proposal";
import { instantName } from "@/lib/i18n/core/format";
import { Empty } from "@/app/(staff)/_staff/empty";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { staffPage } from "@/app/(staff)/_staff/page";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { daysSince } from "@/app/(staff)/_staff/days-since";
import { takeBackWords } from "@/lib/i18n/staff/take-back";
import { ProposalName } from "@/app/(staff)/_staff/proposal-name";
import { UpcomingList } from "@/app/(staff)/_staff/upcoming-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.workbench.title };
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className={styles.quiet}>{count}</span>
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

export default async function Workbench() {
  const { words, language, actor, snapshot, names } = await staffPage();
  const open = await proposalRows(actor, { states: OPEN_STATES });
  const debts = await reviewDebts(actor, ["reviewer", "auditor"]);
  // What is held stays on the publisher's desk, who sees there what it waits for.
  const actsOf = ({ standing }: ProposalRow) => openActs({ ...standing, isHeld: false }, actor, snapshot.regions);
  const toReview = open.filter((row) => actsOf(row).has("approve"));
  const returned = open.filter((row) => row.state === "returned" && row.mine);
  const drafts = open.filter((row) => row.state === "draft" && row.mine);
  const toPublish = open.filter((row) => actsOf(row).has("publish"));
  const w = words.workbench;
  const back = takeBackWords(language);
  const sentByMe = open.filter((row) => row.mine && (row.state === "in_review" || row.state === "approved"));
  const nothing = [toReview, returned, drafts, toPublish, sentByMe, debts].every((list) => list.length === 0);
  const line = (row: ProposalRow, href: string, says: string) => (
    <li key={row.id}>
      <span>
        <ProposalName row={row} href={href} />
      </span>
      <span>{names.regions(row.regions)}</span>
      <span className={styles.quiet}>
        <ChineseInside text={says} language={language} />
      </span>
    </li>
  );
  const reviewHref = (row: ProposalRow) => `/admin/review/${row.newest?.id ?? ""}`;
  const sent = (row: ProposalRow) =>
    row.newest === null ? "" : w.sentBy(row.newest.author, instantName(row.newest.sealedAt, language));
  return (
    <>
      <PageHead title={w.title} />
      {nothing && (
        <Empty
          then={
            <ul>
              <li>
                <Link href="/admin/rules" prefetch={false}>
                  {w.browse}
                </Link>
              </li>
              <li>
                <Link href="/admin/publications" prefetch={false}>
                  {w.log}
                </Link>
              </li>
            </ul>
          }
        >
          {w.empty} {w.emptyStart}
        </Empty>
      )}
      <Section title={w.toReview} count={toReview.length}>
        {toReview.map((row) => line(row, reviewHref(row), sent(row)))}
      </Section>
      <Section title={w.debts} count={debts.length}>
        {debts.map((debt) => (
          <li key={debt.seq}>
            <Link href={`/admin/review/${debt.revisionId}`} prefetch={false}>
              <ChineseInside text={debt.title} language={language} />
            </Link>
            <span>{names.regions(debt.regions)}</span>
            <Badge tone="warn">{`${w.publishedAs(debt.seq)} · ${w.days(daysSince(debt.at, snapshot))}`}</Badge>
            {debt.objected && <Badge tone="bad">{w.objected}</Badge>}
          </li>
        ))}
      </Section>
      <Section title={w.returned} count={returned.length}>
        {returned.map((row) => {
          const last = row.newest?.decisions.at(-1);
          return line(
            row,
            `/admin/proposals/${row.id}`,
            last ? w.returnedBy(last.reviewer, instantName(last.at, language)) : "",
          );
        })}
      </Section>
      <Section title={w.toPublish} count={toPublish.length}>
        {toPublish.map((row) => line(row, reviewHref(row), sent(row)))}
      </Section>
      <Section title={back.sentByMe} count={sentByMe.length}>
        {sentByMe.map((row) =>
          line(
            row,
            reviewHref(row),
            back.waiting(words.state[row.state], daysSince(row.newest?.sealedAt ?? row.changedAt, snapshot)),
          ),
        )}
      </Section>
      <Section title={w.drafts} count={drafts.length}>
        {drafts.map((row) => line(row, `/admin/proposals/${row.id}`, w.savedAt(instantName(row.changedAt, language))))}
      </Section>
      <UpcomingList />
    </>
  );
}
