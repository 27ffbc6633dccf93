/** Once per test file, before it is loaded: its own copy of the template, and an environment that points at it. */
import { randomBytes } from "node:crypto";
import { afterAll, inject, vi } from "vitest";
import pg from "pg";
import { trustSessionKey } from "../session-keys";
import { databaseUrl, onServer } from "./template-database";

const server = inject("server");
const database = `huaru_test_${randomBytes(4).toString("hex")}`;
await onServer(server, `CREATE DATABASE ${database} TEMPLATE ${inject("template")} OWNER huaru_owner`);

const keyedHashKey = randomBytes(32).toString("base64url");
const keeper = new pg.Client({ connectionString: databaseUrl(server, database) });
await keeper.connect();
await trustSessionKey(keeper, keyedHashKey);
await keeper.end();

vi.stubEnv("DATABASE_URL", databaseUrl(server, database));
vi.stubEnv("DATABASE_APP_URL", asRole("huaru_app"));
vi.stubEnv("DATABASE_PUBLIC_URL", asRole("huaru_public"));
vi.stubEnv("APP_ORIGIN", "http://127.0.0.1:3119");
vi.stubEnv("NEXTAUTH_SECRET", randomBytes(32).toString("base64url"));
vi.stubEnv("KEYED_HASH_KEY", keyedHashKey);
vi.stubEnv("HUARU_PASSWORD_COST", "floor");
vi.stubEnv("HUARU_MUTATIONS_PER_MINUTE", "100000");

function asRole(role: string): string {
  const url = new URL(databaseUrl(server, database));
  url.searchParams.set("options", `-c role=${role}`);
  return url.href;
}

afterAll(async () => {
  await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
});
