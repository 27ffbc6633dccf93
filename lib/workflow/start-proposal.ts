/** Starts a proposal: the workspace, its draft, and the series it is about. */
import type { Clock } from "@/lib/domain/clock";
import type { DraftDoc } from "@/lib/domain/draft.schema";
import type { ItemKind } from "@/lib/domain/item";
import { done, refused, type Outcome } from "@/lib/domain/outcome";
import type { Refusal } from "@/lib/domain/refusal";
import { seriesId, type SeriesKind, type SeriesRef } from "@/lib/domain/series";
import type { SessionRef } from "@/lib/domain/session-ref";
import { hasCategory } from "@/lib/data/categories";
import { insertDraft } from "@/lib/data/drafts";
import { insertProposal } from "@/lib/data/proposals";
import { headSeq } from "@/lib/data/publications";
import { ensureSeries } from "@/lib/data/series";
import { checkGrant } from "./check-grant";
import { runCommand, type Desk } from "./run-command";

export interface StartProposal {
  readonly key: string;
  readonly series: { readonly seriesKind: SeriesKind; readonly region: string; readonly key: string };
  readonly kind: ItemKind;
  readonly targetItemId?: string | undefined;
  readonly title?: string | undefined;
  /** The first draft, as the page made it from the register. Its `baseSeq` is replaced by the newest seq. */
  readonly doc: DraftDoc;
}

/** Refusals: `not-found` (region, category), `forbidden`. */
export function startProposal(
  input: StartProposal,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<{ proposalId: string }>> {
  return runCommand({ name: "start-proposal", key: input.key, input }, session, clock, async (desk) => {
    const { seriesKind, region, key } = input.series;
    const series = { kind: seriesKind, region, key };
    const touched = [...new Set([region, ...input.doc.items.map((item) => item.region)])];
    // Who may read a proposal is decided by the regions of its items: one without items would be nobody's.
    if (!input.doc.items.some((item) => item.region === region)) return refused(NOTHING_SAID);
    const refusal = (await unknownPlace(desk, series, touched)) ?? (await checkGrant(desk, "start-proposal", touched));
    if (refusal !== null) return refused(refusal);
    const { tx, actor } = desk;
    await ensureSeries([series], tx);
    const title = input.title?.trim() ?? "";
    const proposalId = await insertProposal(title === "" ? seriesId(series) : title, actor.userId, tx);
    await insertDraft(proposalId, { ...input.doc, baseSeq: await headSeq(tx) }, actor.userId, tx);
    const detail = { series: seriesId(series), kind: input.kind };
    return done({ value: { proposalId }, audit: { act: "start-proposal", entity: `proposal:${proposalId}`, detail } });
  });
}

const NOTHING_SAID: Refusal = {
  kind: "invalid",
  issues: [{ field: "items", key: "empty_revision", params: {}, severity: "error" }],
};

async function unknownPlace(desk: Desk, series: SeriesRef, touched: readonly string[]): Promise<Refusal | null> {
  if (touched.some((code) => !desk.regions.has(code))) return { kind: "not-found", what: "region" };
  if (series.kind !== "rule") return null;
  const category = series.key.split("/")[0] ?? "";
  return (await hasCategory(category, desk.tx)) ? null : { kind: "not-found", what: "category" };
}
