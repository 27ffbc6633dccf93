/** Makes a one-time link for somebody who has lost the password, or let the invitation lapse. The old password works until it is used. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { insertLink } from "@/lib/data/account/auth-links";
import { findAccountById } from "@/lib/data/account/users";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import type { Invitation } from "./invite-user";
import { runCommand } from "@/lib/workflow/frame/run-command";

/** No idempotency key: its stored answer would hold the token. Earlier links of the person end. Refusals: `not-found`, `forbidden`, `step-up-required`. */
export function resetPassword(
  input: { readonly userId: string },
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<Invitation>> {
  const command = { name: "reset-password", key: null, input, fresh: true, changes: [input.userId] } as const;
  return runCommand(command, session, clock, async (desk) => {
    const forbidden = await checkGrant(desk, "reset-password", []);
    if (forbidden !== null) return refused(forbidden);
    const { tx, actor } = desk;
    const account = await findAccountById(input.userId, tx);
    if (account === null || account.disabled || account.username === null)
      return refused({ kind: "not-found", what: "user" });
    const purpose = account.passwordHash === null ? "invite" : "reset";
    const token = await insertLink({ userId: account.id, purpose, createdBy: actor.userId }, tx);
    const audit = { act: "reset-password", entity: `user:${account.id}`, detail: { purpose } } as const;
    return done({ value: { userId: account.id, token }, audit });
  });
}
