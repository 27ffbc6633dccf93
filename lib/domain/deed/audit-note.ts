/** Audit notes: what a deed leaves on the audit chain, made from what was read and written in its own transaction. */
import type { Deed } from "./permission";

/** Deeds that need no permission of their own but are audited all the same. */
export type AuditAct = Deed | "accept-invitation" | "create-first-admin";

export interface AuditNote {
  readonly act: AuditAct;
  /** What it was done to, e.g. `proposal:…`, `user:…`. */
  readonly entity: string;
  /** Ids, hashes, codes and numbers. Never a password, a token, a cookie or an address. */
  readonly detail: Readonly<Record<string, string | number | null | readonly string[]>>;
}
