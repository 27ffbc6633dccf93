import { createRequire, Module } from "node:module";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/data/database/client";
import { signIn } from "@/lib/workflow/account/sign-in";
import { signOut } from "@/lib/workflow/account/sign-out";
import { ownerQuery } from "@/prisma/testing/owner";
import { aPerson, type Player } from "../../prisma/testing/cast";
import { hashPassword } from "./password";
import { sessionOfCookie } from "./carrier";

const ORIGIN = "http://127.0.0.1:3119";
const PASSWORD = "walrus-teapot-quince";

/** Outside a Next server, `next/headers` is the request that is being answered. next-auth requires it when it is called. */
let answering = new Request(ORIGIN);
const { cache, resolve } = createRequire(import.meta.url);
const path = resolve("next/headers");
cache[path] = Object.assign(new Module(path), {
  loaded: true,
  exports: {
    headers: () => Promise.resolve(answering.headers),
    cookies: () => Promise.resolve({ getAll: () => cookiesOf(answering) }),
  },
});
vi.stubEnv("NEXTAUTH_URL", ORIGIN);
const { authRoute } = await import("./auth-route");
const handler = authRoute({ signIn, signOut });

let jar: Record<string, string> = {};
let address = "";
let person: Player;

beforeEach(async () => {
  jar = {};
  address = `10.${Math.ceil(performance.now()) % 250}.${Math.ceil(performance.now() / 250) % 250}.7`;
  person = await aPerson("登录");
  await ownerQuery("INSERT INTO user_credential (user_id, password_hash) VALUES ($1, $2)", [
    person.id,
    await hashPassword(PASSWORD),
  ]);
});

function cookiesOf(request: Request) {
  const pairs = (request.headers.get("cookie") ?? "").split("; ").filter((pair) => pair !== "");
  return pairs.map((pair) => ({
    name: pair.slice(0, pair.indexOf("=")),
    value: decodeURIComponent(pair.slice(pair.indexOf("=") + 1)),
  }));
}

async function send(method: "GET" | "POST", path: string, fields: Record<string, string> = {}, more: HeadersInit = {}) {
  const cookie = Object.entries(jar)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("; ");
  const headers = new Headers({
    cookie,
    "x-forwarded-for": address,
    "content-type": "application/x-www-form-urlencoded",
  });
  for (const [name, value] of new Headers(more)) headers.set(name, value);
  const body = method === "POST" ? { body: new URLSearchParams(fields).toString() } : {};
  answering = new Request(`${ORIGIN}/api/auth/${path}`, { method, headers, ...body });
  const nextauth = path.split("?")[0]?.split("/") ?? [];
  const answer = await handler(answering, { params: Promise.resolve({ nextauth }) });
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    jar[pair.slice(0, pair.indexOf("="))] = decodeURIComponent(pair.slice(pair.indexOf("=") + 1));
  }
  return answer;
}

async function csrf(): Promise<string> {
  const body: unknown = await (await send("GET", "csrf")).json();
  if (typeof body !== "object" || body === null || !("csrfToken" in body)) throw new Error("no token");
  return String(body.csrfToken);
}

async function attempt(password = PASSWORD, username = person.username) {
  return send("POST", "callback/credentials", { csrfToken: await csrf(), username, password });
}

