/** Who may do what, where: one table that code, tests and the page of effective rights read. Fails closed. */
import { regionsUp, type Region } from "@/lib/domain/place/region";

export type Role = "editor" | "reviewer" | "publisher" | "admin" | "auditor";

export const ROLES: readonly Role[] = ["editor", "reviewer", "publisher", "admin", "auditor"];

export interface Grant {
  readonly role: Role;
  readonly region: string;
}

/** Somebody who is signed in, as the database knows them now. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/**
 * How far a role's grant must reach for a deed.
 * `covers`: on or above every region touched. `touches`: on or above at least one. `nation`: held on the nation. `own`: oneself only.
 */
export type Scope = "covers" | "touches" | "nation" | "own";

type DeedRow = Partial<Record<Role, Scope>>;

const OWN: DeedRow = { editor: "own", reviewer: "own", publisher: "own", admin: "own", auditor: "own" };

/** Every deed that needs permission, by role. A role that is not named may not. */
export const PERMISSIONS = {
  "read-proposal": { editor: "touches", reviewer: "touches", publisher: "touches", auditor: "nation" },
  "start-proposal": { editor: "covers" },
  "save-draft": { editor: "covers" },
  "submit-proposal": { editor: "covers" },
  "abandon-proposal": { editor: "covers" },
  "restore-proposal": { editor: "covers" },
  "recall-submission": { editor: "covers" },
  "hold-publication": { editor: "covers", reviewer: "covers", publisher: "covers" },
  "lift-hold": { editor: "covers", reviewer: "covers", publisher: "covers" },
  "approve-revision": { reviewer: "covers" },
  "return-revision": { reviewer: "covers" },
  "publish-revision": { publisher: "covers" },
  "force-publication": { publisher: "covers" },
  "settle-forced-publication": { reviewer: "covers" },
  "retire-region": { publisher: "nation" },
  "invite-user": { admin: "nation" },
  "deactivate-user": { admin: "nation" },
  "reset-password": { admin: "nation" },
  "revoke-any-session": { admin: "nation" },
  "grant-role": { admin: "nation" },
  "revoke-role": { admin: "nation" },
  "read-people": { admin: "nation", auditor: "nation" },
  "read-audit": { admin: "nation", auditor: "nation" },
  "change-own-password": OWN,
  "revoke-own-session": OWN,
  "save-preferences": OWN,
} as const satisfies Record<string, DeedRow>;

export type Deed = keyof typeof PERMISSIONS;

function reaches(
  scope: Scope,
  grant: Grant,
  touched: readonly string[],
  regions: ReadonlyMap<string, Region>,
): boolean {
  const includes = (code: string) => regionsUp(code, regions).includes(grant.region);
  switch (scope) {
    case "covers":
      return touched.length > 0 && touched.every(includes);
    case "touches":
      return touched.some(includes);
    case "nation":
      return regions.get(grant.region)?.level === "nation";
    case "own":
      return true;
  }
}

/**
 * May the actor do the deed in all the regions touched? `null` (nobody signed in) may nothing.
 * With `covers`, one grant must reach every region; several smaller grants of the role together also do.
 */
export function can(
  actor: Actor | null,
  deed: Deed,
  touched: readonly string[],
  regions: ReadonlyMap<string, Region>,
): boolean {
  if (actor === null) return false;
  const row: DeedRow | undefined = PERMISSIONS[deed];
  if (row === undefined) return false;
  return ROLES.some((role) => {
    const scope = row[role];
    if (scope === undefined) return false;
    const held = actor.grants.filter((grant) => grant.role === role);
    if (scope !== "covers") return held.some((grant) => reaches(scope, grant, touched, regions));
    return (
      touched.length > 0 && touched.every((code) => held.some((grant) => reaches("covers", grant, [code], regions)))
    );
  });
}
