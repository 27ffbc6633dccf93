/** Proposals as the editors' pages read them: lists for the desk, and one with everything that happened to it. */
import "server-only";
import { upgradedDraft } from "@/lib/domain/draft-upgrade";
import { draftDocSchema, type DraftDoc } from "@/lib/domain/draft.schema";
import { invariant } from "@/lib/domain/invariant";
import type { Actor, Role } from "@/lib/domain/permission";
import type { SeriesRef } from "@/lib/domain/series";
import { db, type Tx } from "./client";
import type { Prisma } from "./generated/client";
import { visibleRegions } from "./visible-regions";

/** The state as a person reads it: `returned` is a draft whose newest revision was sent back. */
export type DeskState =
  "draft" | "returned" | "in_review" | "approved" | "scheduled" | "publish_failed" | "published" | "abandoned";

export const DESK_STATES: readonly DeskState[] = [
  "draft",
  "returned",
  "in_review",
  "approved",
  "scheduled",
  "publish_failed",
  "published",
  "abandoned",
];

export type DecisionOutcome = "approve" | "request_changes" | "retro_approve" | "retro_object";

export interface DecisionRow {
  readonly no: number;
  readonly reviewer: string;
  readonly outcome: DecisionOutcome;
  readonly comment: string | null;
  /** ISO instant. */
  readonly at: string;
}

export interface RevisionRow {
  readonly id: string;
  readonly no: number;
  readonly author: string;
  /** ISO instant. */
  readonly sealedAt: string;
  /** Lower-case hex. */
  readonly contentHash: string;
  readonly items: number;
  readonly decisions: readonly DecisionRow[];
}

export interface ProposalRow {
  readonly id: string;
  readonly title: string;
  readonly state: DeskState;
  readonly startedBy: string;
  /** Codes of the regions it has ever touched. */
  readonly regions: readonly string[];
  /** ISO instant of the last save, sealing or decision. */
  readonly changedAt: string;
  /** Did this reader contribute to it? */
  readonly mine: boolean;
  readonly newest: RevisionRow | null;
  readonly publishedSeq: number | null;
}

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
  readonly publication: {
    readonly seq: number;
    readonly publisher: string;
    readonly at: string;
    readonly mode: "reviewed" | "forced";
  } | null;
}

const READERS: readonly Role[] = ["editor", "reviewer", "publisher", "auditor"];

const revisionFields = {
  id: true,
  no: true,
  sealedAt: true,
  contentHash: true,
  author: { select: { name: true } },
  _count: { select: { items: true } },
  decisions: {
    select: { no: true, outcome: true, comment: true, decidedAt: true, reviewer: { select: { name: true } } },
    orderBy: { no: "asc" },
  },
} satisfies Prisma.ProposalRevisionSelect;

const rowFields = {
  id: true,
  title: true,
  state: true,
  createdAt: true,
  creator: { select: { name: true } },
  regions: { select: { regionCode: true }, orderBy: { regionCode: "asc" } },
  contributors: { select: { userId: true } },
  buffer: { select: { savedAt: true } },
  revisions: { select: revisionFields, orderBy: { no: "desc" }, take: 1 },
  publication: { select: { seq: true, publishedAt: true } },
} satisfies Prisma.ProposalSelect;

type RevisionRecord = Prisma.ProposalRevisionGetPayload<{ select: typeof revisionFields }>;
type ProposalRecord = Prisma.ProposalGetPayload<{ select: typeof rowFields }>;

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
      ...(filter.states === undefined ? {} : { state: { in: storedStates(filter.states) } }),
      ...(filter.mineOnly
        ? { OR: [{ createdBy: actor.userId }, { contributors: { some: { userId: actor.userId } } }] }
        : {}),
    },
    select: rowFields,
    orderBy: { id: "desc" },
    take: 300,
  });
  const rows = records.map((record) => rowOf(record, actor));
  return rows
    .filter((row) => filter.states === undefined || filter.states.includes(row.state))
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
}

const OPEN: readonly DeskState[] = ["draft", "returned", "in_review", "approved", "scheduled", "publish_failed"];

/** Unfinished proposals in the actor's regions that change this line: in the draft, or in the newest sealed revision. */
export async function openProposalsOn(series: SeriesRef, actor: Actor, tx: Tx = db): Promise<ProposalRow[]> {
  const touching = await proposalRows(actor, { states: OPEN, region: series.region }, tx);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id::text FROM proposal p
    WHERE p.id = ANY(${touching.map((row) => row.id)}::uuid[]) AND (
      EXISTS (SELECT 1 FROM series_claim c JOIN series s ON s.id = c.series_id
              WHERE c.proposal_id = p.id AND s.kind = ${series.kind}::series_kind AND s.region_code = ${series.region} AND s.key = ${series.key})
      OR EXISTS (SELECT 1 FROM draft_buffer b, jsonb_array_elements(b.doc -> 'items') i
              WHERE b.proposal_id = p.id AND i ->> 'seriesKind' = ${series.kind} AND i ->> 'region' = ${series.region} AND i ->> 'key' = ${series.key}))`;
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
      buffer: { select: { doc: true, lockVersion: true, savedAt: true, saver: { select: { name: true } } } },
      contributors: { select: { userId: true, user: { select: { name: true } } } },
      revisions: { select: revisionFields, orderBy: { no: "desc" } },
      publication: { select: { seq: true, publishedAt: true, mode: true, publisher: { select: { name: true } } } },
    },
  });
  if (record === null) return null;
  const { buffer, publication } = record;
  return {
    ...rowOf(record, actor),
    startedAt: record.createdAt.toISOString(),
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

function storedStates(states: readonly DeskState[]) {
  return states.map((state) => (state === "returned" ? "draft" : state));
}

function rowOf(record: ProposalRecord, actor: Actor): ProposalRow {
  const [latest] = record.revisions;
  const newest = latest ? revisionOf(latest) : null;
  const returned = record.state === "draft" && newest?.decisions.at(-1)?.outcome === "request_changes";
  const moments = [record.createdAt, record.buffer?.savedAt, latest?.sealedAt, record.publication?.publishedAt];
  const instants = moments.flatMap((moment) => (moment ? [moment.toISOString()] : []));
  return {
    id: record.id,
    title: record.title,
    state: returned ? "returned" : record.state,
    startedBy: record.creator.name,
    regions: record.regions.map((row) => row.regionCode),
    changedAt: [...instants, newest?.decisions.at(-1)?.at ?? ""].toSorted().at(-1) ?? "",
    mine: record.contributors.some((row) => row.userId === actor.userId),
    newest,
    publishedSeq: record.publication?.seq ?? null,
  };
}

/** A sealed revision as the pages show it. Throws on an open one: the database lets none be seen. */
export function revisionOf(record: RevisionRecord): RevisionRow {
  invariant(record.sealedAt !== null && record.contentHash !== null, "an open revision was read");
  return {
    id: record.id,
    no: record.no,
    author: record.author.name,
    sealedAt: record.sealedAt.toISOString(),
    contentHash: Buffer.from(record.contentHash).toString("hex"),
    items: record._count.items,
    decisions: record.decisions.map((row) => ({
      no: row.no,
      reviewer: row.reviewer.name,
      outcome: row.outcome,
      comment: row.comment,
      at: row.decidedAt.toISOString(),
    })),
  };
}

function draftOf(doc: unknown): DraftDoc {
  return draftDocSchema.parse(upgradedDraft(doc));
}
