/** `GET /api/v1/regions/410300/history`: everything that was said about a region, newest first, each statement with what it changed in words. */
import * as z from "zod";
import { changeOf } from "@/lib/domain/reading/change";
import { citedBy } from "@/lib/domain/register/cited";
import type { Corrected } from "@/lib/domain/reading/corrected";
import { type HistoryEntry, historyOf } from "@/lib/domain/reading/history";
import { seriesKey } from "@/lib/domain/register/series";
import { text } from "@/lib/domain/value/text.schema";
import { changeWords } from "@/lib/i18n/change/change";
import { correctedWords } from "@/lib/i18n/change/correction";
import type { Language } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { regionAsked } from "@/lib/register/answers/region-asked";
import type { Snapshot } from "@/lib/register/snapshot";
import type { Read } from "./body";
import { linksOf } from "./link";
import { knownSeq } from "./known";
import type { DataAsk, PublicData } from "./data";
import { withheldLinesOf } from "@/lib/http/public/withheld";

const querySchema = z.strictObject({ known: text(10, 1).optional() });

type HistoryQuery = z.infer<typeof querySchema>;

export const historyData: PublicData<HistoryQuery> = { query: querySchema, answer: historyAsked };

function historyAsked({ params, query, snapshot, today }: DataAsk<HistoryQuery>): Read<unknown> {
  const asked = regionAsked(snapshot, params.code ?? "");
  if (asked.kind !== "one") return { ok: false, problem: { status: 404, code: "region_unknown", parameter: "code" } };
  const known = knownSeq(snapshot, today, query.known);
  if (!known.ok) return known;
  const { code, nameZh, nameEn } = asked.region;
  const entries = historyOf(snapshot, new Set([code]), known.value).map((entry) => historyJson(snapshot, entry));
  const withheld = withheldLinesOf(snapshot, code).filter((line) => line.region === code);
  const answer = { region: { code, nameZh, nameEn }, known: known.value, history: entries };
  return { ok: true, value: withheld.length === 0 ? answer : { ...answer, withheld } };
}

/** One statement as data. `payload` is null for a withdrawal, and for a text taken down by law. */
function historyJson(snapshot: Snapshot, entry: HistoryEntry) {
  const { seq, publishedAt, itemId, op, kind, series, from, to, legalDate, reason, payload } = entry.item;
  const words = (language: Language) => changeWords(changeOf(entry), entry.item, language, namesIn(snapshot, language));
  return {
    ...{ seq, publishedAt, itemId, op, kind, series: { kind: series.kind, key: seriesKey(series) } },
    ...{ from, to, legalDate, reason },
    replaces: entry.before?.itemId ?? null,
    words: { zh: words("zh-CN"), en: words("en") },
    corrected: entry.corrected.map((one) => correctedJson(snapshot, one)),
    links: linksOf(citedBy(payload)?.citations ?? []),
    payload,
  };
}

/** What a correction changed of some of its months. */
function correctedJson(snapshot: Snapshot, corrected: Corrected) {
  const { from, to, before } = corrected;
  const words = (language: Language) => correctedWords(corrected, language, namesIn(snapshot, language));
  return { from, to, replaces: before?.itemId ?? null, words: { zh: words("zh-CN"), en: words("en") } };
}
