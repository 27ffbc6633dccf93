/** What every test stands on: the running product, browsers that report every mistake, and people who are already signed in. */
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, expect, test as base } from "@playwright/test";
import { encode } from "next-auth/jwt";
import pg from "pg";
import * as z from "zod";

export { expect };

/** The people of the demonstration. */
export type Person = "editor" | "henan" | "reviewer" | "publisher" | "admin" | "auditor" | "east" | "south" | "north";

interface House {
  /** A context of its own in which this person is signed in. */
  readonly as: (person: Person, options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A context of its own in which nobody is. */
  readonly stranger: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Mistakes seen so far; a test that provokes one takes it out. */
  readonly mistakes: string[];
}

const LOCAL = new Set(["127.0.0.1", "localhost", "[::1]"]);
const SESSION_SECONDS = 12 * 3600;

export const origin = required("E2E_ORIGIN");
const dataDir = required("E2E_DATA_DIR");
if (!LOCAL.has(new URL(origin).hostname)) throw new Error("these tests change what they touch: only on this machine");

const facts = z.object({ databaseUrl: z.string(), serverPid: z.number() });
const running = facts.parse(fromDataDir("running.json"));
const secrets = z.object({ nextauthSecret: z.string() }).parse(fromDataDir("secrets.json"));

/** The process that serves now: another one after a fall. */
export const servingProcess = () => facts.parse(fromDataDir("running.json")).serverPid;

/** The name of the cookie that carries a session. */
export const SESSION_COOKIE = "__Host-huaru.session";

/** One question to the database, asked as its owner. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: running.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

export const test = base.extend<House>({
  baseURL: async ({}, give) => give(origin),
  mistakes: async ({}, give) => {
    const mistakes: string[] = [];
    await give(mistakes);
    expect(mistakes, "console errors, page errors, blocked content and 5xx").toEqual([]);
  },
  context: async ({ context, mistakes }, give) => {
    watch(context, mistakes);
    await give(context);
  },
  stranger: async ({ browser, mistakes }, give) => {
    await withContexts((open) => give((options) => open(browser, mistakes, options)));
  },
  as: async ({ browser, mistakes }, give) => {
    await withContexts((open) =>
      give(async (person, options) => {
        const context = await open(browser, mistakes, options);
        await context.addCookies([
          {
            name: SESSION_COOKIE,
            value: await mintSession(person),
            // The protocol takes a __Host- cookie from an https address only; the browser sends it to loopback all the same.
            url: `https://${new URL(origin).hostname}`,
            httpOnly: true,
            secure: true,
            sameSite: "Strict",
          },
        ]);
        return context;
      }),
    );
  },
});

type Open = (browser: Browser, mistakes: string[], options?: BrowserContextOptions) => Promise<BrowserContext>;

async function withContexts(work: (open: Open) => Promise<void>): Promise<void> {
  const opened: BrowserContext[] = [];
  await work(async (browser, mistakes, options) => {
    const context = await browser.newContext({
      baseURL: origin,
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
      ...options,
    });
    opened.push(context);
    watch(context, mistakes);
    return context;
  });
  await Promise.all(opened.map((context) => context.close()));
}

function watch(context: BrowserContext, mistakes: string[]): void {
  context.on("console", (message) => {
    const refused = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !refused) mistakes.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => mistakes.push(`page: ${error.error().message}`));
  context.on("response", (response) => {
    if (response.status() >= 500) mistakes.push(`${response.status()} ${response.url()}`);
  });
}

/** A session as signing in would have made it, without the password's cost: what its cookie holds. */
export async function mintSession(person: Person): Promise<string> {
  const sid = randomBytes(32).toString("base64url");
  const [user] = await sql<{ id: string }>("SELECT id FROM app_user WHERE username = $1", [person]);
  if (user === undefined) throw new Error(`the demonstration has no ${person}`);
  await sql(
    `INSERT INTO session (id_hash, user_id, ip_hash, user_agent, expires_at)
     VALUES ($1, $2, $3, 'e2e', clock_timestamp() + interval '11 hours')`,
    [createHash("sha256").update(sid).digest(), user.id, createHash("sha256").update("e2e").digest()],
  );
  return encode({ token: { sub: user.id, sid }, secret: secrets.nextauthSecret, maxAge: SESSION_SECONDS });
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: tests are run by npx playwright test`);
  return value;
}

function fromDataDir(name: string): unknown {
  return JSON.parse(readFileSync(path.join(dataDir, name), "utf8"));
}
