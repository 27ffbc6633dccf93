/** Signs out: the session row is revoked, so a copied cookie dies with it. */
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { recordEvent } from "@/lib/data/log/security-events";
import { endSession } from "@/lib/data/account/sessions";
import { transaction } from "@/lib/data/database/transaction";

/** Signing out of a session that is not live changes nothing. Throws when the database cannot be reached: then nobody is signed out. */
export async function signOut(session: SessionRef): Promise<void> {
  await transaction(async (tx) => {
    const ended = await endSession(session, "signed-out", tx);
    if (ended) await recordEvent("signed-out", { userId: session.userId }, tx);
  });
}
