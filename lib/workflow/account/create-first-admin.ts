/** Makes the first admin of an empty installation: a command of the operator, refused as soon as anybody is one. */
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import { NATION_CODE } from "@/lib/domain/place/region";
import { isUsername, normaliseUsername } from "@/lib/domain/account/username";
import { hashPassword, newPasswordIssues } from "@/lib/auth/password";
import { appendAudit } from "@/lib/data/log/audit-entries";
import { refusalOf } from "@/lib/data/database/constraints";
import { insertGrant } from "@/lib/data/account/grants";
import { transaction } from "@/lib/data/database/transaction";
import { hasAdmin, insertUser, replacePassword } from "@/lib/data/account/users";

export interface FirstAdmin {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

/** The nation must be there. Refusals: `invalid` (username, name, password), `conflict` (admin_exists, user_username). */
export async function createFirstAdmin(input: FirstAdmin): Promise<Outcome<{ userId: string }>> {
  const username = normaliseUsername(input.username);
  const field = { params: {}, severity: "error" } as const;
  if (!isUsername(username))
    return refused({ kind: "invalid", issues: [{ field: "username", key: "user_username_form", ...field }] });
  if (input.name.trim() === "")
    return refused({ kind: "invalid", issues: [{ field: "name", key: "required", ...field }] });
  const issues = newPasswordIssues(input.password, { username, name: input.name }, "password");
  if (issues.length > 0) return refused({ kind: "invalid", issues });
  const passwordHash = await hashPassword(input.password);
  try {
    return await transaction(async (tx) => {
      if (await hasAdmin(tx)) return refused({ kind: "conflict", slug: "admin_exists", params: {} });
      const userId = await insertUser({ username, name: input.name }, tx);
      await replacePassword(userId, passwordHash, tx);
      await insertGrant({ userId, role: "admin", region: NATION_CODE, grantedBy: null }, tx);
      const note = { act: "create-first-admin", entity: `user:${userId}`, detail: { username } } as const;
      await appendAudit(note, { userId: null, session: null, key: null }, tx);
      return done({ userId });
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refused(refusal);
  }
}
