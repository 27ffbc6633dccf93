/** Builders for tests of what answers from the register: a small country at a chosen time. */
import { createHash } from "node:crypto";
import { CATEGORY_TREE } from "@/lib/domain/place/category-tree";
import type { Fault } from "@/lib/domain/register/evidence";
import type { PublishedItem } from "@/lib/domain/register/item";
import type { LogEntry, Publication } from "@/lib/domain/register/publication";
import type { Region, RegionLevel } from "@/lib/domain/place/region";
import { aMonth } from "@/lib/domain/testing/register";
import { type Snapshot, emptySnapshot, nextSnapshot } from "./snapshot";

export interface SnapshotParts {
  readonly items?: readonly PublishedItem[];
  /** ISO instant of the database's clock. */
  readonly now?: string;
  readonly forced?: readonly number[];
  /** Another country than Beijing and Henan. */
  readonly regions?: readonly Region[];
  readonly faults?: readonly Fault[];
}

/** A snapshot of the items, in a country of Beijing and Henan with Luoyang, at 2026-11-20 noon in Shanghai unless said otherwise. */
export function aSnapshot({
  items = [],
  now = "2026-11-20T04:00:00Z",
  forced = [],
  regions = REGIONS,
  faults = [],
}: SnapshotParts = {}): Snapshot {
  const last = items.reduce((most, item) => Math.max(most, item.seq), 0);
  const log = Array.from({ length: last }, (_, at) => entry(at + 1));
  const named = log.flatMap(({ seq }) => items.find((item) => item.seq === seq) ?? []);
  const publications = named.map(({ seq, publishedAt }) => publication(seq, publishedAt, forced.includes(seq)));
  const rows = { log, items, publications, notes: [], regions, categories: [...CATEGORY_TREE] };
  return nextSnapshot(emptySnapshot({ now: () => Date.parse(now) }), rows, faults);
}

function region(code: string, level: RegionLevel, parentCode: string | null, nameZh: string, nameEn: string): Region {
  return { code, level, parentCode, nameZh, nameEn, retiredFrom: null, successorCode: null };
}

const REGIONS: readonly Region[] = [
  region("000000", "nation", null, "全国", "China"),
  region("110000", "province", "000000", "北京市", "Beijing"),
  region("410000", "province", "000000", "河南省", "Henan"),
  region("410300", "pooling_area", "410000", "洛阳市", "Luoyang"),
  region("410000-sz", "special_scheme", "410000", "河南省直", "Henan, provincial units"),
  {
    ...region("419001", "pooling_area", "410000", "旧城市", "Old City"),
    retiredFrom: aMonth("2024-01"),
    successorCode: "410300",
  },
  { ...region("419002", "pooling_area", "410000", "废城市", "Gone City"), retiredFrom: aMonth("2024-01") },
];

/** Entry n was made on day n of 2026. */
function entry(seq: number): LogEntry {
  const at = new Date(Date.UTC(2026, 0, seq, 2)).toISOString();
  const [prevHash = "", hash = ""] = [seq - 1, seq].map((each) =>
    createHash("sha256").update(String(each)).digest("hex"),
  );
  return { seq, at, kind: "publication", body: `["huaru-log-1",${seq}]`, prevHash, hash };
}

function publication(seq: number, publishedAt: string, isForced: boolean): Publication {
  return {
    seq,
    publishedAt,
    mode: isForced ? "forced" : "reviewed",
    minor: false,
    note: `第 ${seq} 次公布的说明`,
    noteAmendedSeq: null,
    noteTakenDownSeq: null,
    contentHash: createHash("sha256").update(`content ${seq}`).digest("hex"),
    content: `["content",${seq}]`,
  };
}
