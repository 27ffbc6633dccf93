/** The environment: the one reader of `process.env`. Everything may be absent while building; a bad value stops the boot. */
import * as z from "zod";
import refusedPorts from "./refused-ports.json" with { type: "json" };

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

const AES_BYTES = new Set([16, 24, 32]);

const databaseUrl = z
  .string()
  .refine((value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value), { error: "not a postgres:// address" });
const secret = z
  .string()
  .min(32, { error: "at least 32 characters" })
  .refine((value) => new Set(value).size > 8, { error: "not random enough" });

/** The fetch standard's list: no browser asks a server there, and neither does Node. */
const REFUSED = new Set(refusedPorts);
const REFUSED_WORDS = "a port that browsers refuse to open: choose another. 浏览器拒绝访问这个端口，请换一个。";

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

const schema = z
  .object({
    /** The owner's login: migrations only. The running application never needs it. */
    DATABASE_URL: databaseUrl.optional(),
    /** A member of huaru_app. */
    DATABASE_APP_URL: databaseUrl.optional(),
    /** A member of huaru_public. */
    DATABASE_PUBLIC_URL: databaseUrl.optional(),
    APP_ORIGIN: z
      .string()
      .refine(isOrigin, { error: "not an origin such as https://huaru.example" })
      .refine((value) => !isOrigin(value) || !REFUSED.has(Number(new URL(value).port)), { error: REFUSED_WORDS })
      .default("http://127.0.0.1:3000"),
    /** Allows an http:// origin on an address that is not loopback. Signing in does not work there. */
    HUARU_INSECURE_ORIGIN: z.stringbool().default(false),
    NEXTAUTH_SECRET: secret.optional(),
    NEXTAUTH_SECRET_PREVIOUS: secret.optional(),
    /** Key of the HMAC over addresses, accounts and devices. */
    KEYED_HASH_KEY: secret.optional(),
    /** Demonstration accounts exist: the embedded database only. */
    HUARU_DEMO: z.stringbool().default(false),
    /** Where the embedded database keeps its files; set by the start command. */
    HUARU_CLUSTER_DIR: z.string().optional(),
    /** Where the newest entry seen is kept; set by the start command. */
    HUARU_HEAD_FILE: z.string().optional(),
    /** How long the database is waited for: a page is soon given up, a command at a terminal on a slow machine is not. Set by the commands. */
    HUARU_PATIENCE: z.enum(["page", "terminal"]).default("page"),
    /** `floor` is the lowest permitted cost, for test suites. */
    HUARU_PASSWORD_COST: z.enum(["standard", "floor"]).default("standard"),
    HUARU_MUTATIONS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(60),
    /** Requests to the public API from one address, for its reads and for its calculations each. */
    HUARU_API_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(600),
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    /** 主办单位, shown on every public page. Absent: a demonstration system, and the pages say so. */
    HUARU_OWNER: z.string().trim().min(1).max(80).optional(),
    PORT: z.coerce
      .number()
      .int()
      .min(1)
      .max(65535)
      .refine((port) => !REFUSED.has(port), { error: REFUSED_WORDS })
      .default(3000),
    /** Key of Next's sealed action arguments: the same on every instance, at the build and at run time. */
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
      .string()
      .refine((value) => /^[A-Za-z0-9+/]+={0,2}$/.test(value) && AES_BYTES.has(Buffer.from(value, "base64").length), {
        error: "not 16, 24 or 32 bytes in base64: openssl rand -base64 32",
      })
      .optional(),
  })
  .refine(
    (env) =>
      env.APP_ORIGIN.startsWith("https:") ||
      // Another line says already that it is no origin.
      !isOrigin(env.APP_ORIGIN) ||
      LOOPBACK.has(new URL(env.APP_ORIGIN).hostname) ||
      env.HUARU_INSECURE_ORIGIN,
    {
      path: ["APP_ORIGIN"],
      error: "http on an address that is not loopback: use https, or set HUARU_INSECURE_ORIGIN=1",
    },
  );

export type Env = z.infer<typeof schema>;

/** Parses an environment. Empty values count as absent. Throws with one line per bad value, without the values. */
export function parseEnv(values: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")));
  if (!parsed.success) throw new Error(linesOf(parsed.error).join("\n"));
  return parsed.data;
}

/** The first complaint about each setting. */
function linesOf(error: z.ZodError): string[] {
  const first = new Map<string, string>();
  for (const { path, message } of error.issues.toReversed()) first.set(path.join("."), message);
  return [...first].map(([name, message]) => `${name}: ${message}`).toSorted();
}

export const env: Env = parseEnv(process.env);

/** A value that the running application cannot do without. Throws when it is absent. */
export function required(
  name: "DATABASE_URL" | "DATABASE_APP_URL" | "DATABASE_PUBLIC_URL" | "NEXTAUTH_SECRET" | "KEYED_HASH_KEY",
): string {
  const value = env[name];
  if (value === undefined) throw new Error(`environment: ${name} is not set`);
  return value;
}
