import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { required } from "@/lib/env";
import { ensureLoginRoles, limitLogins, passingLogin, type AppUrls } from "./roles";
import { migrate } from "./migrate";
import { databaseUrl, onServer } from "./testing/template-database";

const OURS = "this data folder";
let urls: AppUrls;
beforeAll(async () => {
  urls = await ensureLoginRoles(required("DATABASE_URL"), OURS);
});

afterAll(async () => {
  for (const { username } of [new URL(urls.app), new URL(urls.public)]) await drop(username);
});

async function drop(login: string): Promise<void> {
  const database = new URL(urls.app).pathname.slice(1);
  await onServer(inject("server"), `REVOKE ALL ON DATABASE ${database} FROM ${login}`);
  await onServer(inject("server"), `DROP ROLE ${login}`);
}

async function ask(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

describe("the two logins", () => {
  it("are members of their role and of nothing else, with passwords that change", async () => {
    const again = await ensureLoginRoles(required("DATABASE_URL"), OURS);
    expect(new URL(again.app).username).toBe(new URL(urls.app).username);
    expect(new URL(again.app).password).not.toBe(new URL(urls.app).password);
    // From here on only the new passwords open anything.
    urls = again;
    const { rows } = await ask(
      urls.app,
      "SELECT array_agg(roleid::regrole::text) AS roles FROM pg_auth_members WHERE member = current_user::regrole",
    );
    expect(rows).toEqual([{ roles: ["huaru_app"] }]);
  });

  it.each([
    ["become the owner", "SET ROLE huaru_owner"],
    ["become a superuser", "SET ROLE postgres"],
    ["switch a trigger off", "ALTER TABLE publication DISABLE TRIGGER publication_guard"],
    ["skip triggers as a replica would", "SET session_replication_role = replica"],
    ["make a table", "CREATE TABLE public.mine ()"],
    ["replace a function", "CREATE FUNCTION public.has_role(uuid, text) RETURNS boolean LANGUAGE sql AS 'SELECT true'"],
    ["delete a publication", "DELETE FROM publication"],
    ["truncate the log", "TRUNCATE register_log CASCADE"],
  ])("cannot %s", async (_what, sql) => {
    for (const url of [urls.app, urls.public])
      await expect(ask(url, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it("have limits of their own, for whoever comes with a password and asks for none", async () => {
    const limits = async () => {
      const found = [];
      for (const url of [urls.app, urls.public]) {
        const { rows } = await ask(
          url,
          `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
             current_setting('idle_in_transaction_session_timeout') AS idle, rolconnlimit AS connections FROM pg_roles WHERE rolname = current_user`,
        );
        found.push(...rows);
      }
      return found;
    };
    const both = [1, 2].map(() => ({ statement: "5s", lock: "2s", idle: "30s", connections: 24 }));
    expect(await limits()).toEqual(both);
    // Logins of an earlier start are kept as they are while they work.
    for (const { username } of [new URL(urls.app), new URL(urls.public)])
      await onServer(inject("server"), `ALTER ROLE ${username} RESET ALL; ALTER ROLE ${username} CONNECTION LIMIT -1`);
    await limitLogins(required("DATABASE_URL"), urls);
    expect(await limits()).toEqual(both);
  });

  it("read what they are for", async () => {
    expect((await ask(urls.app, "SELECT count(*) FROM proposal")).rowCount).toBe(1);
    expect((await ask(urls.public, "SELECT count(*) FROM public_item")).rowCount).toBe(1);
    await expect(ask(urls.public, "SELECT count(*) FROM proposal")).rejects.toThrow(/permission denied/);
    // `RESET ROLE` leads back to the login itself, which is no more than its role.
    await expect(ask(urls.public, "RESET ROLE; SELECT count(*) FROM draft_buffer")).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe("somebody else on the same database", () => {
  const opens = (url: string) => ask(url, "SELECT 1").then(({ rowCount }) => rowCount);

  it("gets logins of its own and locks nobody out", async () => {
    const others = await ensureLoginRoles(required("DATABASE_URL"), "another data folder");
    try {
      expect(new URL(others.app).username).not.toBe(new URL(urls.app).username);
      for (const url of [others.app, others.public, urls.app, urls.public]) expect(await opens(url)).toBe(1);
    } finally {
      for (const url of [others.app, others.public]) await drop(new URL(url).username);
    }
  });

  it("who does one deed at a terminal has a login that is gone afterwards", async () => {
    const passing = await passingLogin(required("DATABASE_URL"));
    expect((await ask(passing.url, "SELECT count(*) FROM proposal")).rowCount).toBe(1);
    const { rows } = await ask(
      passing.url,
      "SELECT rolvaliduntil < now() + interval '61 minutes' AS passing FROM pg_roles WHERE rolname = current_user",
    );
    expect(rows).toEqual([{ passing: true }]);
    await passing.end();
    await expect(opens(passing.url)).rejects.toThrow(/authentication failed|does not exist/);
    for (const url of [urls.app, urls.public]) expect(await opens(url)).toBe(1);
  });
});

describe("an owner that is no superuser, but may create roles", () => {
  const id = randomBytes(4).toString("hex");
  const [owner, database] = [`huaru_owner_${id}`, `huaru_office_${id}`];
  const logins: string[] = [];

  beforeAll(async () => {
    const server = inject("server");
    await onServer(server, `CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'x'`);
    // On a cluster of its own it would have made these two itself.
    await onServer(server, `GRANT huaru_app, huaru_public TO ${owner} WITH ADMIN OPTION`);
    await onServer(
      server,
      `CREATE DATABASE ${database} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
    );
  });

  afterAll(async () => {
    const server = inject("server");
    await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    for (const login of logins) await onServer(server, `DROP ROLE IF EXISTS ${login}`);
    await onServer(server, `DROP ROLE ${owner}`);
  });

  it("migrates an empty database and makes the logins, again and again", async () => {
    const url = new URL(databaseUrl(inject("server"), database));
    url.username = owner;
    url.password = "x";
    expect((await migrate(url.href)).length).toBeGreaterThan(1);
    expect(await migrate(url.href)).toEqual([]);
    await ensureLoginRoles(url.href, OURS);
    const { app, public: open } = await ensureLoginRoles(url.href, OURS);
    logins.push(new URL(app).username, new URL(open).username);
    await limitLogins(url.href, { app, public: open });
    for (const login of [app, open])
      await expect(ask(login, "CREATE TEMPORARY TABLE mine ()")).rejects.toThrow(/permission denied/);
    expect((await ask(app, "SELECT count(*) FROM proposal")).rowCount).toBe(1);
    await expect(ask(open, "SELECT count(*) FROM proposal")).rejects.toThrow(/permission denied/);
    await expect(ask(app, `SET ROLE ${owner}`)).rejects.toThrow(/permission denied/);
  });
});