describe("signing in", () => {
  it("carries the session id, the person and nothing else, for twelve hours", async () => {
    const answer = await attempt();
    expect(answer.status).toBe(200);
    const flags = answer.headers.getSetCookie().find((line) => line.startsWith("__Host-huaru.session="));
    expect(flags).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Strict/);
    const { strictDecode } = await import("./carrier");
    const claims = await strictDecode({ token: jar["__Host-huaru.session"] });
    expect(Object.keys(claims ?? {}).toSorted()).toEqual(["exp", "iat", "jti", "sid", "sub"]);
    expect(Number(claims?.["exp"]) - Number(claims?.["iat"])).toBe(12 * 3600);
  });

  it("opens a session row under the hash of the id in the cookie", async () => {
    await attempt();
    const session = await sessionOfCookie(jar["__Host-huaru.session"]);
    const row = await db.session.findUnique({ where: { idHash: Buffer.from(session?.idHash ?? "", "hex") } });
    expect(row?.userId).toBe(person.id);
  });

  it("answers a wrong password, an unknown name and a disabled account alike", async () => {
    const disabled = await aPerson("停用");
    await ownerQuery("UPDATE app_user SET disabled_at = '2026-01-01Z' WHERE id = $1", [disabled.id]);
    const answers = [
      await attempt("wrong"),
      await attempt(PASSWORD, "nobody"),
      await attempt(PASSWORD, disabled.username),
    ];
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401]);
    expect(new Set(bodies)).toEqual(new Set(['{"error":"credentials_wrong"}']));
    expect(jar["__Host-huaru.session"]).toBeUndefined();
  });

  it("refuses another browser's CSRF token", async () => {
    const fields = { csrfToken: "0".repeat(64), username: person.username, password: PASSWORD };
    await csrf();
    expect((await send("POST", "callback/credentials", fields)).status).toBe(403);
  });

  it("delays an account after five failures, and says for how long", async () => {
    for (let count = 0; count < 6; count += 1) {
      address = `10.200.${count}.1`;
      expect((await attempt("wrong")).status).toBe(401);
    }
    address = "10.200.9.1";
    const answer = await attempt();
    expect([answer.status, Number(answer.headers.get("retry-after")) > 0]).toEqual([429, true]);
  });

  it("gives a browser the account has used before a count of its own", async () => {
    await attempt();
    const known = { ...jar };
    jar = {};
    for (let count = 0; count < 7; count += 1) {
      address = `10.201.${count}.1`;
      await attempt("wrong");
    }
    jar = known;
    expect((await attempt()).status).toBe(200);
  });

  it("gives no count of its own to a device that somebody made up, or that knows another account", async () => {
    const other = await aPerson("别人");
    await ownerQuery("INSERT INTO user_credential (user_id, password_hash) VALUES ($1, $2)", [
      other.id,
      await hashPassword(PASSWORD),
    ]);
    await attempt(PASSWORD, other.username);
    const borrowed = jar["__Host-huaru.device"] ?? "";
    const statuses: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      jar = { "__Host-huaru.device": count % 2 === 0 ? `made-up-${count}.${"ab".repeat(32)}` : borrowed };
      address = `10.203.${count}.1`;
      statuses.push((await attempt("wrong")).status);
    }
    expect(statuses.slice(6)).toEqual([429, 429]);
  });

  it("limits one address to ten attempts at once", async () => {
    const statuses = [];
    for (let count = 0; count < 12; count += 1) statuses.push((await attempt("wrong", `nobody${count}`)).status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  });

  it("ends the session this browser came with when another begins", async () => {
    await attempt();
    const first = await sessionOfCookie(jar["__Host-huaru.session"]);
    await attempt();
    const row = await db.session.findUnique({ where: { idHash: Buffer.from(first?.idHash ?? "", "hex") } });
    expect(row?.revokedWhy).toBe("signed-in-again");
  });

  it("keeps five sessions of a person and ends the oldest", async () => {
    for (let count = 0; count < 7; count += 1) {
      jar = {};
      address = `10.202.${count}.1`;
      await attempt();
    }
    expect(await db.session.count({ where: { userId: person.id, revokedAt: null } })).toBe(5);
  });
});

describe("signing out", () => {
  it("revokes the row, so that a copied cookie is dead", async () => {
    await attempt();
    const session = await sessionOfCookie(jar["__Host-huaru.session"]);
    const answer = await send("POST", "signout", { csrfToken: await csrf() });
    expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
    const row = await db.session.findUnique({ where: { idHash: Buffer.from(session?.idHash ?? "", "hex") } });
    expect(row?.revokedWhy).toBe("signed-out");
  });
});

describe("the door in front of next-auth", () => {
  it.each([
    ["GET", "session"],
    ["POST", "session"],
    ["GET", "signin"],
    ["POST", "signin/credentials"],
    ["POST", "_log"],
    ["GET", "error"],
    ["GET", "signout"],
    ["GET", "callback/credentials"],
  ] as const)("does not open to %s %s", async (method, path) => {
    const answer = await send(method, path);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
  });

  it.each([
    ["a query", "csrf?callbackUrl=javascript:alert(1)", "GET", {}, {}, 400],
    ["JSON", "callback/credentials", "POST", {}, { "content-type": "application/json" }, 415],
    ["an unknown field", "callback/credentials", "POST", { role: "admin" }, {}, 400],
    ["a field of 2,000 characters", "callback/credentials", "POST", { username: "x".repeat(2000) }, {}, 400],
    ["a NUL", "callback/credentials", "POST", { username: "a\0b" }, {}, 400],
    ["a body of 10,000 characters", "callback/credentials", "POST", { username: "x".repeat(10_000) }, {}, 413],
    [
      "a callback cookie of somebody else's",
      "csrf",
      "GET",
      {},
      { cookie: "__Host-huaru.cb=https://evil.example" },
      400,
    ],
    ["a callback cookie that is no URL", "csrf", "GET", {}, { cookie: "__Host-huaru.cb=%ff" }, 400],
  ] as const)("refuses %s", async (_what, path, method, fields, headers, status) => {
    expect((await send(method, path, fields, headers)).status).toBe(status);
  });

  it("never leads away from us", async () => {
    const fields = {
      csrfToken: await csrf(),
      username: person.username,
      password: PASSWORD,
      callbackUrl: "https://evil.example/",
    };
    const answer = await send("POST", "callback/credentials", fields);
    expect(await answer.json()).toEqual({ url: ORIGIN });
  });
});
