/** Changes one's own password. All other login sessions end. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { HashingBusy, hashPassword, newPasswordIssues } from "@/lib/auth/password";
import { endOtherSessions } from "@/lib/data/account/sessions";
import { findAccountById, replacePassword } from "@/lib/data/account/users";
import { checkPassword } from "@/lib/workflow/frame/check-password";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface ChangePassword {
  readonly oldPassword: string;
  readonly newPassword: string;
}

/** Knowing the old password is the fresh proof of identity. Refusals: `invalid` at `oldPassword` or `newPassword`, `too-many`, `busy`, `signed-out`. */
export async function changePassword(
  input: ChangePassword,
  session: SessionRef,
  clock: Clock,
): Promise<Outcome<{ changed: true }>> {
  const account = await findAccountById(session.userId);
  const context = { username: account?.username ?? "", name: account?.name ?? "" };
  const issues = newPasswordIssues(input.newPassword, context, "newPassword");
  if (issues.length > 0) return refused({ kind: "invalid", issues });
  const wrong = await checkPassword(input.oldPassword, "oldPassword", session);
  if (wrong !== null) return refused(wrong);
  const passwordHash = await hashed(input.newPassword);
  if (passwordHash === null) return refused({ kind: "busy", retryAfterSeconds: 2 });
  // No idempotency key and nothing of the input is kept: a stored digest of a password would be a way to guess it.
  const command = { name: "change-own-password", key: null, input: null, changes: [session.userId] } as const;
  return runCommand(command, session, clock, async ({ tx, actor }) => {
    await replacePassword(actor.userId, passwordHash, tx);
    await endOtherSessions(actor.userId, session.idHash, "password-changed", tx);
    const audit = { act: "change-own-password", entity: `user:${actor.userId}`, detail: {} } as const;
    return done({ value: { changed: true }, audit });
  });
}

/** The hash, or null when too many are hashing. */
export async function hashed(password: string): Promise<string | null> {
  try {
    return await hashPassword(password);
  } catch (error) {
    if (error instanceof HashingBusy) return null;
    throw error;
  }
}
