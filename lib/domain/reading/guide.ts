/** Guides: the national text with what regions replace, add or leave out, and where each part comes from. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { GuidePayload } from "@/lib/domain/rule/guide.schema";
import type { PublishedItem, Seq } from "@/lib/domain/register/item";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { seriesId } from "@/lib/domain/register/series";
import { pieceAt } from "@/lib/domain/register/timeline";

export type GuideBlock = GuidePayload["blocks"][number];

export interface GuidePart {
  readonly block: GuideBlock;
  /** The region whose text this is. */
  readonly region: string;
}

export interface Guide {
  readonly topic: string;
  readonly parts: readonly GuidePart[];
  /** Blocks a region leaves out, with what it says instead. */
  readonly hidden: readonly GuidePart[];
  /** The statements used, national first. */
  readonly items: readonly { readonly item: PublishedItem; readonly guide: GuidePayload }[];
}

export interface GuideAsked {
  readonly topic: string;
  readonly region: string;
  readonly month: CreditMonth;
  readonly known: Seq;
}

/** The entry that did not pass its check, where a part of the guide is withheld for it; else null. */
export function guideWithheld(view: RegisterView, { topic, region }: Pick<GuideAsked, "topic" | "region">): Seq | null {
  const index = indexOf(view);
  for (const code of index.regionPath(region)) {
    const withheld = index.withheld(seriesId({ kind: "guide", region: code, topic }));
    if (withheld !== null) return withheld;
  }
  return null;
}

/** A guide as it reads in a region: nation → province → area. Null where nobody published one, or a part of it is withheld. */
export function guideFor(view: RegisterView, { topic, region, month, known }: GuideAsked): Guide | null {
  if (guideWithheld(view, { topic, region }) !== null) return null;
  const index = indexOf(view);
  let parts: GuidePart[] = [];
  const hidden: GuidePart[] = [];
  const items: { item: PublishedItem; guide: GuidePayload }[] = [];
  for (const code of index.regionPath(region).toReversed()) {
    const piece = pieceAt(index.pieces(seriesId({ kind: "guide", region: code, topic }), known), month);
    if (piece?.item.payload?.kind !== "guide") continue;
    const { guide } = piece.item.payload;
    items.push({ item: piece.item, guide });
    const own = guide.blocks.map((block): GuidePart => ({ block, region: code }));
    if (guide.mode === "hide") hidden.push(...own);
    parts = applied(parts, own, guide.mode);
  }
  return items.length === 0 ? null : { topic, parts, hidden, items };
}

function applied(parts: readonly GuidePart[], own: readonly GuidePart[], mode: GuidePayload["mode"]): GuidePart[] {
  const codes = new Set(own.map(({ block }) => block.code));
  const others = parts.filter(({ block }) => !codes.has(block.code));
  switch (mode) {
    case "default":
    case "append":
      return [...parts, ...own];
    case "hide":
      return others;
    case "replace": {
      const kept = parts.map((part) => own.find(({ block }) => block.code === part.block.code) ?? part);
      const added = own.filter(({ block }) => !parts.some((part) => part.block.code === block.code));
      return [...kept, ...added];
    }
  }
}
