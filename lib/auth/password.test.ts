import { beforeAll, describe, expect, it, vi } from "vitest";

vi.stubEnv("HUARU_PASSWORD_COST", "floor");
const { HashingBusy, hashPassword, needsRehash, verifyPassword } = await import("./password");

let stored = "";
beforeAll(async () => {
  stored = await hashPassword("walrus-teapot-quince");
});

describe("password hashing", () => {
  it("stores argon2id with its parameters, never the password", () => {
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(stored).not.toContain("walrus");
  });

  it("recognises the password, also when typed in another normal form", async () => {
    const accented = await hashPassword("caf\u00e9 walrus teapot");
    expect(await verifyPassword(accented, "cafe\u0301 walrus teapot")).toBe(true);
    expect(await verifyPassword(stored, "walrus-teapot-quincE")).toBe(false);
  });

  it("says no, after the same work, where there is no hash", async () => {
    expect(await verifyPassword(null, "walrus-teapot-quince")).toBe(false);
  });

  it("wants a new hash for one made with other parameters", () => {
    expect(needsRehash(stored)).toBe(false);
    expect(needsRehash(stored.replace("m=19456", "m=65536"))).toBe(true);
  });

  it("lets 22 in at once and turns the rest away", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => verifyPassword(stored, "wrong")));
    const busy = outcomes.filter((outcome) => outcome.status === "rejected" && outcome.reason instanceof HashingBusy);
    expect(busy).toHaveLength(8);
    expect(await verifyPassword(stored, "walrus-teapot-quince")).toBe(true);
  });
});
