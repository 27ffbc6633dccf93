/** Starts a proposal: the workspace, its draft, and the series it is about; or goes on with the draft the person already has there. */
import type { Clock } from "@/lib/domain/value/clock";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import type { ItemKind } from "@/lib/domain/register/item";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { seriesId, type SeriesRef } from "@/lib/domain/register/series";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { hasCategory } from "@/lib/data/place/categories";
import { insertDraft, lockOwnDraft, type OwnDraft } from "@/lib/data/editorial/drafts";
import { insertProposal, setState } from "@/lib/data/editorial/proposals";
import { headSeq } from "@/lib/data/editorial/publications";
import { ensureSeries } from "@/lib/data/editorial/series";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { runCommand, type Desk, type Did } from "@/lib/workflow/frame/run-command";

export interface StartProposal {
  readonly key: string;
  readonly series: SeriesRef;
  readonly kind: ItemKind;
  readonly targetItemId?: string | undefined;
  readonly title?: string | undefined;
  /** The first draft, as the page made it from the register. Its `baseSeq` is replaced by the newest seq. */
  readonly doc: DraftDoc;
}

export interface Started {
  readonly proposalId: string;
  /** The item of the draft that speaks about the line. */
  readonly itemId: string;
}

/**
 * One open draft per line and person: beginning the same again goes on with the draft that is there. A draft nobody has typed into
 * gives way; one of another kind does not.
 * Refusals: `not-found` (region, category), `forbidden`, `conflict` (own_draft_open, with the proposal).
 */
export function startProposal(input: StartProposal, session: SessionRef, clock: Clock): Promise<Outcome<Started>> {
  return runCommand({ name: "start-proposal", key: input.key, input }, session, clock, async (desk) => {
    const { series } = input;
    const { region } = series;
    const touched = [...new Set([region, ...input.doc.items.map((item) => item.region)])];
    // Who may read a proposal is decided by the regions of its items: one without items would be nobody's.
    const first = input.doc.items.find((item) => item.region === region);
    if (first === undefined) return refused(NOTHING_SAID);
    const refusal = (await unknownPlace(desk, series, touched)) ?? (await checkGrant(desk, "start-proposal", touched));
    if (refusal !== null) return refused(refusal);
    const { tx, actor } = desk;
    const mine = await lockOwnDraft(series, actor.userId, tx);
    if (mine !== null && mine.touched) return goOn(mine, input);
    if (mine !== null) await setState(mine.proposalId, "abandoned", tx);
    await ensureSeries([series], tx);
    const title = input.title?.trim() ?? "";
    const proposalId = await insertProposal(title === "" ? seriesId(series) : title, actor.userId, tx);
    await insertDraft(proposalId, { ...input.doc, baseSeq: await headSeq(tx) }, actor.userId, tx);
    const detail = { series: seriesId(series), kind: input.kind, ...(mine && { insteadOf: mine.proposalId }) };
    const audit = { act: "start-proposal", entity: `proposal:${proposalId}`, detail } as const;
    return done({ value: { proposalId, itemId: first.id }, audit });
  });
}

/** The draft that is there, when it does the same deed; a correction is not slipped into the draft of a change. */
function goOn({ proposalId, item }: OwnDraft, input: StartProposal): Outcome<Did<Started>> {
  const same = item.kind === input.kind && item.targetItemId === (input.targetItemId ?? item.targetItemId);
  return same
    ? done({ value: { proposalId, itemId: item.id }, audit: null })
    : refused({ kind: "conflict", slug: "own_draft_open", params: { proposal: proposalId } });
}

const NOTHING_SAID: Refusal = {
  kind: "invalid",
  issues: [{ field: "items", key: "empty_revision", params: {}, severity: "error" }],
};

async function unknownPlace(desk: Desk, series: SeriesRef, touched: readonly string[]): Promise<Refusal | null> {
  if (touched.some((code) => !desk.regions.has(code))) return { kind: "not-found", what: "region" };
  if (series.kind !== "rule") return null;
  return (await hasCategory(series.category, desk.tx)) ? null : { kind: "not-found", what: "category" };
}
