/** Drafts as the verbs write them: the autosaved buffer of a proposal. Not history: the newest save replaces the one before. */
import "server-only";
import { draftDocSchema, type DraftDoc, type DraftItem } from "@/lib/domain/draft/schema";
import { isIdle } from "@/lib/domain/editorial/proposal";
import { seriesId, type SeriesRef, type SpelledSeries, spellSeries } from "@/lib/domain/register/series";
import type { Tx } from "@/lib/data/database/client";

export interface Draft {
  readonly proposalId: string;
  readonly doc: DraftDoc;
  readonly lockVersion: number;
  /** ISO instant. */
  readonly savedAt: string;
  readonly savedBy: { readonly id: string; readonly name: string };
}

/** The draft, whoever asks: for verbs, which check the grant themselves. */
export async function readDraft(proposalId: string, tx: Tx): Promise<Draft | null> {
  const row = await tx.draftBuffer.findUnique({ where: { proposalId }, select: DRAFT });
  return row === null ? null : draftOf(row);
}

/** The draft, locked until the transaction ends: a save that is under way waits, and then finds what was done meanwhile. */
export async function lockDraftRow(proposalId: string, tx: Tx): Promise<Draft | null> {
  await tx.$queryRaw`SELECT 1 AS one FROM draft_buffer WHERE proposal_id = ${proposalId}::uuid FOR UPDATE`;
  return readDraft(proposalId, tx);
}

/** A draft that somebody began on a line and has not sent yet. */
export interface OwnDraft {
  readonly proposalId: string;
  /** Its first item about the line. */
  readonly item: DraftItem;
  /** Somebody has typed into it, or it was once sent; else only a button was pressed. */
  readonly touched: boolean;
}

/**
 * The newest open draft that this person began on this line; null without one. The line is locked for the person until the
 * transaction ends, so that two clicks cannot both find nothing.
 */
export async function lockOwnDraft(series: SeriesRef, userId: string, tx: Tx): Promise<OwnDraft | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`draft ${userId} ${seriesId(series)}`}, 0))`;
  const line = spellSeries(series);
  const rows = await tx.$queryRaw<OwnDraftRow[]>`
    SELECT p.id::text AS "proposalId", b.doc, b.lock_version AS "lockVersion",
      EXISTS (SELECT 1 FROM proposal_revision r WHERE r.proposal_id = p.id) AS "wasSent"
    FROM proposal p JOIN draft_buffer b ON b.proposal_id = p.id
    WHERE p.state = 'draft' AND p.created_by = ${userId}::uuid AND EXISTS (
      SELECT 1 FROM jsonb_array_elements(b.doc -> 'items') i
      WHERE i ->> 'seriesKind' = ${line.kind} AND i ->> 'region' = ${line.region} AND i ->> 'key' = ${line.key})
    ORDER BY p.created_at DESC`;
  const drafts = rows.flatMap((row) => ownDraft(row, line) ?? []);
  return drafts.find(({ touched }) => touched) ?? drafts[0] ?? null;
}

interface OwnDraftRow {
  proposalId: string;
  doc: unknown;
  lockVersion: number;
  wasSent: boolean;
}

function ownDraft({ proposalId, doc, lockVersion, wasSent }: OwnDraftRow, line: SpelledSeries): OwnDraft | null {
  const { items, publicNote } = draftDocSchema.parse(doc);
  const item = items.find(
    (each) => each.seriesKind === line.kind && each.region === line.region && each.key === line.key,
  );
  return item === undefined ? null : { proposalId, item, touched: !isIdle({ publicNote, lockVersion, wasSent }) };
}

/** Inserts the first version of a draft. */
export async function insertDraft(proposalId: string, doc: DraftDoc, savedBy: string, tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO draft_buffer (proposal_id, doc, saved_by) VALUES (${proposalId}::uuid, ${JSON.stringify(doc)}::jsonb, ${savedBy}::uuid)`;
}

/** Replaces the draft if it still has the version seen. Returns the new version and time, or null when somebody was faster. */
export async function replaceDraft(
  draft: {
    readonly proposalId: string;
    readonly lockVersion: number;
    readonly doc: DraftDoc;
    readonly savedBy: string;
  },
  tx: Tx,
): Promise<{ readonly lockVersion: number; readonly savedAt: string } | null> {
  const rows = await tx.$queryRaw<{ lockVersion: number; savedAt: Date }[]>`
    UPDATE draft_buffer SET doc = ${JSON.stringify(draft.doc)}::jsonb, saved_by = ${draft.savedBy}::uuid, saved_at = clock_timestamp(),
      lock_version = lock_version + 1
    WHERE proposal_id = ${draft.proposalId}::uuid AND lock_version = ${draft.lockVersion}::int
    RETURNING lock_version AS "lockVersion", saved_at AS "savedAt"`;
  const row = rows[0];
  return row === undefined ? null : { lockVersion: row.lockVersion, savedAt: row.savedAt.toISOString() };
}

const DRAFT = {
  proposalId: true,
  doc: true,
  lockVersion: true,
  savedAt: true,
  saver: { select: { id: true, name: true } },
} as const;

interface DraftRow {
  proposalId: string;
  doc: unknown;
  lockVersion: number;
  savedAt: Date;
  saver: { id: string; name: string };
}

function draftOf(row: DraftRow): Draft {
  return {
    proposalId: row.proposalId,
    doc: draftDocSchema.parse(row.doc),
    lockVersion: row.lockVersion,
    savedAt: row.savedAt.toISOString(),
    savedBy: row.saver,
  };
}
