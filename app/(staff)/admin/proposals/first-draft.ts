import type { DraftDoc, ParameterFields } from "@/lib/domain/draft/schema";
import { newDraftItem } from "@/lib/domain/editorial/statement";
import type { ItemKind } from "@/lib/domain/register/item";
import type { SeriesKind } from "@/lib/domain/register/series";
import { register } from "@/lib/register/register";
import { staffLook } from "../../look";
import { seriesName } from "../../series-name";

export interface FirstStep {
  /** The idempotency key of the form; it names the first row too, so that a repeated submission is the same draft. */
  readonly key: string;
  readonly seriesKind: Exclude<SeriesKind, "guide">;
  readonly region: string;
  readonly seriesKey: string;
  readonly kind: ItemKind;
  readonly targetItemId?: string | undefined;
  /** What a new figure is said to be when it is begun. */
  readonly standing?: Pick<ParameterFields, "status" | "inheritable"> | undefined;
}

/** The draft a new proposal begins with: the payload in force copied in, the month suggested. */
export async function firstDraft({ key, seriesKind, region, seriesKey, kind, targetItemId, standing }: FirstStep) {
  await register.start();
  const view = register.current();
  const { language, words } = await staffLook();
  const series = { kind: seriesKind, region, key: seriesKey };
  const begun = newDraftItem(view, { id: key, series, kind, today: view.today(), targetItemId });
  const item = begun.seriesKind === "parameter" ? { ...begun, fields: { ...begun.fields, ...standing } } : begun;
  const doc: DraftDoc = { v: 1, baseSeq: view.seq, publicNote: "", minor: false, items: [item] };
  const title = `${seriesName(series, language)} ${words.kind[kind]}`;
  return { series: { seriesKind, region, key: seriesKey }, kind, targetItemId, title, doc };
}
