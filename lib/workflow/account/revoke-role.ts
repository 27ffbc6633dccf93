/** Revokes a grant, from the next click on. The last admin's stays. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { endGrant, findGrant } from "@/lib/data/account/grants";
import { endOtherSessions } from "@/lib/data/account/sessions";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface RevokeRole {
  readonly key: string;
  readonly grantId: string;
}

/** The person's other login sessions end. Refusals: `not-found`, `nothing-changed`, `conflict` (last_admin), `forbidden`, `step-up-required`. */
export async function revokeRole(
  input: RevokeRole,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<{ userId: string }>> {
  // Whose grant it is never changes: read before, so that the accounts can be locked in the order of their ids.
  const grant = await findGrant(input.grantId);
  const changes = grant === null ? [] : [grant.userId];
  const command = { name: "revoke-role", key: input.key, input, fresh: true, changes } as const;
  return runCommand(command, session, clock, async (desk) => {
    const forbidden = await checkGrant(desk, "revoke-role", []);
    if (forbidden !== null) return refused(forbidden);
    if (grant === null) return refused({ kind: "not-found", what: "grant" });
    const { tx, actor } = desk;
    const { userId, role, region } = grant;
    if (!(await endGrant(input.grantId, actor.userId, tx))) return refused({ kind: "nothing-changed" });
    await endOtherSessions(userId, session.idHash, "grant-revoked", tx);
    const detail = { grant: input.grantId, role, region };
    return done({ value: { userId }, audit: { act: "revoke-role", entity: `user:${userId}`, detail } });
  });
}
