/** Checks a grant in the deed's transaction, and says who may when the asker may not. */
import { can, PERMISSIONS, ROLES, type Deed } from "@/lib/domain/deed/permission";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { NATION_CODE } from "@/lib/domain/place/region";
import { holdersOf } from "@/lib/data/reading/people";
import type { Desk } from "./run-command";

/** Null when the actor may do the deed in all regions touched; else `forbidden` with the names of some who may. */
export async function checkGrant(desk: Desk, deed: Deed, touched: readonly string[]): Promise<Refusal | null> {
  if (can(desk.actor, deed, touched, desk.regions)) return null;
  const row: Readonly<Partial<Record<string, string>>> = PERMISSIONS[deed];
  const role = ROLES.find((candidate) => row[candidate] !== undefined);
  const region = touched.find((code) => !can(desk.actor, deed, [code], desk.regions)) ?? null;
  const who = role === undefined ? [] : await holdersOf(role, [region ?? NATION_CODE], [], desk.tx);
  return { kind: "forbidden", deed, region, who };
}
