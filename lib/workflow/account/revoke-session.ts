/** Revokes a login session: one's own, or anybody's for an admin. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { endSession } from "@/lib/data/account/sessions";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { runCommand } from "@/lib/workflow/frame/run-command";

/** Whose session, and which: lower-case hex of its hash, as the list shows it. */
export type RevokeSession = SessionRef;

/** Refusals: `not-found` (not live, or not that person's), `forbidden`, and for somebody else's `step-up-required`. */
export function revokeSession(
  input: RevokeSession,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<{ userId: string }>> {
  const own = input.userId === session.userId;
  const name = own ? "revoke-own-session" : "revoke-any-session";
  const command = { name, key: null, input, fresh: !own, changes: [input.userId] } as const;
  return runCommand(command, session, clock, async (desk) => {
    const forbidden = own ? null : await checkGrant(desk, name, []);
    if (forbidden !== null) return refused(forbidden);
    if (!(await endSession(input, own ? "revoked" : "revoked-by-admin", desk.tx)))
      return refused({ kind: "not-found", what: "session" });
    const audit = {
      act: name,
      entity: `user:${input.userId}`,
      detail: { session: input.idHash.slice(0, 16) },
    } as const;
    return done({ value: { userId: input.userId }, audit });
  });
}
