import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { env, required } from "@/lib/env";
import { sealTicket, sessionOfCookie, strictDecode } from "./carrier";
import { sameOriginOr } from "./same-origin";

const secret = required("NEXTAUTH_SECRET");
const ticket = { userId: randomUUID(), sid: "s".repeat(43) };

describe("the carrier", () => {
  it("opens what it sealed", async () => {
    expect(await sessionOfCookie(await sealTicket(ticket))).toMatchObject({ userId: ticket.userId });
  });

  it.each([
    ["nothing", async () => undefined],
    ["nonsense", async () => "nonsense"],
    [
      "another secret",
      () =>
        encode({ token: { sub: ticket.userId, sid: ticket.sid }, secret: "another secret of thirty-two characters" }),
    ],
    ["a token without a session", () => encode({ token: { sub: ticket.userId }, secret })],
    ["a person that is no id", () => encode({ token: { sub: "'; DROP", sid: "x" }, secret })],
    ["an expired token", () => encode({ token: { sub: ticket.userId, sid: ticket.sid }, secret, maxAge: -60 })],
    ["another header", async () => `eyJhbGciOiJQQkVTMi1IUzI1NiJ9${(await sealTicket(ticket)).slice(20)}`],
    ["a token of 3,000 characters", async () => (await sealTicket(ticket)) + "A".repeat(3000)],
  ])("says nobody to %s", async (_what, token) => {
    expect(await strictDecode({ token: await token() })).toBeNull();
  });
});

describe("a redirect target", () => {
  it.each([
    ["/admin", `${env.APP_ORIGIN}/admin`],
    ["//evil.example", env.APP_ORIGIN],
    ["/\\evil.example", env.APP_ORIGIN],
    ["https://evil.example", env.APP_ORIGIN],
    ["http://127.0.0.1:3119@evil.example", env.APP_ORIGIN],
    ["javascript:alert(1)", env.APP_ORIGIN],
    ["/a\nb", env.APP_ORIGIN],
    [undefined, env.APP_ORIGIN],
  ])("for %s is %s", (url, target) => expect(sameOriginOr(env.APP_ORIGIN, url)).toBe(target));
});
