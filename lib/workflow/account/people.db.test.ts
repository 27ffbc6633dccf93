import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/database/client";
import { hashPassword } from "@/lib/auth/password";
import { visitorFrom } from "@/lib/auth/visitor";
import { aCountry, aKey, aPerson, aSession, clock, letProofGrowOld, type Player } from "@/prisma/testing/cast";
import { ownerQuery } from "@/prisma/testing/owner";
import { must } from "@/prisma/testing/editorial";
import { acceptInvitation } from "./accept-invitation";
import { createFirstAdmin } from "./create-first-admin";
import { deactivateUser } from "./deactivate-user";
import { grantRole } from "./grant-role";
import { inviteUser } from "./invite-user";
import { resetPassword } from "./reset-password";
import { revokeRole } from "./revoke-role";
import { revokeSession } from "./revoke-session";
import { signIn } from "./sign-in";

const PASSWORD = "walrus-teapot-quince";
let admin: Player;
let nextAddress = 0;
const visitor = () => visitorFrom(`10.9.${Math.floor((nextAddress += 1) / 200)}.${nextAddress % 200}`);

beforeAll(async () => {
  await aCountry();
  admin = await withPassword(await aPerson("管理", "admin@000000"));
});

async function withPassword(person: Player): Promise<Player> {
  const passwordHash = await hashPassword(PASSWORD);
  await ownerQuery("INSERT INTO user_credential (user_id, password_hash) VALUES ($1, $2)", [person.id, passwordHash]);
  return person;
}

const grantId = async (person: Player) =>
  (await db.roleGrant.findFirstOrThrow({ where: { userId: person.id, revokedAt: null }, select: { id: true } })).id;
const live = (person: Player) => db.session.count({ where: { userId: person.id, revokedAt: null } });

