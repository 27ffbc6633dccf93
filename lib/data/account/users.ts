/** Users as the verbs read and write them: names, credentials, one-time links. Pages read them through staff-people. */
import "server-only";
import { db, type Tx } from "@/lib/data/database/client";

/** What signing in needs to know of an account. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  /** Null until the invitation is accepted. */
  readonly passwordHash: string | null;
}

/** The account of a user name, in its normal form. The one query that reads a password's hash by name. */
export async function findAccount(username: string, tx: Tx = db): Promise<Account | null> {
  const row = await tx.user.findUnique({ where: { username }, select: ACCOUNT });
  return row === null ? null : accountOf(row);
}

/** The account of an id. */
export async function findAccountById(
  id: string,
  tx: Tx = db,
): Promise<(Account & { readonly username: string | null }) | null> {
  const row = await tx.user.findUnique({ where: { id }, select: { ...ACCOUNT, username: true } });
  return row === null ? null : { ...accountOf(row), username: row.username };
}

/** Inserts a person and returns the id. The database refuses a name that is taken or ill-formed. */
export async function insertUser(user: { readonly username: string; readonly name: string }, tx: Tx): Promise<string> {
  const row = await tx.user.create({ data: user, select: { id: true } });
  return row.id;
}

/** Disables an account. False when it was disabled before. The database refuses the last admin's. */
export async function disableUser(id: string, tx: Tx): Promise<boolean> {
  const count =
    await tx.$executeRaw`UPDATE app_user SET disabled_at = clock_timestamp() WHERE id = ${id}::uuid AND disabled_at IS NULL`;
  return count === 1;
}

/** Keeps language and density. */
export async function updatePreferences(
  id: string,
  preferences: { readonly language: string; readonly density: string },
  tx: Tx,
): Promise<void> {
  await tx.user.update({ where: { id }, data: preferences, select: { id: true } });
}

/** Sets the password's hash, the first or a new one. */
export async function replacePassword(userId: string, passwordHash: string, tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO user_credential (user_id, password_hash) VALUES (${userId}::uuid, ${passwordHash})
    ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = clock_timestamp()`;
}

/** Whether anybody who can sign in is an admin. */
export async function hasAdmin(tx: Tx = db): Promise<boolean> {
  const where = { role: "admin", revokedAt: null, user: { disabledAt: null, credential: { isNot: null } } } as const;
  return (await tx.roleGrant.count({ where })) > 0;
}

const ACCOUNT = {
  id: true,
  name: true,
  disabledAt: true,
  credential: { select: { passwordHash: true } },
} as const;

function accountOf(row: {
  id: string;
  name: string;
  disabledAt: Date | null;
  credential: { passwordHash: string } | null;
}): Account {
  return {
    id: row.id,
    name: row.name,
    disabled: row.disabledAt !== null,
    passwordHash: row.credential?.passwordHash ?? null,
  };
}
