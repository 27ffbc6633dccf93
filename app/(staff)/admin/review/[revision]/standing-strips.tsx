import Link from "next/link";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { Strip } from "@/components/ui/strip";
import type { SealedRevision } from "@/lib/data/reading/revisions";
import { daysSince } from "@/app/(staff)/_staff/days-since";
import { staffPage } from "@/app/(staff)/_staff/page";
import { instantName } from "@/lib/i18n/core/format";
import { takeBackWords } from "@/lib/i18n/staff/take-back";
import { HoldStrip } from "@/app/(staff)/admin/proposals/[id]/take-back";
import type { Standing } from "./standing";
import { MARKS } from "@/lib/i18n/core/punctuation";

interface StandingStripsProps {
  sealed: SealedRevision;
  standing: Standing;
}

/** Where the revision stands, each fact in a line: replaced, overtaken, approved, published, one's own work. */
export async function StandingStrips({ sealed, standing }: StandingStripsProps) {
  const { words, language, snapshot } = await staffPage();
  const w = words.review;
  const join = (names: readonly string[]) => names.join(MARKS[language].listed);
  const { proposal, staleSeq } = sealed;
  const { newer, debt } = standing;
  const back = takeBackWords(language);
  const recall = sealed.revision.recalls.at(-1);
  if (newer !== null) {
    return (
      <Strip tone="bad">
        {w.newer(newer.no)}{" "}
        <Link href={`/admin/review/${newer.id}`} prefetch={false}>
          {w.seeNewer(newer.no)}
        </Link>
      </Strip>
    );
  }
  return (
    <>
      {staleSeq !== null && <Strip tone="bad">{w.movedOn(staleSeq)}</Strip>}
      {proposal.state === "in_review" && standing.contributed && <Strip>{w.ownWork(join(standing.reviewers))}</Strip>}
      {proposal.state === "in_review" && !standing.contributed && !standing.open.has("approve") && (
        <Strip tone="tint">{w.notReviewer(join(standing.reviewers))}</Strip>
      )}
      {proposal.state === "in_review" && standing.open.has("approve") && staleSeq === null && (
        <Strip tone="tint">{w.same}</Strip>
      )}
      {proposal.state === "approved" && (
        <Strip tone="good">{w.approved(standing.open.has("publish") ? "" : join(standing.publishers))}</Strip>
      )}
      {proposal.state === "returned" && <Strip>{w.returned}</Strip>}
      {proposal.state === "draft" && recall && (
        <Strip tone="bad">
          <ChineseInside text={back.recalled(recall.by, instantName(recall.at, language))} language={language} />
        </Strip>
      )}
      <HoldStrip file={proposal} />
      {proposal.state === "abandoned" && <Strip tone="tint">{w.abandoned}</Strip>}
      {proposal.state === "scheduled" && <Strip tone="tint">{w.scheduled}</Strip>}
      {proposal.publishedSeq !== null && (
        <Strip tone="good">
          {w.published(proposal.publishedSeq)}{" "}
          <Link href={`/admin/publications/${proposal.publishedSeq}`} prefetch={false}>
            {words.publications.one(proposal.publishedSeq)}
          </Link>
        </Strip>
      )}
      {debt && <Strip>{w.forcedDebt(daysSince(debt.at, snapshot), debt.reason)}</Strip>}
      {proposal.publication?.mode === "forced" && debt === null && <Strip tone="good">{w.settled}</Strip>}
    </>
  );
}
