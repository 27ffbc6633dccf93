/** Draft items: the statements a draft makes, and new items prefilled from the register. */
import { addMonths, monthOf, type CreditMonth } from "@/lib/domain/value/credit-month";
import type { DraftDoc, DraftItem } from "@/lib/domain/draft/schema";
import { issue, reading } from "@/lib/domain/typed/field-reading";
import { RAILS_OF_A_CHANGE } from "@/lib/domain/rule/rail";
import { guidePayloadSchema } from "@/lib/domain/rule/guide.schema";
import { invariant } from "@/lib/domain/value/invariant";
import type { Issue } from "@/lib/domain/typed/issue";
import {
  hasPublicReason,
  type ItemKind,
  type ItemStatement,
  type Payload,
  type PublishedItem,
} from "@/lib/domain/register/item";
import { emptyParameterFields, fieldsOfParameter, parameterOfFields } from "@/lib/domain/form/parameter";
import { monthNumberOf, yearOf, type PlainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";
import { emptyRuleFields, fieldsOfRule, ruleOfFields } from "@/lib/domain/form/rule";
import { parseSeries, seriesId, seriesKey, type RuleSeries, type SeriesRef } from "@/lib/domain/register/series";
import { pieceAt, timeline } from "@/lib/domain/register/timeline";
import { parseTypedMonth } from "@/lib/domain/typed/month";

/** A statement a draft makes, with the id of its row and the published items it knowingly hides. */
export type DraftStatement = ItemStatement & { readonly itemId: string; readonly hides: readonly string[] };

/** A statement about a rule that says one. */
export type RuleStatement = DraftStatement & { readonly series: RuleSeries };

/** What an item of a draft is about; null where its key names no series. */
export function seriesOfItem({
  seriesKind: kind,
  region,
  key,
}: Pick<DraftItem, "seriesKind" | "region" | "key">): SeriesRef | null {
  return parseSeries({ kind, region, key });
}

/** The path of a field of one item of a draft, e.g. `items.<id>.fields.value`. */
export function fieldOfItem(itemId: string, field: string): string {
  return field === "" ? `items.${itemId}` : `items.${itemId}.${field}`;
}

/** The item id and the field within the item; null for a field of the draft as a whole. */
export function itemOfField(field: string): { itemId: string; field: string } | null {
  const match = /^items\.([^.]+)\.?(.*)$/.exec(field);
  return match === null ? null : { itemId: match[1] ?? "", field: match[2] ?? "" };
}

/**
 * What the draft says, as far as it says anything: an item whose month or payload cannot be read yet makes no statement.
 * Issues carry the path of the field, items by their id.
 */
export function itemsOfDraft(doc: DraftDoc, today: PlainDate): { statements: DraftStatement[]; issues: Issue[] } {
  const made = doc.items.map((item) => statementOf(item, today));
  return {
    statements: made.flatMap(({ statement }) => statement ?? []),
    issues: made.flatMap(({ issues }) => issues),
  };
}

/** The statement one item makes, null while month or payload cannot be read. */
export function statementOf(item: DraftItem, today: PlainDate): { statement: DraftStatement | null; issues: Issue[] } {
  const form = reading();
  const from = form.take("from", parseTypedMonth(item.from, today));
  const to = item.to.trim() === "" ? null : form.take("to", parseTypedMonth(item.to, today));
  if (from !== null && to !== null && to <= from) form.issues.push(issue("to", "month_order", { from, to }));
  const isWithdrawal = item.kind === "withdrawal";
  const made = isWithdrawal ? NO_PAYLOAD : payloadOf(item);
  const issues = [...form.issues, ...made.issues].map((found) => ({
    ...found,
    field: fieldOfItem(item.id, found.field),
  }));
  const isReadable = from !== null && (item.to.trim() === "" || to !== null);
  const series = seriesOfItem(item);
  if (series === null || !isReadable || (made.payload === null && !isWithdrawal)) return { statement: null, issues };
  const statement: DraftStatement = {
    itemId: item.id,
    series,
    op: isWithdrawal ? "withdraw" : "assert",
    kind: item.kind,
    from,
    to,
    legalDate: blankAsNull(item.legalDate),
    payload: made.payload,
    reason: hasPublicReason(item.kind) ? blankAsNull(item.reason) : null,
    targetItemId: item.targetItemId,
    hides: item.hides,
  };
  return { statement, issues };
}

const NO_PAYLOAD: { payload: Payload | null; issues: Issue[] } = { payload: null, issues: [] };

function blankAsNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim().normalize("NFC");
}

