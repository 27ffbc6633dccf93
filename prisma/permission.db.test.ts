import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/database/client";
import { can, ROLES, type Actor, type Role } from "@/lib/domain/deed/permission";
import { regionMap } from "@/lib/data/place/regions";
import { ownerQuery } from "./testing/owner";
import { aCountry, aPerson, type Player } from "./testing/cast";

/** The table of the domain and the function of the database must give the same answer, or one of the two lines is open. */
const DEED_OF = { editor: "save-draft", reviewer: "approve-revision", publisher: "publish-revision" } as const;
const CODES = ["000000", "370000", "370100", "370200", "370000-SZ", "620000", "620100"];

let holders: { role: Role; held: string; player: Player }[] = [];
beforeAll(async () => {
  await aCountry();
  holders = await Promise.all(
    (["editor", "reviewer", "publisher"] as const).flatMap((role) =>
      CODES.map(async (held) => ({ role, held, player: await aPerson(`${role} ${held}`, `${role}@${held}`) })),
    ),
  );
});

describe("domain and database", () => {
  it("know the same roles", async () => {
    const rows = await db.$queryRaw<{ role: string }[]>`SELECT unnest(enum_range(NULL::grant_role))::text AS role`;
    expect(rows.map((row) => row.role)).toEqual([...ROLES]);
  });

  it.each(["editor", "reviewer", "publisher"] as const)("agree where a grant of the role %s reaches", async (role) => {
    const regions = await regionMap();
    for (const { held, player } of holders.filter((holder) => holder.role === role)) {
      const actor: Actor = { userId: player.id, name: player.name, grants: [{ role, region: held }] };
      const rows = await ownerQuery<{ code: string; has: boolean }>(
        "SELECT code, has_role($1, code, $2::grant_role) AS has FROM region",
        [player.id, role],
      );
      for (const { code, has } of rows)
        expect([held, code, can(actor, DEED_OF[role], [code], regions)]).toEqual([held, code, has]);
    }
  });
});
