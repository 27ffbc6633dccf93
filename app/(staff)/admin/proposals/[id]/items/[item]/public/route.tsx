import { notFound } from "next/navigation";
import * as z from "zod";
import { proposalFile } from "@/lib/data/reading/proposals";
import { itemsOfDraft, seriesOfItem } from "@/lib/domain/editorial/statement";
import { overlay } from "@/lib/domain/register/overlay";
import { draftedPage } from "@/app/(public)/edge/drafted-page";
import { staffPage } from "@/app/(staff)/_staff/page";

interface Context {
  readonly params: Promise<{ id: string; item: string }>;
}

/** The public page as it would look with the draft: the public components, on a register with the draft laid over it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, item: itemId } = await params;
  const { actor, snapshot, language } = await staffPage();
  const file = z.uuid().safeParse(id).success ? await proposalFile(id, actor) : null;
  const item = file?.draft?.doc.items.find((each) => each.id === itemId);
  if (!file?.draft || item === undefined) notFound();
  const { statements } = itemsOfDraft(file.draft.doc, snapshot.today());
  const view = overlay(snapshot, statements, snapshot.at);
  const on = new URL(request.url).searchParams.get("on") ?? "";
  const series = seriesOfItem(item);
  const category = series?.kind === "rule" ? series.category : "";
  return draftedPage({ snapshot: { ...snapshot, ...view }, language, code: item.region, category, on });
}
