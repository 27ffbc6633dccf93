/** Accepts an invitation, or follows a reset: the person chooses a password, and nobody else ever sees it. */
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { Visitor } from "@/lib/domain/account/visitor";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { newPasswordIssues } from "@/lib/auth/password";
import { appendAudit } from "@/lib/data/log/audit-entries";
import { findLink, takeLink, type AuthLink } from "@/lib/data/account/auth-links";
import { takeRate } from "@/lib/data/log/rate-limits";
import { endOtherSessions, lockUsers } from "@/lib/data/account/sessions";
import { transaction } from "@/lib/data/database/transaction";
import { replacePassword } from "@/lib/data/account/users";
import { hashed } from "./change-password";

export interface AcceptInvitation {
  readonly token: string;
  readonly password: string;
}

const NO_LINK: Refusal = { kind: "not-found", what: "link" };

/** Ends all login sessions of the person. Refusals: `not-found` (used, old, unknown), `invalid` at `password`, `too-many`, `busy`. */
export async function acceptInvitation(
  input: AcceptInvitation,
  visitor: Visitor,
): Promise<Outcome<{ username: string }>> {
  const wait = await takeRate("link", visitor.address);
  if (wait > 0) return refused({ kind: "too-many", retryAfterSeconds: wait });
  const link = await findLink(input.token);
  if (link === null) return refused(NO_LINK);
  const issues = newPasswordIssues(input.password, link, "password");
  if (issues.length > 0) return refused({ kind: "invalid", issues });
  const passwordHash = await hashed(input.password);
  if (passwordHash === null) return refused({ kind: "busy", retryAfterSeconds: 2 });
  const taken = await transaction((tx) => use(input.token, link, passwordHash, tx));
  return taken ? done({ username: link.username }) : refused(NO_LINK);
}

async function use(
  token: string,
  link: AuthLink,
  passwordHash: string,
  tx: Parameters<typeof takeLink>[1],
): Promise<boolean> {
  await lockUsers([link.userId], [link.userId], tx);
  const stillGood = await findLink(token, tx);
  if (stillGood === null || !(await takeLink(token, tx))) return false;
  await replacePassword(link.userId, passwordHash, tx);
  await endOtherSessions(link.userId, null, "password-reset", tx);
  const note = { act: "accept-invitation", entity: `user:${link.userId}`, detail: { purpose: link.purpose } } as const;
  await appendAudit(note, { userId: link.userId, session: null, key: null }, tx);
  return true;
}
