/** Publications as the editors' pages read them: who published and approved, and which forced ones still owe a review. */
import "server-only";
import type { Actor, Role } from "@/lib/domain/deed/permission";
import { db, type Tx } from "@/lib/data/database/client";
import { visibleRegions } from "@/lib/data/account/visible-regions";

export interface PublicationFile {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly mode: "reviewed" | "forced";
  readonly publisher: string;
  readonly approver: string | null;
  readonly forcedReason: string | null;
  readonly proposalId: string;
  readonly revisionId: string;
  readonly title: string;
}

export interface DebtRow {
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly revisionId: string;
  readonly title: string;
  readonly publisher: string;
  readonly publisherId: string;
  readonly reason: string;
  /** Somebody looked and objected: it stays until the objection is answered by a new publication's review. */
  readonly objected: boolean;
  readonly regions: readonly string[];
}

/** What the staff know about one publication beyond its public rows; null for other kinds of log entries. */
export async function publicationFile(seq: number, tx: Tx = db): Promise<PublicationFile | null> {
  const record = await tx.publication.findUnique({
    where: { seq },
    select: {
      seq: true,
      publishedAt: true,
      mode: true,
      forcedReason: true,
      proposalId: true,
      revisionId: true,
      publisher: { select: { name: true } },
      approval: { select: { reviewer: { select: { name: true } } } },
      proposal: { select: { title: true } },
    },
  });
  return (
    record && {
      seq: record.seq,
      at: record.publishedAt.toISOString(),
      mode: record.mode,
      publisher: record.publisher.name,
      approver: record.approval?.reviewer.name ?? null,
      forcedReason: record.forcedReason,
      proposalId: record.proposalId,
      revisionId: record.revisionId,
      title: record.proposal.title,
    }
  );
}

/** Forced publications in the actor's regions that nobody else has approved yet, oldest first. */
export async function reviewDebts(actor: Actor, roles: readonly Role[], tx: Tx = db): Promise<DebtRow[]> {
  const codes = await visibleRegions(actor, roles, tx);
  return tx.$queryRaw<DebtRow[]>`
    SELECT d.seq, to_char(d.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
           d.revision_id::text AS "revisionId", p.title, u.name AS publisher, u.id::text AS "publisherId",
           d.forced_reason AS reason, d.objected,
           (SELECT array_agg(g.region_code ORDER BY g.region_code) FROM proposal_region g WHERE g.proposal_id = p.id) AS regions
    FROM review_debt d JOIN proposal p ON p.id = d.proposal_id JOIN app_user u ON u.id = d.publisher_id
    WHERE EXISTS (SELECT 1 FROM proposal_region g WHERE g.proposal_id = p.id AND g.region_code = ANY(${codes}::text[]))
    ORDER BY d.seq`;
}
