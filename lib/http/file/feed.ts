/** `/changes.atom` and `/r/410300/changes.atom`: every publication as one entry, with what it changed in words. */
import * as z from "zod";
import { seriesName } from "@/lib/i18n/core/series-name";
import { changeOf } from "@/lib/domain/reading/change";
import { historyEntry } from "@/lib/domain/reading/history";
import type { PublishedItem } from "@/lib/domain/register/item";
import { noteOf } from "@/lib/domain/register/note";
import type { Region } from "@/lib/domain/place/region";
import { env } from "@/lib/env";
import { inLanguage } from "@/lib/i18n/core/address";
import { changeWords } from "@/lib/i18n/change/change";
import { correctedWords } from "@/lib/i18n/change/correction";
import type { Language } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { noteIn } from "@/lib/i18n/rule/note";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { publicWords } from "@/lib/i18n/public/words";
import type { Snapshot } from "@/lib/register/snapshot";
import type { Read } from "@/lib/http/api/body";
import { type AtomEntry, type AtomFeed, atom } from "./atom";
import type { DataAsk, PublicData } from "@/lib/http/api/data";

const nothing = z.strictObject({});
type Nothing = z.infer<typeof nothing>;

const written = { type: "application/atom+xml; charset=utf-8", text: atom };

/** A reader who looks once a week misses none. */
const MOST_ENTRIES = 50;

/** `/changes.atom`: the whole country. */
export const countryFeed: PublicData<Nothing, AtomFeed> = {
  query: nothing,
  answer: ({ snapshot, language }) => ({ ok: true, value: feed(snapshot, language, null) }),
  written,
};

/** `/r/410300/changes.atom`: one region. */
export const regionFeed: PublicData<Nothing, AtomFeed> = { query: nothing, answer: feedOfRegion, written };

function feedOfRegion({ params, snapshot, language }: DataAsk<Nothing>): Read<AtomFeed> {
  const region = snapshot.regions.get(params.code ?? "");
  if (region === undefined) return { ok: false, problem: { status: 404, code: "region_unknown", parameter: "code" } };
  return { ok: true, value: feed(snapshot, language, region) };
}

function feed(snapshot: Snapshot, language: Language, region: Region | null): AtomFeed {
  const words = publicWords(language);
  const entries = newestFirst(snapshot, region).map(([seq, items]) => entryOf(snapshot, language, seq, items));
  const place = region === null ? "" : `/r/${region.code}`;
  const named = region === null ? "" : ` · ${namesIn(snapshot, language).region(region.code)}`;
  return {
    language,
    title: `${words.site.name} · ${words.changes.title}${named}`,
    author: env.HUARU_OWNER ?? words.site.name,
    updated: entries[0]?.updated ?? snapshot.at,
    self: address(language, `${place}/changes.atom`),
    page: address(language, region === null ? "/changes" : `${place}/history`),
    entries,
  };
}

type Published = readonly [number, readonly PublishedItem[]];

function newestFirst(snapshot: Snapshot, region: Region | null): Published[] {
  return [...snapshot.itemsBySeq]
    .map(([seq, items]): Published => [
      seq,
      items.filter(({ series }) => region === null || series.region === region.code),
    ])
    .filter(([, items]) => items.length > 0)
    .toSorted(([left], [right]) => right - left)
    .slice(0, MOST_ENTRIES);
}

function entryOf(snapshot: Snapshot, language: Language, seq: number, items: readonly PublishedItem[]): AtomEntry {
  const link = address(language, `/publications/${seq}`);
  const number = publicWords(language).publications.number(seq);
  const publication = snapshot.publications.get(seq);
  const note = publication?.note ?? null;
  return {
    id: link,
    title: note === null ? number : `${number}${MARKS[language].colon}${note}`,
    updated: items[0]?.publishedAt ?? snapshot.at,
    link,
    lines: items.map((item) => line(snapshot, language, item)),
  };
}

/** `北京市 退休人员(更正):满70周岁(含)以上:110.00 → 120.00 元/月…`. */
function line(snapshot: Snapshot, language: Language, item: PublishedItem): string {
  const names = namesIn(snapshot, language);
  const kind = item.kind === "change" ? "" : ` · ${publicWords(language).history.kinds[item.kind]}`;
  const subject = `${names.region(item.series.region)} ${seriesName(language, item.series, snapshot.categories)}${kind}`;
  const entry = historyEntry(snapshot, item);
  const corrected = entry.corrected.map((one) => correctedWords(one, language, names));
  const change =
    corrected.length === 0
      ? changeWords(changeOf(entry), item, language, names)
      : corrected.join(MARKS[language].semicolon);
  const note = noteIn(noteOf(item), language);
  const remark =
    note === null
      ? ""
      : `${MARKS[language].semicolon}${publicWords(language).province.note}${MARKS[language].colon}${note.text}`;
  return `${subject}${MARKS[language].colon}${change}${remark}`;
}

function address(language: Language, path: string): string {
  return `${env.APP_ORIGIN}${inLanguage(language, path)}`;
}
