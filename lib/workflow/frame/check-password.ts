/** Checks the password of somebody who is signed in, under the same delay as signing in. Outside every transaction: it takes 100 ms. */
import type { Refusal } from "@/lib/domain/deed/refusal";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { HashingBusy, verifyPassword } from "@/lib/auth/password";
import { clearLogin, tryLogin } from "@/lib/data/log/rate-limits";
import { recordEvent } from "@/lib/data/log/security-events";
import { findSignedIn } from "@/lib/data/account/sessions";
import { findAccountById } from "@/lib/data/account/users";

/** Null when it is the right one. Refusals: `signed-out`, `invalid` at `field`, `too-many`, `busy`. */
export async function checkPassword(password: string, field: string, session: SessionRef): Promise<Refusal | null> {
  if ((await findSignedIn(session)) === null) return { kind: "signed-out" };
  const counted = `user\0${session.userId}`;
  const wait = await tryLogin(counted);
  if (wait > 0) return { kind: "too-many", retryAfterSeconds: wait };
  try {
    const account = await findAccountById(session.userId);
    if (await verifyPassword(account?.passwordHash ?? null, password)) {
      await clearLogin(counted);
      return null;
    }
  } catch (error) {
    if (error instanceof HashingBusy) return { kind: "busy", retryAfterSeconds: 2 };
    throw error;
  }
  await recordEvent("step-up-failed", { userId: session.userId });
  return { kind: "invalid", issues: [{ field, key: "password_wrong", params: {}, severity: "error" }] };
}
