/** The texts that were hashed, byte for byte: what an entry of the log entered, and the sealed content of a publication. */
import * as z from "zod";
import type { Seq } from "@/lib/domain/register/item";
import type { LogEntry } from "@/lib/domain/register/publication";
import { publicWords } from "@/lib/i18n/public/words";
import { withheldEntry } from "@/lib/i18n/rule/withheld";
import { type Snapshot, isDoubted } from "@/lib/register/snapshot";
import type { Read } from "./body";
import type { ApiProblem } from "./problem";
import type { DataAsk, PublicData } from "./data";

const nothing = z.strictObject({});
type Nothing = z.infer<typeof nothing>;

/** Without a byte-order mark and without a line end of our own: the hash is of these bytes and no others. */
const AS_IT_IS = { type: "text/plain; charset=utf-8", text: (text: string) => text };

/** `GET /api/v1/publications/812/entry.txt`: with the 32 bytes of the hash before, what the hash of the entry is of. */
export const entryText: PublicData<Nothing, string> = {
  query: nothing,
  answer: ({ params, snapshot }) => {
    const entry = entryAsked(snapshot, params.seq);
    return entry === null ? absent() : { ok: true, value: entry.body };
  },
  pinned: () => true,
  written: AS_IT_IS,
};

/** `GET /api/v1/publications/812/content.txt`: what the hash of the content is of. Absent once it was taken down. */
export const contentText: PublicData<Nothing, string> = {
  query: nothing,
  answer: contentAsked,
  pinned: () => true,
  written: AS_IT_IS,
};

function contentAsked({ params, snapshot }: DataAsk<Nothing>): Read<string> {
  const entry = entryAsked(snapshot, params.seq);
  const publication = entry === null ? undefined : snapshot.publications.get(entry.seq);
  if (publication === undefined) return absent();
  if (publication.content !== null) return { ok: true, value: publication.content };
  return absent(isDoubted(snapshot, publication.seq) ? DOUBTED : TAKEN_DOWN);
}

const TAKEN_DOWN = {
  "zh-CN": publicWords("zh-CN").publications.contentGone,
  en: publicWords("en").publications.contentGone,
};
const DOUBTED = { "zh-CN": withheldEntry("zh-CN"), en: withheldEntry("en") };

function absent(said?: ApiProblem["said"]): { ok: false; problem: ApiProblem } {
  return { ok: false, problem: { status: 404, code: "not_found", ...(said === undefined ? {} : { said }) } };
}

/** The entry that a part of an address names; null where it names none. */
export function entryAsked(snapshot: Snapshot, typed: string | undefined): LogEntry | null {
  const seq = seqIn(typed);
  return snapshot.log.find((entry) => entry.seq === seq) ?? null;
}

/** A number of the log as an address spells it; null for anything else. */
export function seqIn(text: string | undefined): Seq | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
