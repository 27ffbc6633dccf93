import Link from "next/link";
import type { ProposalFile } from "@/lib/data/staff-proposals";
import { instantName } from "@/lib/i18n/format";
import { staffLook } from "../look";
import styles from "../staff.module.css";
import { MARKS } from "@/lib/i18n/punctuation";

interface Act {
  readonly at: string;
  readonly says: string;
  readonly comment: string | null;
  readonly href: string | null;
}

/** What happened to a proposal, in order: started, sealed, decided, published. */
export async function ActsList({ file }: { file: ProposalFile }) {
  const { words, language } = await staffLook();
  const w = words.proposal;
  const acts: Act[] = [{ at: file.startedAt, says: w.started(file.startedBy), comment: null, href: null }];
  for (const revision of file.revisions) {
    const href = `/admin/review/${revision.id}`;
    acts.push({ at: revision.sealedAt, says: w.sealed(revision.author, revision.no), comment: null, href });
    for (const { at, reviewer, outcome, comment } of revision.decisions) {
      acts.push({ at, says: w.decided(reviewer, words.outcome[outcome], revision.no), comment, href });
    }
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
                act.says
              ) : (
                <Link href={act.href} prefetch={false}>
                  {act.says}
                </Link>
              )}
              {act.comment && <span>{`${MARKS[language].colon}${act.comment}`}</span>}
            </span>
            <time dateTime={act.at} className={styles.quiet}>
              {instantName(act.at, language)}
            </time>
          </li>
        ))}
    </ol>
  );
}
