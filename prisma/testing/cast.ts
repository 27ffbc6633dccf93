/** The cast of the database tests: a small country, people with grants, and their login sessions. */
import { randomBytes, randomUUID } from "node:crypto";
import type { Clock } from "@/lib/domain/value/clock";
import type { Role } from "@/lib/domain/deed/permission";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { db } from "@/lib/data/database/client";
import { openSession } from "./acting";
import { ownerQuery } from "./owner";

/** 1 July 2026, noon in Shanghai. */
export const clock: Clock = { now: () => Date.UTC(2026, 6, 1, 4) };

/** Nation, two provinces, two cities and a special scheme of Shandong, a city of Gansu; two categories. */
export async function aCountry(): Promise<void> {
  const rows = [
    { code: "000000", level: "nation", parentCode: null, nameZh: "全国" },
    { code: "370000", level: "province", parentCode: "000000", nameZh: "山东省" },
    { code: "620000", level: "province", parentCode: "000000", nameZh: "甘肃省" },
    { code: "370100", level: "pooling_area", parentCode: "370000", nameZh: "济南市" },
    { code: "370200", level: "pooling_area", parentCode: "370000", nameZh: "青岛市" },
    { code: "370000-SZ", level: "special_scheme", parentCode: "370000", nameZh: "山东省直" },
    { code: "620100", level: "pooling_area", parentCode: "620000", nameZh: "兰州市" },
  ] as const;
  for (const row of rows) await db.region.create({ data: row });
  await db.category.create({ data: { code: "employee_scheme", nameZh: "职工医保" } });
  await db.category.create({ data: { code: "retired", parentCode: "employee_scheme", nameZh: "退休人员" } });
}

/** Somebody of the cast. */
export interface Player {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly session: SessionRef;
}

/** A person with these grants, signed in a moment ago. `"editor@370000"` is role and region. */
export async function aPerson(name: string, ...grants: readonly `${Role}@${string}`[]): Promise<Player> {
  const username = `u${randomBytes(6).toString("hex")}`;
  const { id } = await db.user.create({ data: { name, username }, select: { id: true } });
  for (const grant of grants) {
    const [role, region = ""] = grant.split("@");
    await ownerQuery("INSERT INTO role_grant (user_id, region_code, role) VALUES ($1, $2, $3)", [id, region, role]);
  }
  return { id, name, username, session: await aSession(id) };
}

/** A login session that began a moment ago. */
export async function aSession(userId: string): Promise<SessionRef> {
  return { userId, idHash: await openSession(userId) };
}

/** Makes the session's last proof of identity older than the 15 minutes that grave deeds allow. */
export async function letProofGrowOld(session: SessionRef): Promise<void> {
  await ownerQuery(
    "UPDATE session SET auth_time = clock_timestamp() - interval '16 minutes' WHERE id_hash = decode($1, 'hex')",
    [session.idHash],
  );
}

/** A fresh idempotency key. */
export function aKey(): string {
  return randomUUID();
}
