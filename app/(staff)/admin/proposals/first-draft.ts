import type { DraftDoc, ParameterFields } from "@/lib/domain/draft/schema";
import { newDraftItem } from "@/lib/domain/editorial/statement";
import type { ItemKind } from "@/lib/domain/register/item";
import type { SeriesRef } from "@/lib/domain/register/series";
import type { Published } from "@/app/(staff)/_staff/page";
import { staffWords } from "@/lib/i18n/staff/words";

export interface FirstStep {
  /** The idempotency key of the form; it names the first row too, so that a repeated submission is the same draft. */
  readonly key: string;
  readonly series: SeriesRef;
  readonly kind: ItemKind;
  readonly targetItemId?: string | undefined;
  /** What a new figure is said to be when it is begun. */
  readonly standing?: Pick<ParameterFields, "status" | "inheritable"> | undefined;
}

/** The draft a new proposal begins with: the payload in force copied in, the month suggested. */
export function firstDraft(step: FirstStep, page: Published) {
  const { key, series, kind, targetItemId, standing } = step;
  const view = page.snapshot;
  const begun = newDraftItem(view, { id: key, series, kind, today: view.today(), targetItemId });
  const item = begun.seriesKind === "parameter" ? { ...begun, fields: { ...begun.fields, ...standing } } : begun;
  const doc: DraftDoc = { v: 1, baseSeq: view.seq, publicNote: "", minor: false, items: [item] };
  const title = `${page.names.series(series)} ${staffWords(page.language).kind[kind]}`;
  return { series, kind, targetItemId, title, doc };
}
