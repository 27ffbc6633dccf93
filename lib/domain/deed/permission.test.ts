import { describe, expect, it } from "vitest";
import { can, PERMISSIONS, ROLES, type Actor, type Deed, type Role, type Scope } from "./permission";
import { regionsUp } from "@/lib/domain/place/region";
import { aRegionTree } from "@/lib/domain/testing/register";

const regions = aRegionTree(["全国/山东/济南", "全国/山东/青岛", "全国/甘肃/兰州"]);
const DEEDS: Deed[] = Object.keys(PERMISSIONS).filter((deed): deed is Deed => deed in PERMISSIONS);

/** Where a grant is held, seen from a deed that touches Jinan: what each scope makes of it. */
const PLACES: Readonly<Record<string, readonly [held: string, Readonly<Record<Scope, boolean>>]>> = {
  "the region itself": ["全国/山东/济南", { covers: true, touches: true, nation: false, own: true }],
  "its province": ["全国/山东", { covers: true, touches: true, nation: false, own: true }],
  "the nation": ["全国", { covers: true, touches: true, nation: true, own: true }],
  "a neighbour": ["全国/山东/青岛", { covers: false, touches: false, nation: false, own: true }],
  "another province": ["全国/甘肃", { covers: false, touches: false, nation: false, own: true }],
};

const holding = (...grants: readonly [Role, string][]): Actor => ({
  userId: "u",
  name: "某人",
  grants: grants.map(([role, region]) => ({ role, region })),
});

const scopeOf = (deed: Deed, role: Role): Scope | undefined => {
  const row: Readonly<Partial<Record<Role, Scope>>> = PERMISSIONS[deed];
  return row[role];
};

const cells = DEEDS.flatMap((deed) =>
  ROLES.flatMap((role) => Object.keys(PLACES).map((place) => ({ deed, role, place }))),
);

describe("the permission table", () => {
  it.each(cells)("$role of $place, about $deed", ({ deed, role, place }) => {
    const [held, byScope] = PLACES[place] ?? ["", { covers: false, touches: false, nation: false, own: false }];
    const scope = scopeOf(deed, role);
    expect(can(holding([role, held]), deed, ["全国/山东/济南"], regions)).toBe(scope !== undefined && byScope[scope]);
  });

  it.each(DEEDS)("%s: nobody who is not signed in, and nobody without a grant", (deed) => {
    expect(can(null, deed, ["全国/山东/济南"], regions)).toBe(false);
    expect(can(holding(), deed, ["全国/山东/济南"], regions)).toBe(false);
  });

  it("gives administrators and auditors no say over content", () => {
    const content = DEEDS.filter(
      (deed) => /proposal|draft|revision|publication|region/.test(deed) && deed !== "read-proposal",
    );
    for (const deed of content)
      for (const role of ["admin", "auditor"] as const) expect(scopeOf(deed, role)).toBeUndefined();
  });

  it("lets nobody review who may only write, and nobody publish who may only review", () => {
    expect(can(holding(["editor", "全国"]), "approve-revision", ["全国/山东/济南"], regions)).toBe(false);
    expect(can(holding(["reviewer", "全国"]), "publish-revision", ["全国/山东/济南"], regions)).toBe(false);
  });
});

describe("a deed that touches several regions", () => {
  it("needs the role over each of them, by one grant or by several", () => {
    const both = ["全国/山东/济南", "全国/甘肃/兰州"];
    expect(can(holding(["editor", "全国/山东"]), "save-draft", both, regions)).toBe(false);
    expect(can(holding(["editor", "全国/山东"], ["editor", "全国/甘肃/兰州"]), "save-draft", both, regions)).toBe(true);
    expect(can(holding(["editor", "全国/山东"], ["reviewer", "全国/甘肃/兰州"]), "save-draft", both, regions)).toBe(
      false,
    );
  });

  it("may be read with a grant over one of them", () => {
    expect(
      can(holding(["reviewer", "全国/甘肃"]), "read-proposal", ["全国/山东/济南", "全国/甘肃/兰州"], regions),
    ).toBe(true);
  });

  it("is refused when it touches nothing, or a region nobody knows", () => {
    expect(can(holding(["editor", "全国"]), "save-draft", [], regions)).toBe(false);
    expect(can(holding(["editor", "全国"]), "save-draft", ["999999"], regions)).toBe(false);
    expect(regionsUp("999999", regions)).toEqual([]);
  });
});
