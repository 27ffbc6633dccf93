import { cache } from "react";
import type { ItemStatement } from "@/lib/domain/register/item";
import type { RegisterView } from "@/lib/domain/register/view";
import { resolve } from "@/lib/domain/register/resolution";
import { ruleLine, seriesId } from "@/lib/domain/register/series";
import { pieceAt, timeline } from "@/lib/domain/register/timeline";
import { namesIn } from "@/lib/i18n/core/names";
import { ruleWords } from "@/lib/i18n/rule/rule";
import { staffWords } from "@/lib/i18n/staff/words";
import { withheldSentence } from "@/lib/i18n/rule/withheld";
import { statementWords } from "@/lib/i18n/staff/statement";
import type { Snapshot } from "@/lib/register/snapshot";
import type { Published } from "./page";

/** The register a revision is compared with: what is published, or, once it is published itself, what was before it. */
export const viewBefore = cache((snapshot: Snapshot, publishedSeq: number | null): RegisterView => {
  if (publishedSeq === null) return snapshot;
  const earlier = [...snapshot.itemsBySeries].map(
    ([id, items]) => [id, items.filter((item) => item.seq < publishedSeq)] as const,
  );
  return {
    ...snapshot,
    seq: publishedSeq - 1,
    itemsBySeries: new Map(earlier.filter(([, items]) => items.length > 0)),
  };
});

/** What the same line said for the item's first month before the revision; null where it said nothing. */
function statementBefore(item: ItemStatement, view: RegisterView): ItemStatement | null {
  const items = view.itemsBySeries.get(seriesId(item.series)) ?? [];
  return pieceAt(timeline(items, view.seq), item.from)?.item ?? null;
}

/** What held there before, in words: the line's own statement, or the rule it followed; null where nothing answered. */
export function beforeInWords(item: ItemStatement, publishedSeq: number | null, page: Published): string | null {
  const { snapshot, language, names } = page;
  const view = viewBefore(snapshot, publishedSeq);
  const own = statementBefore(item, view);
  if (own !== null) return statementWords(own, language, names);
  const doubted = view.withheld?.get(seriesId(item.series));
  if (doubted !== undefined) return withheldSentence(doubted, language);
  if (item.series.kind !== "rule") return null;
  const lookup = { region: item.series.region, ...ruleLine(item.series), month: item.from, known: view.seq };
  const { rule, withheld } = resolve(view, lookup);
  if (withheld !== null) return withheldSentence(withheld, language);
  if (rule === null) return null;
  const followed = staffWords(language).rules.inherited(names.region(rule.series.region));
  return `${followed}: ${ruleWords(rule.payload, language, namesIn(view, language))}`;
}
