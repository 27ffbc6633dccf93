/** Deactivates an account: no signing in, no grant counts, every session ends. The name stays in the history. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { endOtherSessions } from "@/lib/data/account/sessions";
import { disableUser, findAccountById } from "@/lib/data/account/users";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface DeactivateUser {
  readonly key: string;
  readonly userId: string;
}

/** Refusals: `not-found`, `nothing-changed`, `conflict` (last_admin), `forbidden`, `step-up-required`. */
export function deactivateUser(
  input: DeactivateUser,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<{ userId: string }>> {
  const { userId } = input;
  const command = { name: "deactivate-user", key: input.key, input, fresh: true, changes: [userId] } as const;
  return runCommand(command, session, clock, async (desk) => {
    const forbidden = await checkGrant(desk, "deactivate-user", []);
    if (forbidden !== null) return refused(forbidden);
    if ((await findAccountById(userId, desk.tx)) === null) return refused({ kind: "not-found", what: "user" });
    if (!(await disableUser(userId, desk.tx))) return refused({ kind: "nothing-changed" });
    await endOtherSessions(userId, null, "deactivated", desk.tx);
    return done({ value: { userId }, audit: { act: "deactivate-user", entity: `user:${userId}`, detail: {} } });
  });
}
