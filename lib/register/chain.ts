/** The hash chain of the log: every entry's hash covers the hash before it and the exact text that was entered. */
import { sha256 } from "./sha256";

export interface ChainedEntry {
  readonly seq: number;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** The head of an empty register. */
export const CHAIN_START: ChainHead = { seq: 0, hash: sha256(Buffer.from("huaru-register-1", "utf8")) };

/** Why entries do not continue the chain from `head`; null when they do. Hashes are lower-case hex. */
export function brokenLink(head: ChainHead, entries: readonly ChainedEntry[]): string | null {
  let { seq, hash } = head;
  for (const entry of entries) {
    if (entry.seq !== seq + 1) return `entry ${entry.seq} does not follow ${seq}`;
    if (entry.prevHash !== hash) return `entry ${entry.seq} does not continue the chain`;
    if (sealOf(entry) !== entry.hash) return `entry ${entry.seq} does not match its hash`;
    ({ seq, hash } = entry);
  }
  return null;
}

/** An entry that the chain does not vouch for. */
export interface ChainFault {
  readonly seq: number;
  readonly kind: "chain" | "missing";
}

/**
 * Every entry that a whole log, ascending, does not vouch for; empty where the chain is unbroken up to `head`.
 * Of two neighbours that are each sound but do not fit, nobody can say which was rewritten: both are named. Of a gap the first number is.
 */
export function chainFaults(log: readonly ChainedEntry[], head: ChainHead): ChainFault[] {
  const faults: ChainFault[] = [];
  let before = { ...CHAIN_START, sound: true };
  for (const entry of log) {
    const sound = sealOf(entry) === entry.hash;
    if (entry.seq !== before.seq + 1) faults.push({ seq: before.seq + 1, kind: "missing" });
    else if (sound && before.sound && entry.prevHash !== before.hash) {
      if (before.seq > 0) faults.push({ seq: before.seq, kind: "chain" });
      faults.push({ seq: entry.seq, kind: "chain" });
    }
    if (!sound) faults.push({ seq: entry.seq, kind: "chain" });
    before = { seq: entry.seq, hash: entry.hash, sound };
  }
  if (head.seq > before.seq) faults.push({ seq: before.seq + 1, kind: "missing" });
  else if ((head.seq < before.seq || head.hash !== before.hash) && before.sound)
    faults.push({ seq: before.seq, kind: "chain" });
  return faults;
}

function sealOf({ prevHash, body }: ChainedEntry): string {
  return sha256(Buffer.concat([Buffer.from(prevHash, "hex"), Buffer.from(body, "utf8")]));
}
