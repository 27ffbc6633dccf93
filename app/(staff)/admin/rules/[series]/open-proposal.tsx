import Link from "next/link";
import { Strip } from "@/components/ui/strip";
import type { ProposalRow } from "@/lib/data/reading/proposal-rows";
import type { SeriesRef } from "@/lib/domain/register/series";
import { seriesOfItem } from "@/lib/domain/editorial/statement";
import { same } from "@/lib/domain/value/sameness";
import { instantName } from "@/lib/i18n/core/format";
import { takeBackWords } from "@/lib/i18n/staff/take-back";
import { staffPage } from "@/app/(staff)/_staff/page";
import { titleOf } from "@/app/(staff)/_staff/proposal-name";

/** Somebody's unfinished proposal about this line; the reader's own draft leads straight back into its form. */
export async function OpenProposal({ row, series }: { row: ProposalRow; series: SeriesRef }) {
  const page = await staffPage();
  const { words, language, actor } = page;
  const w = words.series;
  const back = takeBackWords(language);
  const isDraft = row.state === "draft" || row.state === "returned";
  const title = titleOf(row, page);
  if (isDraft && row.startedById === actor.userId) {
    const item = row.doc?.items.find((each) => same(seriesOfItem(each), series));
    return (
      <Strip tone="tint">
        {back.ownDraft(instantName(row.changedAt, language))}{" "}
        <Link href={`/admin/proposals/${row.id}${item ? `/items/${item.id}` : ""}`} prefetch={false}>
          {back.goOn}
        </Link>
      </Strip>
    );
  }
  return (
    <Strip>
      {isDraft ? w.openDraft(title, row.startedBy) : w.openLocked(title, row.startedBy, words.state[row.state])}{" "}
      <Link href={`/admin/proposals/${row.id}`} prefetch={false}>
        {words.proposal.view}
      </Link>
    </Strip>
  );
}
