import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import * as z from "zod";
import { sealedRevision, type SealedRevision } from "@/lib/data/reading/revisions";
import { creditMonthSchema } from "@/lib/domain/value/civil.schema";
import type { Actor } from "@/lib/domain/deed/permission";
import type { AnswerRemark } from "@/lib/domain/editorial/remark.schema";
import { sweepField } from "@/lib/http/form/draft-body";
import { instantName } from "@/lib/i18n/core/format";
import { ActsList } from "@/app/(staff)/_staff/acts-list";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { one, staffPage, type PageProps, type Query } from "@/app/(staff)/_staff/page";
import { titleOf } from "@/app/(staff)/_staff/proposal-name";
import { AnsweredWarnings } from "./answered-warnings";
import { ReviewBar } from "./review-bar";
import styles from "./review.module.css";
import { SealedItems, type LookAt } from "./sealed-items";
import { SincePrevious } from "./since-previous";
import { StandingStrips } from "./standing-strips";
import { TakeBack } from "@/app/(staff)/admin/proposals/[id]/take-back";
import { standingOf } from "./standing";
import { MARKS } from "@/lib/i18n/core/punctuation";

type ReviewProps = PageProps<{ revision: string }>;

export async function generateMetadata({ params }: ReviewProps): Promise<Metadata> {
  const page = await staffPage();
  const { actor, words, language } = page;
  const sealed = await readRevision((await params).revision, actor);
  return {
    title: sealed
      ? `${words.review.title}${MARKS[language].colon}${titleOf(sealed.proposal, page)}`
      : words.missing.title,
  };
}

async function readRevision(id: string, actor: Actor): Promise<SealedRevision | null> {
  return z.uuid().safeParse(id).success ? sealedRevision(id, actor) : null;
}

/** The hash as people compare it: the first groups of four. */
function hashGroups(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(" ");
}

/** One item may be looked at in another month, or drawn over something else. */
function lookIn(query: Query): LookAt {
  const month = creditMonthSchema.safeParse(one(query, "on"));
  const over = sweepField.safeParse(one(query, "over"));
  const look = { month: month.success ? month.data : null, over: over.success ? over.data : null };
  return (itemId) => (one(query, "item") === itemId ? look : null);
}

/** Answers about the draft as a whole: about its note. */
function aboutTheWhole({ remarks }: SealedRevision): AnswerRemark[] {
  return remarks.filter((remark) => remark.kind === "answer").filter(({ about }) => about === null);
}

export default async function ReviewPage({ params, searchParams }: ReviewProps) {
  const page = await staffPage();
  const { words, language, actor, snapshot } = page;
  const sealed = await readRevision((await params).revision, actor);
  if (sealed === null) notFound();
  const { revision, proposal } = sealed;
  const lookAt = lookIn(await searchParams);
  const standing = await standingOf(sealed, actor, snapshot);
  const w = words.review;
  return (
    <>
      <PageHead title={titleOf(proposal, page)} />
      <dl className={styles.seal}>
        <dt className="visually-hidden">{w.title}</dt>
        <dd>
          <strong>{w.revision(revision.no)}</strong>
        </dd>
        <dt>{w.hash}</dt>
        <dd>
          <code title={revision.contentHash}>{hashGroups(revision.contentHash)}</code>
        </dd>
        <dt className="visually-hidden">{w.by}</dt>
        <dd>
          <ChineseInside
            text={w.sealedBy(revision.author, instantName(revision.sealedAt, language))}
            language={language}
          />
        </dd>
        <dt className="visually-hidden">{words.proposals.title}</dt>
        <dd>
          <Link href={`/admin/proposals/${proposal.id}`} prefetch={false}>
            {words.proposals.title}
          </Link>
        </dd>
      </dl>
      <StandingStrips sealed={sealed} standing={standing} />
      {standing.newer === null && <TakeBack file={proposal} backTo="review" />}
      <SincePrevious sealed={sealed} />
      {sealed.publicNote && (
        <section>
          <h2>{w.publicNote}</h2>
          <p className={styles.publicNote}>
            <ChineseInside text={sealed.publicNote} language={language} />
          </p>
          <AnsweredWarnings answers={aboutTheWhole(sealed)} />
        </section>
      )}
      <SealedItems sealed={sealed} lookAt={lookAt} />
      <section>
        <h2>{w.acts}</h2>
        <ActsList file={proposal} />
      </section>
      <ReviewBar sealed={sealed} standing={standing} page={page} />
    </>
  );
}
