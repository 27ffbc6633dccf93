/** Signs out: the session row is revoked, so a copied cookie dies with it. */
import type { SessionRef } from "@/lib/domain/session-ref";
import { recordEvent } from "@/lib/data/security-events";
import { endSession } from "@/lib/data/sessions";
import { transaction } from "@/lib/data/transaction";

/** Signing out of a session that is not live changes nothing. Throws when the database cannot be reached: then nobody is signed out. */
export async function signOut(session: SessionRef): Promise<void> {
  await transaction(async (tx) => {
    const ended = await endSession(session, "signed-out", tx);
    if (ended) await recordEvent("signed-out", { userId: session.userId }, tx);
  });
}
