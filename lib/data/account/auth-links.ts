/** One-time links to choose a password: an invitation or a reset, for one hour. Only the hash of the token is kept. */
import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { db, type Tx } from "@/lib/data/database/client";

export interface AuthLink {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly purpose: "invite" | "reset";
}

/** Makes a link, cancels the person's earlier ones, and returns the token: shown once, never stored. */
export async function insertLink(
  link: { readonly userId: string; readonly purpose: "invite" | "reset"; readonly createdBy: string },
  tx: Tx,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.$executeRaw`UPDATE auth_link SET used_at = clock_timestamp() WHERE user_id = ${link.userId}::uuid AND used_at IS NULL`;
  await tx.authLink.create({ data: { tokenHash: hashOf(token), ...link }, select: { userId: true } });
  return token;
}

/** The person a token is for; null when it is unknown, used, an hour old, or the account is disabled. Does not use it up. */
export async function findLink(token: string, tx: Tx = db): Promise<AuthLink | null> {
  const rows = await tx.$queryRaw<AuthLink[]>`
    SELECT l.user_id::text AS "userId", u.name, u.username, l.purpose FROM auth_link l JOIN app_user u ON u.id = l.user_id
    WHERE l.token_hash = ${hashOf(token)} AND l.used_at IS NULL AND l.expires_at > clock_timestamp()
      AND u.disabled_at IS NULL AND u.username IS NOT NULL`;
  return rows[0] ?? null;
}

/** Uses a token up; for the rest of the transaction the person's password may be set by whoever showed it. False when somebody was faster, or it is no longer good. */
export async function takeLink(token: string, tx: Tx): Promise<boolean> {
  await tx.$queryRaw`SELECT set_config('huaru.link', ${token}, true)`;
  const count = await tx.$executeRaw`
    UPDATE auth_link SET used_at = clock_timestamp()
    WHERE token_hash = ${hashOf(token)} AND used_at IS NULL AND expires_at > clock_timestamp()`;
  return count === 1;
}

function hashOf(token: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash("sha256").update(token).digest());
}
