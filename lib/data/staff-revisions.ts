/** Sealed revisions as the reviewer reads them: the rows themselves, never the draft. */
import "server-only";
import type { CreditMonth } from "@/lib/domain/credit-month";
import { guidePayloadSchema } from "@/lib/domain/guide.schema";
import type { ItemStatement, Payload } from "@/lib/domain/item";
import { parameterPayloadSchema } from "@/lib/domain/parameter.schema";
import type { Actor } from "@/lib/domain/permission";
import { remarksSchema, type Remark } from "@/lib/domain/remark.schema";
import { rulePayloadSchema } from "@/lib/domain/rule.schema";
import type { SeriesKind } from "@/lib/domain/series";
import { db, type Tx } from "./client";
import type { Prisma } from "./generated/client";
import { proposalFile, type ProposalFile } from "./staff-proposals";
import type { RevisionRow } from "./proposal-rows";

export interface SealedItem extends ItemStatement {
  readonly itemId: string;
  /** Published items this one hides, as its author acknowledged. */
  readonly hides: readonly string[];
}

export interface SealedRevision {
  readonly revision: RevisionRow;
  /** The last log entry the author had seen. */
  readonly baseSeq: number;
  readonly minor: boolean;
  readonly publicNote: string | null;
  readonly items: readonly SealedItem[];
  /** What the author told colleagues when it was last sent. */
  readonly remarks: readonly Remark[];
  readonly proposal: ProposalFile;
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
  return {
    revision,
    baseSeq: record.baseSeq,
    minor: record.minor,
    publicNote: record.publicNote,
    items: record.items.map(sealedItem),
    remarks: remarksSchema.parse(record.remarks[0]?.remarks ?? []),
    proposal,
    staleSeq: proposal.publishedSeq === null ? (stale?.seq ?? null) : null,
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
  return {
    itemId: record.id,
    series: { kind: series.kind, region: series.regionCode, key: series.key },
    op: record.op,
    kind: record.kind,
    from: monthOfColumn(record.validFrom),
    to: record.validTo && monthOfColumn(record.validTo),
    legalDate: record.legalDate,
    payload: record.payload === null ? null : payloadOf(series.kind, record.payload),
    reason: record.reason,
    targetItemId: record.targetItemId,
    hides: record.hides.map((row) => row.hiddenItemId),
  };
}

/** A credit-month column: midnight UTC of the first of the month, whatever the zone of this process. */
function monthOfColumn(column: Date): CreditMonth {
  return column.toISOString().slice(0, 7) as CreditMonth;
}

function payloadOf(kind: SeriesKind, stored: unknown): Payload {
  switch (kind) {
    case "rule":
      return { kind, rule: rulePayloadSchema.parse(stored) };
    case "parameter":
      return { kind, parameter: parameterPayloadSchema.parse(stored) };
    case "guide":
      return { kind, guide: guidePayloadSchema.parse(stored) };
  }
}
