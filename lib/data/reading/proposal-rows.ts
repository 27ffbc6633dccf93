/** Proposals as rows of the editors' pages: what is selected of one, and how it reads. */
import "server-only";
import { draftDocSchema, type DraftDoc } from "@/lib/domain/draft/schema";
import { invariant } from "@/lib/domain/value/invariant";
import type { Actor } from "@/lib/domain/deed/permission";
import type { ProposalStanding } from "@/lib/domain/editorial/act";
import type { DecisionOutcome } from "@/lib/domain/editorial/decision";
import { deskStateOf, isIdle, isSent, stageOf, type DeskState, type SentState } from "@/lib/domain/editorial/proposal";
import type { Prisma } from "@/lib/data/generated/client";

export interface DecisionShown {
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
  readonly decisions: readonly DecisionShown[];
  readonly recalls: readonly RecallRow[];
  /** When it was sent again as it was, after it came back. */
  readonly resent: readonly { readonly by: string; readonly at: string }[];
}

/** A revision taken back before it was published. */
export interface RecallRow {
  readonly by: string;
  readonly from: SentState;
  /** ISO instant. */
  readonly at: string;
}

export interface ProposalRow {
  readonly id: string;
  readonly title: string;
  readonly state: DeskState;
  /** What its acts depend on. */
  readonly standing: ProposalStanding;
  readonly startedBy: string;
  readonly startedById: string;
  /** Codes of the regions it has ever touched. */
  readonly regions: readonly string[];
  /** ISO instant of the last save, sealing or decision. */
  readonly changedAt: string;
  /** Did this reader contribute to it? */
  readonly mine: boolean;
  /** Why nobody may publish it now, who said so and when; null when nothing stands against it. */
  readonly hold: HoldRow | null;
  /** The draft as it was last saved; null once it is published. */
  readonly doc: DraftDoc | null;
  readonly newest: RevisionRow | null;
  readonly publishedSeq: number | null;
}

export interface HoldRow {
  readonly by: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
  readonly liftedBy: string | null;
  readonly liftedAt: string | null;
}

export const revisionFields = {
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
  recalls: {
    select: { recalledFrom: true, recalledAt: true, person: { select: { name: true } } },
    orderBy: { recalledAt: "asc" },
  },
  // Every sending leaves its words to colleagues, also none; the first is the sealing.
  remarks: {
    select: { writtenAt: true, author: { select: { name: true } } },
    where: { round: { gt: 1 } },
    orderBy: { round: "asc" },
  },
} satisfies Prisma.ProposalRevisionSelect;

const holdFields = {
  reason: true,
  heldAt: true,
  liftedAt: true,
  holder: { select: { name: true } },
  lifter: { select: { name: true } },
} satisfies Prisma.HoldSelect;

const publicationFields = {
  seq: true,
  publishedAt: true,
  mode: true,
  publisherId: true,
  publisher: { select: { name: true } },
  revision: { select: { decisions: { select: { id: true }, where: { outcome: "retro_approve" }, take: 1 } } },
} satisfies Prisma.PublicationSelect;

export const rowFields = {
  id: true,
  title: true,
  state: true,
  createdAt: true,
  createdBy: true,
  creator: { select: { name: true } },
  regions: { select: { regionCode: true }, orderBy: { regionCode: "asc" } },
  contributors: { select: { userId: true } },
  buffer: { select: { doc: true, lockVersion: true, savedAt: true, saver: { select: { name: true } } } },
  holds: { select: holdFields, orderBy: { heldAt: "asc" } },
  revisions: { select: revisionFields, orderBy: { no: "desc" }, take: 1 },
  publication: { select: publicationFields },
} satisfies Prisma.ProposalSelect;

type RevisionRecord = Prisma.ProposalRevisionGetPayload<{ select: typeof revisionFields }>;
type ProposalRecord = Prisma.ProposalGetPayload<{ select: typeof rowFields }>;
type HoldRecord = Prisma.HoldGetPayload<{ select: typeof holdFields }>;

/** Whether nobody has typed into it: it is on no list. */
export function isIdleRow({ state, buffer, revisions }: ProposalRecord): boolean {
  if ((state !== "draft" && state !== "abandoned") || buffer === null) return false;
  const { lockVersion, doc } = buffer;
  return isIdle({ publicNote: draftOf(doc).publicNote, lockVersion, wasSent: revisions.length > 0 });
}

/** One row, as this reader sees it. */
export function rowOf(record: ProposalRecord, actor: Actor): ProposalRow {
  const [latest] = record.revisions;
  const newest = latest ? revisionOf(latest) : null;
  const standing = standingOf(record);
  const moments = [record.createdAt, record.buffer?.savedAt, latest?.sealedAt, record.publication?.publishedAt];
  const instants = moments.flatMap((moment) => (moment ? [moment.toISOString()] : []));
  return {
    id: record.id,
    title: record.title,
    state: deskStateOf(standing.stage),
    standing,
    startedBy: record.creator.name,
    startedById: record.createdBy,
    regions: record.regions.map((row) => row.regionCode),
    changedAt: [...instants, newest?.decisions.at(-1)?.at ?? ""].toSorted().at(-1) ?? "",
    mine: record.contributors.some((row) => row.userId === actor.userId),
    hold: record.holds.map(holdOf).find((hold) => hold.liftedAt === null) ?? null,
    doc: record.buffer && draftOf(record.buffer.doc),
    newest,
    publishedSeq: record.publication?.seq ?? null,
  };
}

function standingOf({ state, regions, contributors, holds, revisions, publication }: ProposalRecord): ProposalStanding {
  const decided = revisions[0]?.decisions.at(-1);
  const stage = stageOf({
    state,
    lastDecision: decided ? { outcome: decided.outcome, at: decided.decidedAt.getTime() } : null,
    recalledAt: revisions[0]?.recalls.at(-1)?.recalledAt.getTime() ?? null,
    publication: publication && { mode: publication.mode, isSettled: publication.revision.decisions.length > 0 },
  });
  return {
    stage,
    isHeld: holds.some(({ liftedAt }) => liftedAt === null),
    isSuperseded: false,
    overtakenBy: null,
    contributors: contributors.map(({ userId }) => userId),
    publisherId: publication?.publisherId ?? null,
    regions: regions.map(({ regionCode }) => regionCode),
  };
}

/** A hold, standing or lifted. */
export function holdOf({ holder, reason, heldAt, lifter, liftedAt }: HoldRecord): HoldRow {
  return {
    by: holder.name,
    reason,
    at: heldAt.toISOString(),
    liftedBy: lifter?.name ?? null,
    liftedAt: liftedAt?.toISOString() ?? null,
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
    recalls: record.recalls.map((row) => ({
      by: row.person.name,
      from: recalledFrom(row.recalledFrom),
      at: row.recalledAt.toISOString(),
    })),
    resent: record.remarks.map((row) => ({ by: row.author.name, at: row.writtenAt.toISOString() })),
  };
}

/** The database lets nothing be taken back that was not under way. */
function recalledFrom(state: RevisionRecord["recalls"][number]["recalledFrom"]): RecallRow["from"] {
  invariant(isSent(state), "a recall of what was not sent");
  return state;
}

/** A stored draft, whichever version of the product saved it. */
export function draftOf(doc: unknown): DraftDoc {
  return draftDocSchema.parse(doc);
}
