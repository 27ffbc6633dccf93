import Link from "next/link";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { ProposalFile } from "@/lib/data/reading/proposals";
import { listAuditEntries } from "@/lib/data/log/audit-entries";
import { instantName } from "@/lib/i18n/core/format";
import { takeBackWords } from "@/lib/i18n/staff/take-back";
import { staffLook } from "./look";
import styles from "./staff.module.css";
import { MARKS } from "@/lib/i18n/core/punctuation";

interface Act {
  readonly at: string;
  readonly says: string;
  readonly comment: string | null;
  readonly href: string | null;
}

/** What happened to a proposal, in order: started, sealed, decided, taken back, held, given up, published. */
export async function ActsList({ file }: { file: ProposalFile }) {
  const { words, language } = await staffLook();
  const w = words.proposal;
  const back = takeBackWords(language);
  const acts: Act[] = [{ at: file.startedAt, says: w.started(file.startedBy), comment: null, href: null }];
  for (const revision of file.revisions) {
    const href = `/admin/review/${revision.id}`;
    acts.push({ at: revision.sealedAt, says: w.sealed(revision.author, revision.no), comment: null, href });
    for (const { at, reviewer, outcome, comment } of revision.decisions) {
      acts.push({ at, says: w.decided(reviewer, words.outcome[outcome], revision.no), comment, href });
    }
    for (const { at, by } of revision.resent) acts.push({ at, says: w.sealed(by, revision.no), comment: null, href });
    for (const { at, by } of revision.recalls)
      acts.push({ at, says: back.recallAct(by, revision.no), comment: null, href });
  }
  for (const { by, at, reason, liftedBy, liftedAt } of file.holds) {
    acts.push({ at, says: back.holdAct(by), comment: reason, href: null });
    if (liftedBy !== null && liftedAt !== null)
      acts.push({ at: liftedAt, says: back.liftAct(liftedBy), comment: null, href: null });
  }
  for (const { at, act, actorName } of await givenUp(file.id)) {
    const says = (act === "abandon-proposal" ? back.abandonAct : back.restoreAct)(actorName ?? "—");
    acts.push({ at, says, comment: null, href: null });
  }
  if (file.publication) {
    const { at, publisher, seq, mode } = file.publication;
    const says = (mode === "forced" ? w.forcedAct : w.publishedAct)(publisher, seq);
    acts.push({ at, says, comment: null, href: `/admin/publications/${seq}` });
  }
  return (
    <ol className={styles.list}>
      {acts
        .toSorted((a, b) => a.at.localeCompare(b.at))
        .map((act) => (
          <li key={`${act.at} ${act.says}`}>
            <span>
              {act.href === null ? (
                <ChineseInside text={act.says} language={language} />
              ) : (
                <Link href={act.href} prefetch={false}>
                  <ChineseInside text={act.says} language={language} />
                </Link>
              )}
              {act.comment && (
                <span>
                  <ChineseInside text={`${MARKS[language].colon}${act.comment}`} language={language} />
                </span>
              )}
            </span>
            <time dateTime={act.at} className={styles.quiet}>
              {instantName(act.at, language)}
            </time>
          </li>
        ))}
    </ol>
  );
}

/** Giving up and taking up again leave no row but the audit's. */
function givenUp(proposalId: string) {
  return listAuditEntries({ entity: `proposal:${proposalId}`, acts: ["abandon-proposal", "restore-proposal"] });
}
