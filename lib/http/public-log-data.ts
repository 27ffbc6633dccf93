/** The log as data: its head, its publications in order, and the regions it speaks about. */
import * as z from "zod";
import type { Read } from "./api-body";
import type { DataAsk, PublicData } from "./public-data";
import { withheldLinesOf } from "./public-withheld";

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

/** `GET /api/v1/publications?after=seq`: up to a hundred publications, oldest first, with the hashes to check them by. */
export const publicationsData: PublicData<After> = { query: afterSchema, answer: publicationsAfter };

function publicationsAfter({ query: { after }, snapshot }: DataAsk<After>): Read<unknown> {
  const links = new Map(snapshot.log.map(({ seq, prevHash, hash }) => [seq, { prevHash, hash }]));
  const later = [...snapshot.publications.values()].filter(({ seq }) => seq > after);
  const publications = later.toSorted((left, right) => left.seq - right.seq).slice(0, PAGE);
  const next = later.length > PAGE ? publications.at(-1)?.seq : null;
  return value({ publications: publications.map((one) => ({ ...one, ...links.get(one.seq) })), next });
}
