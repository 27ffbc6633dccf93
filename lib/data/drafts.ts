/** Drafts as the verbs write them: the autosaved buffer of a proposal. Not history: the newest save replaces the one before. */
import "server-only";
import { upgradedDraft } from "@/lib/domain/draft-upgrade";
import { draftDocSchema, type DraftDoc } from "@/lib/domain/draft.schema";
import type { Tx } from "./client";

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
    doc: draftDocSchema.parse(upgradedDraft(row.doc)),
    lockVersion: row.lockVersion,
    savedAt: row.savedAt.toISOString(),
    savedBy: row.saver,
  };
}
