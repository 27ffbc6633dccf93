/** The log as data: its head, its entries and publications in order, and the regions it speaks about. */
import * as z from "zod";
import type { LogEntry } from "@/lib/domain/register/publication";
import { env } from "@/lib/env";
import { hashedTextPath } from "@/lib/i18n/core/address";
import type { Snapshot } from "@/lib/register/snapshot";
import type { Read } from "./body";
import type { DataAsk, PublicData } from "./data";
import { withheldLinesOf } from "@/lib/http/public/withheld";

const nothing = z.strictObject({});
type Nothing = z.infer<typeof nothing>;

function value(of: unknown): Read<unknown> {
  return { ok: true, value: of };
}

/** `GET /api/v1/head`: number, time and hash of the newest entry, so that every client is a witness. */
export const headData: PublicData<Nothing> = {
  query: nothing,
  answer: ({ snapshot }) => {
    const { seq, at, hash } = snapshot;
    const withheld = withheldLinesOf(snapshot, null);
    return value({ seq, at, hash, ...(withheld.length === 0 ? {} : { withheld }) });
  },
};

/** `GET /api/v1/regions`: the whole tree, by code. */
export const regionsData: PublicData<Nothing> = {
  query: nothing,
  answer: ({ snapshot }) => value({ seq: snapshot.seq, regions: [...snapshot.regions.values()].toSorted(byCode) }),
};

function byCode(left: { readonly code: string }, right: { readonly code: string }): number {
  return left.code < right.code ? -1 : 1;
}

const PAGE = 100;

const afterSchema = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .default("0")
    .transform(Number),
});
type After = z.infer<typeof afterSchema>;

/** `GET /api/v1/publications?after=seq`: up to a hundred entries of the log, oldest first, with the texts and hashes to check them by, and the publications among them. */
export const publicationsData: PublicData<After> = { query: afterSchema, answer: publicationsAfter };

function publicationsAfter({ query: { after }, snapshot }: DataAsk<After>): Read<unknown> {
  const later = snapshot.log.filter(({ seq }) => seq > after);
  const log = later.slice(0, PAGE);
  const publications = log.flatMap(({ seq, prevHash, hash }) => {
    const publication = snapshot.publications.get(seq);
    return publication === undefined ? [] : [{ ...publication, prevHash, hash }];
  });
  const next = later.length > PAGE ? log.at(-1)?.seq : null;
  return value({ log: log.map((entry) => entryJson(snapshot, entry)), publications, next });
}

/** One entry as it was hashed. Of an entry that is no publication there is no content; `contentText` is null as well where the content is not shown. */
function entryJson(snapshot: Snapshot, { seq, at, kind, prevHash, hash, body }: LogEntry) {
  const publication = snapshot.publications.get(seq);
  const address = (of: "entry" | "content") => `${env.APP_ORIGIN}${hashedTextPath(seq, of)}`;
  return {
    ...{ seq, at, kind, prevHash, hash, body },
    entryText: address("entry"),
    contentHash: publication?.contentHash ?? null,
    contentText: publication?.content == null ? null : address("content"),
  };
}
