/** Signs somebody in: limits first, then the password, then one short transaction that opens the session. */
import { randomBytes } from "node:crypto";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { Visitor } from "@/lib/domain/account/visitor";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { normaliseUsername } from "@/lib/domain/account/username";
import { HashingBusy, hashPassword, needsRehash, verifyPassword } from "@/lib/auth/password";
import { refusalOf } from "@/lib/data/database/constraints";
import { clearLogin, deviceMark, isDeviceOf, takeRate, tryLogin } from "@/lib/data/log/rate-limits";
import { recordEvent } from "@/lib/data/log/security-events";
import { endOldestSessions, endSession, insertSession, lockUsers, sidHash } from "@/lib/data/account/sessions";
import { transaction } from "@/lib/data/database/transaction";
import { findAccount, findAccountById, replacePassword, type Account } from "@/lib/data/account/users";

export interface SignIn {
  readonly username: string;
  readonly password: string;
}

/** `sid` goes into the cookie and nowhere else. */
export interface Ticket {
  readonly userId: string;
  readonly sid: string;
}

/** `device` goes into a cookie of its own: this browser is known to this account now. */
export interface FirstTicket extends Ticket {
  readonly device: string;
}

const SESSIONS_PER_PERSON = 5;
/** One answer for every failure: nobody learns which names exist. */
const WRONG: Refusal = {
  kind: "invalid",
  issues: [{ field: "", key: "credentials_wrong", params: {}, severity: "error" }],
};

/** Refusals: `invalid` (name or password: never which), `too-many`, `busy`. */
export async function signIn(input: SignIn, visitor: Visitor): Promise<Outcome<FirstTicket>> {
  const username = normaliseUsername(input.username);
  // A browser this account has used before has a count of its own, so that strangers cannot lock its holder out.
  const known = visitor.device !== null && isDeviceOf(visitor.device, username) ? visitor.device : null;
  const counted = known === null ? username : `${username}\0${known}`;
  const wait = (await takeRate("sign-in", visitor.address)) || (await tryLogin(counted));
  if (wait > 0) return throttled(visitor, wait);
  try {
    const account = await findAccount(username);
    const usable = account?.disabled === false ? account : null;
    const matches = await verifyPassword(usable?.passwordHash ?? null, input.password);
    if (usable === null || !matches) return await failed(usable, visitor);
    const ticket = await openSession(usable, input.password, visitor);
    if (ticket === null) return await failed(usable, visitor);
    await clearLogin(counted);
    return done({ ...ticket, device: known ?? deviceMark(username) });
  } catch (error) {
    const refusal: Refusal | null =
      error instanceof HashingBusy ? { kind: "busy", retryAfterSeconds: 2 } : refusalOf(error);
    if (refusal === null) throw error;
    return refused(refusal);
  }
}

async function openSession(account: Account, password: string, visitor: Visitor): Promise<Ticket | null> {
  const stored = account.passwordHash ?? "";
  const renewed = needsRehash(stored) ? await hashPassword(password) : null;
  const sid = randomBytes(32).toString("base64url");
  return transaction(async (tx) => {
    // One person's sign-ins one after the other: then the limit of sessions holds.
    await lockUsers([account.id], [account.id], tx);
    const now = await findAccountById(account.id, tx);
    if (now === null || now.disabled || now.passwordHash !== stored) return null;
    const session = { userId: account.id, idHash: sidHash(sid) };
    await insertSession({ ...session, addressHash: visitor.addressHash, userAgent: visitor.userAgent }, tx);
    // In the session that was just opened: a password is set by its holder.
    if (renewed !== null) await replacePassword(account.id, renewed, tx);
    if (visitor.presented !== null) await endSession(visitor.presented, "signed-in-again", tx);
    await endOldestSessions(account.id, SESSIONS_PER_PERSON, tx);
    await recordEvent("signed-in", { userId: account.id, addressHash: visitor.addressHash }, tx);
    return { userId: account.id, sid };
  });
}

async function failed(account: Account | null, visitor: Visitor): Promise<Outcome<FirstTicket>> {
  await recordEvent("sign-in-failed", { userId: account?.id ?? null, addressHash: visitor.addressHash });
  return refused(WRONG);
}

async function throttled(visitor: Visitor, wait: number): Promise<Outcome<FirstTicket>> {
  await recordEvent("sign-in-throttled", { addressHash: visitor.addressHash });
  return refused({ kind: "too-many", retryAfterSeconds: wait });
}
