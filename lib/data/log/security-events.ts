/** Security events: what happened at the door. Not chained, so that strangers cannot queue on the chain. */
import "server-only";
import type { JsonObject } from "@prisma/client/runtime/client";
import { db, type Tx } from "@/lib/data/database/client";

export type SecurityEventKind =
  | "signed-in"
  | "sign-in-failed"
  | "sign-in-throttled"
  | "signed-out"
  | "stepped-up"
  | "step-up-failed"
  | "denied"
  | "limited";

export interface SecurityEvent {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly kind: string;
  readonly userName: string | null;
  readonly detail: unknown;
}

/** Records one event. `addressHash` is lower-case hex of the keyed hash of the address. */
export async function recordEvent(
  kind: SecurityEventKind,
  about: { readonly userId?: string | null; readonly addressHash?: string | null; readonly detail?: JsonObject },
  tx: Tx = db,
): Promise<void> {
  await tx.securityEvent.create({
    data: {
      kind,
      userId: about.userId ?? null,
      ipHash: about.addressHash ? Buffer.from(about.addressHash, "hex") : null,
      detail: about.detail ?? {},
    },
    select: { id: true },
  });
}

/** The newest events, newest first. */
export async function listSecurityEvents(take = 100, tx: Tx = db): Promise<SecurityEvent[]> {
  const rows = await tx.securityEvent.findMany({
    select: { id: true, at: true, kind: true, detail: true, user: { select: { name: true } } },
    orderBy: { at: "desc" },
    take,
  });
  return rows.map((row) => ({
    id: row.id.toString(),
    at: row.at.toISOString(),
    kind: row.kind,
    userName: row.user?.name ?? null,
    detail: row.detail,
  }));
}
