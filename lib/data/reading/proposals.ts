/** Proposals as the editors' pages read them: lists for the desk, and one with everything that happened to it. */
import "server-only";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import type { Actor, Role } from "@/lib/domain/deed/permission";
import { OPEN_STATES, storedState, type DeskState } from "@/lib/domain/editorial/proposal";
import { type SeriesRef, spellSeries } from "@/lib/domain/register/series";
import { db, type Tx } from "@/lib/data/database/client";
import {
  draftOf,
  holdOf,
  isIdleRow,
  revisionFields,
  revisionOf,
  rowFields,
  rowOf,
  type HoldRow,
  type ProposalRow,
  type RevisionRow,
} from "./proposal-rows";
import { visibleRegions } from "@/lib/data/account/visible-regions";

/** One proposal with its draft and its whole story. */
export interface ProposalFile extends ProposalRow {
  readonly startedAt: string;
  readonly draft: {
    readonly doc: DraftDoc;
    /** What was seen: saving, submitting and abandoning name it. */
    readonly lockVersion: number;
    readonly savedBy: string;
    readonly savedAt: string;
  } | null;
  readonly contributors: readonly { readonly id: string; readonly name: string }[];
  readonly revisions: readonly RevisionRow[];
  readonly holds: readonly HoldRow[];
  readonly publication: {
    readonly seq: number;
    readonly publisher: string;
    readonly at: string;
    readonly mode: "reviewed" | "forced";
  } | null;
}

const READERS: readonly Role[] = ["editor", "reviewer", "publisher", "auditor"];

export interface ProposalFilter {
  readonly mineOnly?: boolean;
  readonly states?: readonly DeskState[];
  /** A series under change: only proposals that touch its region. */
  readonly region?: string;
}

/** Proposals that touch the actor's regions, last changed first, at most 300. */
export async function proposalRows(actor: Actor, filter: ProposalFilter = {}, tx: Tx = db): Promise<ProposalRow[]> {
  const codes = await visibleRegions(actor, READERS, tx);
  const within = filter.region === undefined ? codes : codes.filter((code) => code === filter.region);
  const records = await tx.proposal.findMany({
    where: {
      regions: { some: { regionCode: { in: within } } },
      ...(filter.states === undefined ? {} : { state: { in: filter.states.map(storedState) } }),
      ...(filter.mineOnly
        ? { OR: [{ createdBy: actor.userId }, { contributors: { some: { userId: actor.userId } } }] }
        : {}),
    },
    select: rowFields,
    orderBy: { id: "desc" },
    take: 300,
  });
  const rows = records.filter((record) => !isIdleRow(record)).map((record) => rowOf(record, actor));
  return rows
    .filter((row) => filter.states === undefined || filter.states.includes(row.state))
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** Unfinished proposals in the actor's regions that change this line: in the draft, or in the newest sealed revision. */
export async function openProposalsOn(series: SeriesRef, actor: Actor, tx: Tx = db): Promise<ProposalRow[]> {
  const touching = await proposalRows(actor, { states: OPEN_STATES, region: series.region }, tx);
  const { kind, region, key } = spellSeries(series);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id::text FROM proposal p
    WHERE p.id = ANY(${touching.map((row) => row.id)}::uuid[]) AND (
      EXISTS (SELECT 1 FROM series_claim c JOIN series s ON s.id = c.series_id
              WHERE c.proposal_id = p.id AND s.kind = ${kind}::series_kind AND s.region_code = ${region} AND s.key = ${key})
      OR EXISTS (SELECT 1 FROM draft_buffer b, jsonb_array_elements(b.doc -> 'items') i
              WHERE b.proposal_id = p.id AND i ->> 'seriesKind' = ${kind} AND i ->> 'region' = ${region} AND i ->> 'key' = ${key}))`;
  const ids = new Set(rows.map((row) => row.id));
  return touching.filter((row) => ids.has(row.id));
}

/** One proposal with its story, or null when it is not there or touches none of the actor's regions. */
export async function proposalFile(id: string, actor: Actor, tx: Tx = db): Promise<ProposalFile | null> {
  const codes = await visibleRegions(actor, READERS, tx);
  const record = await tx.proposal.findFirst({
    where: { id, regions: { some: { regionCode: { in: codes } } } },
    select: {
      ...rowFields,
      contributors: { select: { userId: true, user: { select: { name: true } } } },
      revisions: { select: revisionFields, orderBy: { no: "desc" } },
    },
  });
  if (record === null) return null;
  const { buffer, publication } = record;
  return {
    ...rowOf(record, actor),
    startedAt: record.createdAt.toISOString(),
    holds: record.holds.map(holdOf),
    draft: buffer && {
      doc: draftOf(buffer.doc),
      lockVersion: buffer.lockVersion,
      savedBy: buffer.saver.name,
      savedAt: buffer.savedAt.toISOString(),
    },
    contributors: record.contributors.map((row) => ({ id: row.userId, name: row.user.name })),
    revisions: record.revisions.map(revisionOf),
    publication: publication && {
      seq: publication.seq,
      publisher: publication.publisher.name,
      at: publication.publishedAt.toISOString(),
      mode: publication.mode,
    },
  };
}
