/** Revisions as the verbs read them: which proposal, which regions, which hash. Pages read them through `reading`. */
import "server-only";
import type { Seq } from "@/lib/domain/register/item";
import { invariant } from "@/lib/domain/value/invariant";
import type { Tx } from "@/lib/data/database/client";

export interface RevisionHead {
  readonly id: string;
  readonly proposalId: string;
  readonly no: number;
  /** Lower-case hex. */
  readonly contentHash: string;
  /** Codes of the regions its items speak about. */
  readonly regions: readonly string[];
}

/** A sealed revision; null when there is none of that id. */
export async function findRevision(id: string, tx: Tx): Promise<RevisionHead | null> {
  const row = await tx.proposalRevision.findUnique({ where: { id }, select: HEAD });
  return row === null ? null : headOf(row);
}

/** The newest publication about one of its series since its author looked; null without one. */
export async function overtakenBy(revisionId: string, tx: Tx): Promise<Seq | null> {
  const [row] = await tx.$queryRaw<{ seq: Seq | null }[]>`
    SELECT stale_seq(r.id, r.base_seq) AS seq FROM proposal_revision r WHERE r.id = ${revisionId}::uuid`;
  return row?.seq ?? null;
}

/** The newest revision of a proposal; null before the first. */
export async function findNewestRevision(proposalId: string, tx: Tx): Promise<RevisionHead | null> {
  const row = await tx.proposalRevision.findFirst({ where: { proposalId }, select: HEAD, orderBy: { no: "desc" } });
  return row === null ? null : headOf(row);
}

const HEAD = {
  id: true,
  proposalId: true,
  no: true,
  contentHash: true,
  items: { select: { series: { select: { regionCode: true } } } },
} as const;

interface HeadRow {
  id: string;
  proposalId: string;
  no: number;
  contentHash: Uint8Array | null;
  items: { series: { regionCode: string } }[];
}

function headOf(row: HeadRow): RevisionHead {
  invariant(row.contentHash !== null, "the database shows no open revision");
  return {
    id: row.id,
    proposalId: row.proposalId,
    no: row.no,
    contentHash: Buffer.from(row.contentHash).toString("hex"),
    regions: [...new Set(row.items.map((item) => item.series.regionCode))].toSorted(),
  };
}
