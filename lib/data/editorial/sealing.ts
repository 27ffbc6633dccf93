/** Sealing: writes a revision with its items and has the database compute its hash, all inside the caller's transaction. */
import "server-only";
import type { ItemStatement, Payload, Seq } from "@/lib/domain/register/item";
import { invariant } from "@/lib/domain/value/invariant";
import type { Remark } from "@/lib/domain/editorial/remark.schema";
import { seriesId } from "@/lib/domain/register/series";
import { databaseError } from "@/lib/data/database/database-error";
import { ensureSeries } from "./series";
import type { Tx } from "@/lib/data/database/client";

/** What is to be sealed. `hides`: published items that a statement knowingly hides. */
export interface Sealing {
  readonly proposalId: string;
  readonly authorId: string;
  readonly baseSeq: Seq;
  readonly minor: boolean;
  readonly publicNote: string | null;
  readonly statements: readonly (ItemStatement & { readonly hides: readonly string[] })[];
}

/**
 * Seals a revision and returns its id; null when it says exactly what the newest one says, and then nothing is left of the attempt.
 * Throws what the guards throw: no grant, stale base, overlap, and the like.
 */
export async function sealRevision(sealing: Sealing, tx: Tx): Promise<string | null> {
  // A savepoint, because the hash is known only once the rows are there, and an unchanged text must leave no trace.
  await tx.$executeRaw`SAVEPOINT sealing`;
  try {
    const id = await insertRevision(sealing, tx);
    await insertItems(id, sealing, tx);
    await tx.$executeRaw`UPDATE proposal_revision SET sealed_at = clock_timestamp() WHERE id = ${id}::uuid`;
    return id;
  } catch (error) {
    if (databaseError(error)?.sqlstate !== "RB304") throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT sealing`;
    return null;
  }
}

async function insertRevision(sealing: Sealing, tx: Tx): Promise<string> {
  const { proposalId, authorId, baseSeq, minor, publicNote } = sealing;
  const row = await tx.proposalRevision.create({
    data: { proposalId, authorId, baseSeq, minor, publicNote },
    select: { id: true },
  });
  return row.id;
}

async function insertItems(revisionId: string, sealing: Sealing, tx: Tx): Promise<void> {
  const ids = await ensureSeries(
    sealing.statements.map((statement) => statement.series),
    tx,
  );
  for (const statement of sealing.statements) {
    const series = ids.get(seriesId(statement.series));
    invariant(series !== undefined, "ensureSeries returns every series asked for");
    const payload = statement.payload === null ? null : JSON.stringify(storedPayload(statement.payload));
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO revision_item (revision_id, series_id, op, kind, valid_from, valid_to, legal_date, payload, reason, target_item_id)
      VALUES (${revisionId}::uuid, ${series}::uuid, ${statement.op}::item_op, ${statement.kind}::item_kind,
        ${firstDay(statement.from)}::date, ${firstDay(statement.to)}::date, ${statement.legalDate}, ${payload}::jsonb, ${statement.reason},
        ${statement.targetItemId}::uuid)
      RETURNING id::text`;
    for (const hidden of statement.hides) {
      await tx.$executeRaw`INSERT INTO item_override (item_id, hidden_item_id) VALUES (${rows[0]?.id}::uuid, ${hidden}::uuid)`;
    }
  }
}

function firstDay(month: string | null): string | null {
  return month === null ? null : `${month}-01`;
}

/** The JSON a payload is stored as: the row knows its kind. */
function storedPayload(payload: Payload): unknown {
  switch (payload.kind) {
    case "rule":
      return payload.rule;
    case "parameter":
      return payload.parameter;
    case "guide":
      return payload.guide;
  }
}

/** Keeps what the author tells colleagues with the revision, this time it is sent. */
export async function insertRemarks(
  revisionId: string,
  authorId: string,
  remarks: readonly Remark[],
  tx: Tx,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO revision_remark (revision_id, author_id, remarks)
    VALUES (${revisionId}::uuid, ${authorId}::uuid, ${JSON.stringify(remarks)}::jsonb)`;
}

/** Claims all series of a sealed revision for its proposal, in sorted order. Throws RB423 when another proposal holds one. */
export async function claimSeries(revisionId: string, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT claim_series(${revisionId}::uuid)::text`;
}