function payloadOf(item: DraftItem): { payload: Payload | null; issues: Issue[] } {
  switch (item.seriesKind) {
    case "rule": {
      const { payload, issues } = ruleOfFields(item.fields);
      return { payload: payload && { kind: "rule", rule: payload }, issues: inFields(issues) };
    }
    case "parameter": {
      const { payload, issues } = parameterOfFields(item.fields);
      return { payload: payload && { kind: "parameter", parameter: payload }, issues: inFields(issues) };
    }
    case "guide": {
      const form = reading();
      const guide = form.check("payload", guidePayloadSchema, item.payload);
      return { payload: guide && { kind: "guide", guide }, issues: form.issues };
    }
  }
}

function inFields(issues: readonly Issue[]): Issue[] {
  return issues.map((found) => ({ ...found, field: `fields.${found.field}` }));
}

export interface NewItem {
  /** Names the row; a fresh UUID. */
  readonly id: string;
  readonly series: SeriesRef;
  readonly kind: ItemKind;
  readonly today: PlainDate;
  /** What a correction corrects or a reinstatement restores; default: the item in force. */
  readonly targetItemId?: string | undefined;
}

/**
 * A new item for a series: the payload in force copied in, the month prefilled. A correction begins with the interval and payload of
 * the item it corrects, a reinstatement with the payload it restores. A series without items begins empty.
 */
export function newDraftItem(view: RegisterView, { id, series, kind, today, targetItemId }: NewItem): DraftItem {
  const items = view.itemsBySeries.get(seriesId(series)) ?? [];
  const pieces = timeline(items, view.seq);
  const from = suggestedMonth(today);
  const inForce = pieceAt(pieces, kind === "change" ? from : monthOf(today)) ?? pieces.at(-1) ?? null;
  const named = items.find((item) => item.itemId === targetItemId);
  const target = named ?? inForce?.item ?? null;
  const base = {
    id,
    region: series.region,
    key: seriesKey(series),
    kind,
    from: firstMonth(kind, target, today),
    to: kind === "correction" ? (target?.to ?? "") : "",
    legalDate: kind === "correction" ? (target?.legalDate ?? "") : "",
    reason: "",
    remark: "",
    targetItemId: kind === "correction" || kind === "reinstatement" ? (target?.itemId ?? null) : null,
    hides: [],
  };
  return prefilled(series, base, target ?? lastAssertion(items));
}

/** Where a correction begins is what it corrects; everything else begins ahead, so that no credited month changes unasked. */
function firstMonth(kind: ItemKind, target: PublishedItem | null, today: PlainDate): CreditMonth {
  if (kind === "correction" && target !== null) return target.from;
  if (kind !== "withdrawal") return suggestedMonth(today);
  const next = addMonths(monthOf(today), 1);
  return target !== null && target.from > next ? target.from : next;
}

type ItemBase = Omit<Extract<DraftItem, { seriesKind: "guide" }>, "seriesKind" | "payload">;

function prefilled(series: SeriesRef, base: ItemBase, source: PublishedItem | null): DraftItem {
  const payload = source?.payload ?? null;
  switch (series.kind) {
    case "rule": {
      const fields = payload?.kind === "rule" ? fieldsOfRule(payload.rule) : emptyRuleFields();
      const reasons = Object.entries(fields.guardRailReasons).filter(([rail]) => !RAILS_OF_A_CHANGE.has(rail));
      return { ...base, seriesKind: "rule", fields: { ...fields, guardRailReasons: Object.fromEntries(reasons) } };
    }
    case "parameter": {
      const fields = payload?.kind === "parameter" ? fieldsOfParameter(payload.parameter) : emptyParameterFields();
      return { ...base, seriesKind: "parameter", fields };
    }
    case "guide":
      return { ...base, seriesKind: "guide", payload: payload?.kind === "guide" ? payload.guide : null };
  }
}

function lastAssertion(items: readonly PublishedItem[]): PublishedItem | null {
  return items.findLast((item) => item.payload !== null) ?? null;
}

/** From September on, next January: new amounts come with the new year. Before, next month. */
export function suggestedMonth(today: PlainDate): CreditMonth {
  const month = monthNumberOf(today);
  const next = addMonths(monthOf(today), month >= 9 ? 13 - month : 1);
  invariant(yearOf(next) >= yearOf(today), "the suggested month lies ahead");
  return next;
}