describe("inviting", () => {
  it("makes an account that signs in once its holder has chosen a password", async () => {
    const { token } = must(await inviteUser({ username: " Wang.Fang ", name: "王芳" }, admin.session, clock));
    expect(must(await acceptInvitation({ token, password: PASSWORD }, visitor())).username).toBe("wang.fang");
    expect(await signIn({ username: "WANG.fang", password: PASSWORD }, visitor())).toMatchObject({ ok: true });
  });

  it("gives a link that works once, and only its hash is kept", async () => {
    const { token, userId } = must(await inviteUser({ username: "once", name: "一次" }, admin.session, clock));
    must(await acceptInvitation({ token, password: PASSWORD }, visitor()));
    const again = await acceptInvitation({ token, password: "another long password" }, visitor());
    expect(again).toEqual({ ok: false, refusal: { kind: "not-found", what: "link" } });
    const rows = await db.$queryRaw<{ found: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM auth_link l WHERE l.user_id = ${userId}::uuid AND l::text LIKE ${`%${token}%`})
          OR EXISTS (SELECT 1 FROM audit_log a WHERE a.entry LIKE ${`%${token}%`}) AS found`;
    expect(rows).toEqual([{ found: false }]);
  });

  it("lets one of two win who follow the link at once", async () => {
    const { token } = must(await inviteUser({ username: "race", name: "赛跑" }, admin.session, clock));
    const outcomes = await Promise.all([1, 2].map(() => acceptInvitation({ token, password: PASSWORD }, visitor())));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it("refuses a link that is an hour old", async () => {
    const { token, userId } = must(await inviteUser({ username: "late", name: "迟到" }, admin.session, clock));
    await ownerQuery(
      "UPDATE auth_link SET created_at = created_at - interval '2 hours', expires_at = expires_at - interval '2 hours' WHERE user_id = $1",
      [userId],
    );
    expect(await acceptInvitation({ token, password: PASSWORD }, visitor())).toMatchObject({
      ok: false,
      refusal: { kind: "not-found" },
    });
  });

  it.each([
    ["a name that is taken", { username: "taken", name: "重名" }, { kind: "conflict", slug: "user_username" }],
    [
      "a name with a space",
      { username: "two words", name: "空格" },
      { kind: "invalid", issues: [{ field: "username" }] },
    ],
    ["an empty name", { username: "nameless", name: "  " }, { kind: "invalid", issues: [{ field: "name" }] }],
  ])("refuses %s", async (_what, input, refusal) => {
    await inviteUser({ username: "taken", name: "先来" }, admin.session, clock);
    expect(await inviteUser(input, admin.session, clock)).toMatchObject({ ok: false, refusal });
  });

  it("wants a password that is long, uncommon and not made of what everybody knows", async () => {
    const { token } = must(await inviteUser({ username: "weak", name: "弱" }, admin.session, clock));
    const outcome = await acceptInvitation({ token, password: "password123456789" }, visitor());
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", issues: [{ field: "password", key: "password_common" }] },
    });
  });

  it("is the admin's alone, and wants a fresh proof of identity", async () => {
    const editor = await aPerson("编辑", "editor@000000");
    const input = { username: "nobody.else", name: "无" };
    expect(await inviteUser(input, editor.session, clock)).toMatchObject({
      ok: false,
      refusal: { kind: "forbidden", who: ["管理"] },
    });
    const late = await aPerson("迟", "admin@000000");
    await letProofGrowOld(late.session);
    expect(await inviteUser(input, late.session, clock)).toEqual({ ok: false, refusal: { kind: "step-up-required" } });
  });
});

describe("resetting a password", () => {
  it("ends every session once the new one is chosen, and cancels earlier links", async () => {
    const person = await withPassword(await aPerson("忘记"));
    const first = must(await resetPassword({ userId: person.id }, admin.session, clock));
    const second = must(await resetPassword({ userId: person.id }, admin.session, clock));
    expect(await acceptInvitation({ token: first.token, password: "another long phrase" }, visitor())).toMatchObject({
      ok: false,
    });
    expect(await live(person)).toBe(1);
    must(await acceptInvitation({ token: second.token, password: "another long phrase" }, visitor()));
    expect(await live(person)).toBe(0);
    expect(await signIn({ username: person.username, password: PASSWORD }, visitor())).toMatchObject({ ok: false });
  });
});

describe("granting and revoking", () => {
  it("gives a role over a region, and takes it away from the next click on", async () => {
    const person = await aPerson("新人");
    const given = must(
      await grantRole({ key: aKey(), userId: person.id, role: "editor", region: "370000" }, admin.session, clock),
    );
    must(await revokeRole({ key: aKey(), grantId: given.grantId }, admin.session, clock));
    expect(await revokeRole({ key: aKey(), grantId: given.grantId }, admin.session, clock)).toEqual({
      ok: false,
      refusal: { kind: "nothing-changed" },
    });
  });

  it.each([
    [
      "to oneself",
      () => ({ userId: admin.id, role: "editor", region: "370000" }) as const,
      { kind: "conflict", slug: "grant_not_to_oneself" },
    ],
    [
      "of an unknown region",
      () => ({ userId: admin.id, role: "editor", region: "x" }) as const,
      { kind: "not-found", what: "region" },
    ],
  ])("refuses a grant %s", async (_what, input, refusal) => {
    expect(await grantRole({ key: aKey(), ...input() }, admin.session, clock)).toMatchObject({ ok: false, refusal });
  });

  it("refuses an admin of less than the nation, and the same grant twice", async () => {
    const person = await aPerson("市长");
    const give = (role: "admin" | "editor", region: string) =>
      grantRole({ key: aKey(), userId: person.id, role, region }, admin.session, clock);
    expect(await give("admin", "370000")).toMatchObject({ ok: false, refusal: { kind: "conflict", slug: "national" } });
    must(await give("editor", "370000"));
    expect(await give("editor", "370000")).toMatchObject({
      ok: false,
      refusal: { kind: "conflict", slug: "role_grant_live" },
    });
  });

  it("leaves one audit entry that names role and region", async () => {
    const person = await aPerson("记账");
    must(await grantRole({ key: aKey(), userId: person.id, role: "reviewer", region: "370100" }, admin.session, clock));
    const rows = await db.$queryRaw<{ entry: unknown }[]>`
      SELECT entry_json AS entry FROM audit_log WHERE entry_json ->> 'entity' = ${`user:${person.id}`}`;
    expect(rows).toMatchObject([
      { entry: { act: "grant-role", actor: admin.id, detail: { role: "reviewer", region: "370100" } } },
    ]);
  });
});

describe("the last admin", () => {
  it("can neither lose the role nor be deactivated, whoever asks", async () => {
    const conflict = { ok: false, refusal: { kind: "conflict", slug: "last_admin" } };
    expect(await revokeRole({ key: aKey(), grantId: await grantId(admin) }, admin.session, clock)).toMatchObject(
      conflict,
    );
    expect(await deactivateUser({ key: aKey(), userId: admin.id }, admin.session, clock)).toMatchObject(conflict);
  });

  it("is not replaced by an admin who cannot sign in yet", async () => {
    const invited = await aPerson("未激活", "admin@000000");
    const outcome = await deactivateUser({ key: aKey(), userId: admin.id }, invited.session, clock);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "conflict", slug: "last_admin" } });
  });

  it("is left when two admins remove each other at once", async () => {
    const other = await withPassword(await aPerson("另一位", "admin@000000"));
    const third = await withPassword(await aPerson("第三位", "admin@000000"));
    must(await deactivateUser({ key: aKey(), userId: third.id }, other.session, clock));
    const outcomes = await Promise.all([
      deactivateUser({ key: aKey(), userId: other.id }, admin.session, clock),
      deactivateUser({ key: aKey(), userId: admin.id }, other.session, clock),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    admin = outcomes[0]?.ok ? admin : other;
  });
});

describe("sessions", () => {
  it("may be ended by their owner, and by an admin; not by anybody else", async () => {
    const person = await aPerson("多处登录");
    const elsewhere = await aSession(person.id);
    const stranger = await aPerson("路人");
    expect(await revokeSession(elsewhere, stranger.session, clock)).toMatchObject({
      ok: false,
      refusal: { kind: "forbidden", deed: "revoke-any-session" },
    });
    must(await revokeSession(elsewhere, person.session, clock));
    must(await revokeSession(person.session, admin.session, clock));
    expect(await live(person)).toBe(0);
  });

  it("end when the account is deactivated", async () => {
    const person = await aPerson("离职", "editor@370000");
    must(await deactivateUser({ key: aKey(), userId: person.id }, admin.session, clock));
    expect(await live(person)).toBe(0);
  });
});

describe("the first admin", () => {
  it("is made by a command only while there is none", async () => {
    const outcome = await createFirstAdmin({ username: "root2", name: "又一个", password: PASSWORD });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "conflict", slug: "admin_exists" } });
  });
});
