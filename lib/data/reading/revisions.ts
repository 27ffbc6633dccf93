/** Sealed revisions as the reviewer reads them: the rows themselves, never the draft. */
import "server-only";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { ItemStatement } from "@/lib/domain/register/item";
import { parseSeries } from "@/lib/domain/register/series";
import { invariant } from "@/lib/domain/value/invariant";
import type { Actor } from "@/lib/domain/deed/permission";
import type { ProposalStanding } from "@/lib/domain/editorial/act";
import { remarksSchema, type Remark } from "@/lib/domain/editorial/remark.schema";
import { db, type Tx } from "@/lib/data/database/client";
import type { Prisma } from "@/lib/data/generated/client";
import { proposalFile, type ProposalFile } from "./proposals";
import type { RevisionRow } from "./proposal-rows";
import { readPayload } from "@/lib/data/editorial/payloads";

export interface SealedItem extends ItemStatement {
  readonly itemId: string;
  /** Published items this one hides, as its author acknowledged. */
  readonly hides: readonly string[];
  /** False where the payload is one that this build cannot read; it is null then. */
  readonly readable: boolean;
}

export interface SealedRevision {
  readonly revision: RevisionRow;
  /** The last log entry the author had seen. */
  readonly baseSeq: number;
  readonly minor: boolean;
  readonly publicNote: string | null;
  /** Those that can be read. */
  readonly items: readonly SealedItem[];
  /** Those whose payload this build cannot read: nobody may decide on what cannot be shown. */
  readonly unreadable: readonly SealedItem[];
  /** What the author told colleagues when it was last sent. */
  readonly remarks: readonly Remark[];
  readonly proposal: ProposalFile;
  /** Where this revision stands: what its acts depend on. */
  readonly standing: ProposalStanding;
  /** The newest publication after sealing that touched one of its series. */
  readonly staleSeq: number | null;
}

const itemFields = {
  id: true,
  op: true,
  kind: true,
  validFrom: true,
  validTo: true,
  legalDate: true,
  payload: true,
  reason: true,
  targetItemId: true,
  series: { select: { kind: true, regionCode: true, key: true } },
  hides: { select: { hiddenItemId: true } },
} satisfies Prisma.RevisionItemSelect;

const ITEM_ORDER: Prisma.RevisionItemOrderByWithRelationInput[] = [
  { series: { regionCode: "asc" } },
  { series: { key: "asc" } },
  { validFrom: "asc" },
];

type ItemRecord = Prisma.RevisionItemGetPayload<{ select: typeof itemFields }>;

/** One sealed revision, or null when it is not there or touches none of the actor's regions. */
export async function sealedRevision(id: string, actor: Actor, tx: Tx = db): Promise<SealedRevision | null> {
  const record = await tx.proposalRevision.findFirst({
    where: { id, sealedAt: { not: null } },
    select: {
      proposalId: true,
      baseSeq: true,
      minor: true,
      publicNote: true,
      remarks: { select: { remarks: true }, orderBy: { round: "desc" }, take: 1 },
      items: {
        select: itemFields,
        orderBy: ITEM_ORDER,
      },
    },
  });
  if (record === null) return null;
  const proposal = await proposalFile(record.proposalId, actor, tx);
  const revision = proposal?.revisions.find((row) => row.id === id);
  if (!proposal || !revision) return null;
  const [stale] = await tx.$queryRaw<
    { seq: number | null }[]
  >`SELECT stale_seq(${id}::uuid, ${record.baseSeq}::int) AS seq`;
  const items = record.items.map(sealedItem);
  const staleSeq = proposal.publishedSeq === null ? (stale?.seq ?? null) : null;
  return {
    revision,
    baseSeq: record.baseSeq,
    minor: record.minor,
    publicNote: record.publicNote,
    items: items.filter(({ readable }) => readable),
    unreadable: items.filter(({ readable }) => !readable),
    remarks: remarksSchema.parse(record.remarks[0]?.remarks ?? []),
    proposal,
    standing: {
      ...proposal.standing,
      isSuperseded: proposal.revisions.some(({ no }) => no > revision.no),
      overtakenBy: staleSeq,
      regions: [...new Set(items.map(({ series }) => series.region))],
    },
    staleSeq,
  };
}

export interface RevisionStatements {
  readonly publicNote: string | null;
  readonly items: readonly SealedItem[];
}

/** What another revision of a proposal said, for comparing; whoever may read the proposal may read each. */
export async function revisionStatements(revisionId: string, tx: Tx = db): Promise<RevisionStatements> {
  const record = await tx.proposalRevision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { publicNote: true, items: { select: itemFields, orderBy: ITEM_ORDER } },
  });
  return { publicNote: record.publicNote, items: record.items.map(sealedItem) };
}

/** The items of a revision, for the verb that publishes them. */
export async function sealedItems(revisionId: string, tx: Tx): Promise<SealedItem[]> {
  const records = await tx.revisionItem.findMany({ where: { revisionId }, select: itemFields, orderBy: { id: "asc" } });
  return records.map(sealedItem);
}

function sealedItem(record: ItemRecord): SealedItem {
  const { series } = record;
  const about = parseSeries({ kind: series.kind, region: series.regionCode, key: series.key });
  invariant(about !== null, "a revision is sealed from series that could be read");
  const payload = record.payload === null ? null : readPayload(series.kind, record.payload);
  return {
    itemId: record.id,
    series: about,
    op: record.op,
    kind: record.kind,
    from: monthOfColumn(record.validFrom),
    to: record.validTo && monthOfColumn(record.validTo),
    legalDate: record.legalDate,
    payload,
    readable: record.payload === null || payload !== null,
    reason: record.reason,
    targetItemId: record.targetItemId,
    hides: record.hides.map((row) => row.hiddenItemId),
  };
}

/** A credit-month column: midnight UTC of the first of the month, whatever the zone of this process. */
function monthOfColumn(column: Date): CreditMonth {
  return column.toISOString().slice(0, 7) as CreditMonth;
}
