/** Once per test run: a database migrated from empty, which every test file copies. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** Superuser address of the test server. */
    server: string;
    /** Name of the migrated database to copy. */
    template: string;
  }
}

const LOCAL = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Makes the template and hands its name to the test files; returns what drops it. Refuses a server that is not local. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = project.getProvidedContext().server;
  if (!LOCAL.has(new URL(server).hostname)) throw new Error("tests make and drop databases: only on this machine");
  const template = `huaru_template_${randomBytes(4).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`);
  await migrate(databaseUrl(server, template));
  project.provide("template", template);
  return () => onServer(server, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
}

/** The address of another database on the same server. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs one statement on the server's own database. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
