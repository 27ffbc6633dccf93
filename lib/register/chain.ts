/** The hash chain of the log: every entry's hash covers the hash before it and the exact text that was entered. */
import { createHash } from "node:crypto";

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
    const computed = sha256(Buffer.concat([Buffer.from(entry.prevHash, "hex"), Buffer.from(entry.body, "utf8")]));
    if (computed !== entry.hash) return `entry ${entry.seq} does not match its hash`;
    ({ seq, hash } = entry);
  }
  return null;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
