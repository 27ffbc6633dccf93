/** Database errors, read by SQLSTATE: Prisma shows one failure in several shapes, and only the state is the same in all. */
import * as z from "zod";

const foundSchema = z.record(z.string(), z.unknown());

interface Cause {
  readonly originalCode?: unknown;
  readonly originalMessage?: unknown;
  readonly detail?: unknown;
  readonly constraint?: unknown;
}

/** What PostgreSQL said: the state, and its message (ours begin with a slug). */
export interface DatabaseError {
  readonly sqlstate: string;
  readonly message: string;
  /** What a guard of ours found, as JSON; null where the error is none of ours. */
  readonly found: Readonly<Record<string, unknown>> | null;
  /** Name of a violated key, where the driver gives one. */
  readonly constraint: string | null;
}

/** Prisma's own codes for "no connection in time": they carry no SQLSTATE. */
const NO_CONNECTION = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
const NO_CONNECTION_TEXT =
  /timeout exceeded when trying to connect|Connection terminated|Connection ended|connection error|not queryable|Server has closed the connection|E(CONNREFUSED|CONNRESET|CONNABORTED|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)|ENOTFOUND|Can't reach database/;

/** Reads an error of the client; null when PostgreSQL had no part in it. A lost or unavailable connection reads as state 08000. */
export function databaseError(error: unknown): DatabaseError | null {
  const cause = causeOf(error);
  if (cause !== null && typeof cause.originalCode === "string") {
    const message = typeof cause.originalMessage === "string" ? cause.originalMessage : "";
    return { sqlstate: cause.originalCode, message, found: foundIn(cause), constraint: constraintIn(cause) };
  }
  const code = field(error, "code");
  const text = error instanceof Error ? error.message : "";
  if ((typeof code === "string" && NO_CONNECTION.has(code)) || NO_CONNECTION_TEXT.test(text)) {
    return { sqlstate: "08000", message: text, found: null, constraint: null };
  }
  return null;
}

/** Worth running the whole transaction again: serialisation failure, deadlock. */
export function isRetryable(error: unknown): boolean {
  const state = databaseError(error)?.sqlstate;
  return state === "40001" || state === "40P01" || field(error, "code") === "P2034";
}

function causeOf(error: unknown): Cause | null {
  // At COMMIT the driver's error arrives bare; elsewhere the ORM wraps it.
  const bare = field(error, "cause");
  const wrapped = field(field(field(error, "meta"), "driverAdapterError"), "cause");
  for (const cause of [bare, wrapped])
    if (typeof cause === "object" && cause !== null && "originalCode" in cause) return cause;
  return null;
}

/** PostgreSQL writes sentences there itself; those are no JSON. */
function foundIn({ detail }: Cause): DatabaseError["found"] {
  if (typeof detail !== "string" || !detail.startsWith("{")) return null;
  try {
    return foundSchema.parse(JSON.parse(detail));
  } catch {
    return null;
  }
}

function constraintIn(cause: Cause): string | null {
  const index = field(cause.constraint, "index");
  return typeof index === "string" ? index : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
