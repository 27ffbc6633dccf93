/** Grants a role over a region and everything below it. Never to oneself. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { Role } from "@/lib/domain/deed/permission";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { insertGrant } from "@/lib/data/account/grants";
import { findAccountById } from "@/lib/data/account/users";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface GrantRole {
  readonly key: string;
  readonly userId: string;
  readonly role: Role;
  readonly region: string;
}

/** Refusals: `not-found` (user, region), `conflict` (grant_not_to_oneself, role_grant_live, national), `forbidden`, `step-up-required`. */
export function grantRole(input: GrantRole, session: SessionRef, clock: Clock): Promise<Outcome<{ grantId: string }>> {
  const command = { name: "grant-role", key: input.key, input, fresh: true, changes: [input.userId] } as const;
  return runCommand(command, session, clock, async (desk) => {
    const forbidden = await checkGrant(desk, "grant-role", []);
    if (forbidden !== null) return refused(forbidden);
    const { tx, actor, regions } = desk;
    if (!regions.has(input.region)) return refused({ kind: "not-found", what: "region" });
    const account = await findAccountById(input.userId, tx);
    if (account === null || account.disabled) return refused({ kind: "not-found", what: "user" });
    if (account.id === actor.userId) return refused({ kind: "conflict", slug: "grant_not_to_oneself", params: {} });
    const { userId, role, region } = input;
    const grantId = await insertGrant({ userId, role, region, grantedBy: actor.userId }, tx);
    const audit = { act: "grant-role", entity: `user:${userId}`, detail: { grant: grantId, role, region } } as const;
    return done({ value: { grantId }, audit });
  });
}
