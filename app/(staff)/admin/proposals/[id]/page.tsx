import type { Metadata } from "next";
import Link from "next/link";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { notFound } from "next/navigation";
import * as z from "zod";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { proposalFile, type ProposalFile } from "@/lib/data/reading/proposals";
import { openActs } from "@/lib/domain/editorial/act";
import { instantName } from "@/lib/i18n/core/format";
import { ActsList } from "@/app/(staff)/_staff/acts-list";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { staffPage, type PageProps } from "@/app/(staff)/_staff/page";
import { stateTone } from "@/app/(staff)/_staff/state-tone";
import { titleOf } from "@/app/(staff)/_staff/proposal-name";
import { ItemTable } from "./item-table";
import { ProposalDeeds } from "./proposal-deeds";
import { HoldStrip, TakeBack } from "./take-back";
import { takeBackWords } from "@/lib/i18n/staff/take-back";

type ProposalProps = PageProps<{ id: string }>;

export async function generateMetadata({ params }: ProposalProps): Promise<Metadata> {
  const page = await staffPage();
  const { actor, words } = page;
  const file = await readFile((await params).id, actor);
  return { title: file === null ? words.missing.title : titleOf(file, page) };
}

async function readFile(id: string, actor: Parameters<typeof proposalFile>[1]): Promise<ProposalFile | null> {
  return z.uuid().safeParse(id).success ? proposalFile(id, actor) : null;
}

export default async function ProposalPage({ params }: ProposalProps) {
  const page = await staffPage();
  const { words, language, actor, snapshot, names } = page;
  const file = await readFile((await params).id, actor);
  if (file === null) notFound();
  const { draft } = file;
  const mayEdit = openActs(file.standing, actor, snapshot.regions).has("save");
  const w = words.proposal;
  return (
    <>
      <PageHead title={titleOf(file, page)}>
        {file.newest && (
          <LinkButton href={`/admin/review/${file.newest.id}`}>{w.revisionLink(file.newest.no)}</LinkButton>
        )}
      </PageHead>
      <p>
        <Badge tone={stateTone(file.state)}>{words.state[file.state]}</Badge>
        {` · ${names.regions(file.regions)}`}
        {draft && (
          <ChineseInside
            text={` · ${w.savedAt(draft.savedBy, instantName(draft.savedAt, language))}`}
            language={language}
          />
        )}
      </p>
      <StateStrip file={file} />
      <HoldStrip file={file} />
      <TakeBack file={file} />
      {draft && <ItemTable file={file} doc={draft.doc} mayEdit={mayEdit} />}
      {draft && mayEdit && <ProposalDeeds file={file} doc={draft.doc} lockVersion={draft.lockVersion} />}
      <section>
        <h2>{w.acts}</h2>
        <ActsList file={file} />
      </section>
    </>
  );
}

async function StateStrip({ file }: { file: ProposalFile }) {
  const { words, language } = await staffLook();
  const w = words.proposal;
  const back = takeBackWords(language);
  const last = file.newest?.decisions.at(-1);
  switch (file.state) {
    case "returned":
      return last ? (
        <Strip>
          <ChineseInside text={w.returnedWith(last.reviewer, last.comment ?? "")} language={language} />
        </Strip>
      ) : null;
    case "in_review":
      return <Strip tone="tint">{back.inReview}</Strip>;
    case "approved":
      return <Strip tone="good">{back.approved}</Strip>;
    case "published":
      return (
        <Strip tone="good">
          {w.published}{" "}
          {file.publishedSeq !== null && (
            <Link href={`/admin/publications/${file.publishedSeq}`} prefetch={false}>
              {words.publications.one(file.publishedSeq)}
            </Link>
          )}
        </Strip>
      );
    case "abandoned":
      return <Strip tone="tint">{back.abandoned}</Strip>;
    case "draft":
    case "scheduled":
    case "publish_failed":
      return null;
  }
}
