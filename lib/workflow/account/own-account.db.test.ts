import { beforeEach, describe, expect, it } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { visitorFrom } from "@/lib/auth/visitor";
import { db } from "@/lib/data/database/client";
import { findSignedIn, sidHash, touchSession } from "@/lib/data/account/sessions";
import { ownerQuery } from "@/prisma/testing/owner";
import { aPerson, aSession, clock, letProofGrowOld, type Player } from "@/prisma/testing/cast";
import { must } from "@/prisma/testing/editorial";
import { changePassword } from "./change-password";
import { savePreferences } from "./save-preferences";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { stepUp } from "./step-up";

const PASSWORD = "walrus-teapot-quince";
let person: Player;

beforeEach(async () => {
  person = await aPerson("本人");
  const passwordHash = await hashPassword(PASSWORD);
  await ownerQuery("INSERT INTO user_credential (user_id, password_hash) VALUES ($1, $2)", [person.id, passwordHash]);
});

const age = (session: { idHash: string }, interval: string) =>
  ownerQuery(
    `UPDATE session SET created_at = created_at - $2::interval, last_seen_at = last_seen_at - $2::interval, expires_at = expires_at - $2::interval WHERE id_hash = decode($1, 'hex')`,
    [session.idHash, interval],
  );

describe("a session", () => {
  it("ends after 30 minutes without use, and after 12 hours in any case", async () => {
    await age(person.session, "31 minutes");
    expect(await findSignedIn(person.session)).toBeNull();
    const busy = await aSession(person.id);
    await age(busy, "12 hours 1 minute");
    await touchSession(busy);
    expect(await findSignedIn(busy)).toBeNull();
  });

  it("is kept alive by use, noted once a minute at most", async () => {
    await age(person.session, "29 minutes");
    await touchSession(person.session);
    expect(await findSignedIn(person.session)).not.toBeNull();
    const seen = () =>
      db.session.findUniqueOrThrow({
        where: { idHash: Buffer.from(person.session.idHash, "hex") },
        select: { lastSeenAt: true },
      });
    const before = await seen();
    await touchSession(person.session);
    expect(await seen()).toEqual(before);
  });

  it("belongs to one person, whatever the token says", async () => {
    const other = await aPerson("别人");
    expect(await findSignedIn({ ...person.session, userId: other.id })).toBeNull();
  });

  it("is dead after signing out, and after the account is disabled", async () => {
    await signOut(person.session);
    expect(await findSignedIn(person.session)).toBeNull();
    const elsewhere = await aSession(person.id);
    await ownerQuery("UPDATE app_user SET disabled_at = clock_timestamp() WHERE id = $1", [person.id]);
    expect(await findSignedIn(elsewhere)).toBeNull();
  });
});

describe("proving again who one is", () => {
  it("gives a fresh session in the place of the old one", async () => {
    await letProofGrowOld(person.session);
    const { sid } = must(await stepUp({ password: PASSWORD }, person.session, clock));
    const renewed = { userId: person.id, idHash: sidHash(sid) };
    expect((await findSignedIn(renewed))?.fresh).toBe(true);
    expect(await findSignedIn(person.session)).toBeNull();
  });

  it("refuses a wrong password at its field, and delays after five", async () => {
    for (let count = 0; count < 6; count += 1) {
      const outcome = await stepUp({ password: "wrong" }, person.session, clock);
      expect(outcome).toMatchObject({
        ok: false,
        refusal: { kind: "invalid", issues: [{ field: "password", key: "password_wrong" }] },
      });
    }
    expect(await stepUp({ password: PASSWORD }, person.session, clock)).toMatchObject({
      ok: false,
      refusal: { kind: "too-many" },
    });
  });
});

describe("changing the password", () => {
  const change = (oldPassword: string, newPassword: string) =>
    changePassword({ oldPassword, newPassword }, person.session, clock);

  it("ends the other sessions and keeps this one; the old password is no longer good", async () => {
    const elsewhere = await aSession(person.id);
    must(await change(PASSWORD, "another long phrase"));
    expect([await findSignedIn(elsewhere), (await findSignedIn(person.session)) !== null]).toEqual([null, true]);
    expect(await signIn({ username: person.username, password: PASSWORD }, visitorFrom("10.1.1.1"))).toMatchObject({
      ok: false,
    });
    expect(
      await signIn({ username: person.username, password: "another long phrase" }, visitorFrom("10.1.1.2")),
    ).toMatchObject({ ok: true });
  });

  it("wants the old one, and a good new one", async () => {
    expect(await change("wrong", "another long phrase")).toMatchObject({
      ok: false,
      refusal: { issues: [{ field: "oldPassword" }] },
    });
    expect(await change(PASSWORD, "short")).toMatchObject({
      ok: false,
      refusal: { issues: [{ field: "newPassword", key: "password_too_short" }] },
    });
  });

  it("is audited without a word of either password", async () => {
    must(await change(PASSWORD, "another long phrase"));
    const rows = await db.$queryRaw<
      { entry: string }[]
    >`SELECT entry FROM audit_log WHERE entry_json ->> 'entity' = ${`user:${person.id}`}`;
    expect(rows).toHaveLength(1);
    expect(rows[0]?.entry).not.toMatch(/walrus|phrase|argon2/);
  });
});

describe("preferences", () => {
  it("are kept", async () => {
    must(await savePreferences({ language: "en", density: "compact" }, person.session, clock));
    expect(await findSignedIn(person.session)).toMatchObject({ language: "en", density: "compact" });
  });
});
