/** Proves again who one is, for a grave deed: a new session takes the place of the old one. */
import { randomBytes } from "node:crypto";
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { recordEvent } from "@/lib/data/log/security-events";
import { findSignedIn, lockUsers, renewSession, sidHash } from "@/lib/data/account/sessions";
import { transaction } from "@/lib/data/database/transaction";
import { checkPassword } from "@/lib/workflow/frame/check-password";
import type { Ticket } from "./sign-in";

/** The caller puts the new `sid` into the cookie (`carryTicket`). Refusals: `invalid` at `password`, `too-many`, `busy`, `signed-out`. */
export async function stepUp(
  input: { readonly password: string },
  session: SessionRef,
  _clock: Clock,
): Promise<Outcome<Ticket>> {
  const refusal = await checkPassword(input.password, "password", session);
  if (refusal !== null) return refused(refusal);
  const sid = randomBytes(32).toString("base64url");
  const signedIn = await transaction(async (tx) => {
    await lockUsers([session.userId], [session.userId], tx);
    if ((await findSignedIn(session, tx)) === null) return false;
    await renewSession(session, sidHash(sid), tx);
    await recordEvent("stepped-up", { userId: session.userId }, tx);
    return true;
  });
  return signedIn ? done({ userId: session.userId, sid }) : refused({ kind: "signed-out" });
}
