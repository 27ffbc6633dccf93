import { Strip } from "@/components/ui/strip";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { ProposalFile } from "@/lib/data/reading/proposals";
import { takeBackWords } from "@/lib/i18n/staff/take-back";
import { staffLook } from "@/app/(staff)/_staff/look";
import { HoldStrip, TakeBack } from "@/app/(staff)/admin/proposals/[id]/take-back";

/** Over the form: why it was returned, or why nothing can be typed now and how to make it possible. */
export async function FileStrips({ file }: { file: ProposalFile }) {
  const { words, language } = await staffLook();
  const w = takeBackWords(language);
  const last = file.newest?.decisions.at(-1);
  switch (file.state) {
    case "returned":
      return last ? (
        <Strip>
          <ChineseInside text={words.proposal.returnedWith(last.reviewer, last.comment ?? "")} language={language} />
        </Strip>
      ) : null;
    case "in_review":
    case "approved":
    case "scheduled":
    case "publish_failed":
      return (
        <>
          <Strip tone="tint">{file.state === "in_review" ? w.inReview : w.approved}</Strip>
          <HoldStrip file={file} />
          <TakeBack file={file} />
        </>
      );
    case "abandoned":
      return (
        <>
          <Strip tone="tint">{w.abandoned}</Strip>
          <TakeBack file={file} />
        </>
      );
    case "draft":
    case "published":
      return null;
  }
}
