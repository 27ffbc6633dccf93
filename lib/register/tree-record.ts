/** The trees as the log records them: every entry about regions or categories holds the rows it changed. */
import type { Fault, TreeRow } from "@/lib/domain/register/evidence";
import type { Seq } from "@/lib/domain/register/item";
import type { LogEntry } from "@/lib/domain/register/publication";
import { logBody } from "./log-body";

interface Recorded {
  readonly seq: Seq;
  readonly row: TreeRow;
}

/**
 * The rows of a tree that may be served, and what does not agree. Where an entry is sound, what it recorded is served, whatever the row says;
 * where the entry itself is doubted, its text proves nothing and the row is kept.
 */
export function checkedTree(
  kind: "region" | "category",
  rows: readonly TreeRow[],
  log: readonly LogEntry[],
  doubted: ReadonlySet<Seq>,
): { readonly rows: readonly TreeRow[]; readonly faults: readonly Fault[] } {
  const recorded = recordOf(kind, log);
  const newest = log.findLast((entry) => entry.kind === kind)?.seq ?? 0;
  const stored = new Map(rows.map((row) => [row.code, row]));
  const differing = new Set<Seq>();
  const kept: TreeRow[] = [];
  for (const code of [...new Set([...stored.keys(), ...recorded.keys()])].sort()) {
    const [row, entry] = [stored.get(code), recorded.get(code)];
    if (row !== undefined && entry !== undefined && saysTheSame(row, entry.row)) {
      kept.push(row);
      continue;
    }
    const seq = entry?.seq ?? newest;
    differing.add(seq);
    const served = entry === undefined || doubted.has(seq) ? row : { ...row, ...entry.row };
    if (served !== undefined) kept.push(served);
  }
  return { rows: kept, faults: [...differing].map((seq) => ({ seq, kind: "tree", series: [] })) };
}

function recordOf(kind: "region" | "category", log: readonly LogEntry[]): Map<string, Recorded> {
  const recorded = new Map<string, Recorded>();
  for (const entry of log) {
    if (entry.kind !== kind) continue;
    const detail = logBody(entry)?.detail;
    for (const value of Array.isArray(detail) ? detail : []) {
      const row = treeRow(value);
      if (row !== null) recorded.set(row.code, { seq: entry.seq, row });
    }
  }
  return recorded;
}

/** A row as the log spells it; days are told as months, as everywhere else. */
function treeRow(value: unknown): TreeRow | null {
  if (typeof value !== "object" || value === null || !("code" in value) || typeof value.code !== "string") return null;
  const entries = Object.entries(value).map(([name, each]: [string, unknown]) => {
    const said = typeof each === "string" ? each : null;
    return [name, name === "retired_from" && said !== null ? said.slice(0, 7) : said] as const;
  });
  return { ...Object.fromEntries(entries), code: value.code };
}

/** Columns that came after an entry was written are not in it, and cannot be checked by it. */
function saysTheSame(row: TreeRow, recorded: TreeRow): boolean {
  return Object.keys(recorded).every((name) => !(name in row) || row[name] === recorded[name]);
}
