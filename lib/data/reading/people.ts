/** People as the pages of users and grants read them: names, grants, logins; never a password or a token. */
import "server-only";
import { ROLES, type Grant, type Role } from "@/lib/domain/deed/permission";
import { db, type Tx } from "@/lib/data/database/client";
import type { Prisma } from "@/lib/data/generated/client";

export interface GrantRow extends Grant {
  readonly id: string;
  /** ISO instant. */
  readonly since: string;
  readonly by: string | null;
}

export interface SessionRow {
  /** Lower-case hex of the session id's hash: names the session on a page, opens nothing. */
  readonly idHash: string;
  readonly userAgent: string;
  /** ISO instants. */
  readonly startedAt: string;
  readonly seenAt: string;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly userName: string | null;
  readonly robot: boolean;
  readonly disabled: boolean;
  /** False until the invitation was accepted. */
  readonly hasPassword: boolean;
  readonly lastSeenAt: string | null;
  readonly grants: readonly GrantRow[];
}

const personFields = {
  id: true,
  name: true,
  username: true,
  robot: true,
  disabledAt: true,
  credential: { select: { changedAt: true } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
  grants: {
    where: { revokedAt: null },
    select: { id: true, role: true, regionCode: true, grantedAt: true, granter: { select: { name: true } } },
    orderBy: [{ role: "asc" }, { regionCode: "asc" }],
  },
} satisfies Prisma.UserSelect;

type PersonRecord = Prisma.UserGetPayload<{ select: typeof personFields }>;

/** Everybody, active first, by name. */
export async function personRows(tx: Tx = db): Promise<PersonRow[]> {
  const records = await tx.user.findMany({ select: personFields, orderBy: [{ name: "asc" }, { id: "asc" }] });
  const rows = records.map(personOf);
  return [...rows.filter((row) => !row.disabled), ...rows.filter((row) => row.disabled)];
}

/** One person, or null. */
export async function personRow(id: string, tx: Tx = db): Promise<PersonRow | null> {
  const record = await tx.user.findUnique({ where: { id }, select: personFields });
  return record && personOf(record);
}

/** The live logins of one person, last used first. */
export async function sessionRows(userId: string, tx: Tx = db): Promise<SessionRow[]> {
  return tx.$queryRaw<SessionRow[]>`
    SELECT encode(id_hash, 'hex') AS "idHash", user_agent AS "userAgent",
           to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "startedAt",
           to_char(last_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "seenAt"
    FROM session
    WHERE user_id = ${userId}::uuid AND revoked_at IS NULL AND expires_at > clock_timestamp()
      AND last_seen_at > clock_timestamp() - interval '30 minutes'
    ORDER BY last_seen_at DESC`;
}

/** Names of the active people whose grants of a role together reach every one of the regions, leaving out some people. */
export async function holdersOf(
  role: Role,
  regions: readonly string[],
  without: readonly string[] = [],
  tx: Tx = db,
): Promise<string[]> {
  if (regions.length === 0) return [];
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT u.name FROM app_user u
    WHERE NOT u.robot AND u.disabled_at IS NULL AND NOT u.id = ANY(${[...without]}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM unnest(${[...regions]}::text[]) AS r(code) WHERE NOT has_role(u.id, r.code, ${role}::grant_role))
    ORDER BY u.name LIMIT 8`;
  return rows.map((row) => row.name);
}

function personOf(record: PersonRecord): PersonRow {
  return {
    id: record.id,
    name: record.name,
    userName: record.username,
    robot: record.robot,
    disabled: record.disabledAt !== null,
    hasPassword: record.credential !== null,
    lastSeenAt: record.sessions[0]?.lastSeenAt.toISOString() ?? null,
    grants: record.grants
      .map((row) => ({
        id: row.id,
        role: row.role,
        region: row.regionCode,
        since: row.grantedAt.toISOString(),
        by: row.granter?.name ?? null,
      }))
      .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role)),
  };
}
