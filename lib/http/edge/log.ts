/** The log: one JSON object a line, in UTC, with the request it belongs to, and no secrets. */
import { AsyncLocalStorage } from "node:async_hooks";
import pino from "pino";

/** What must never reach a log, wherever it stands in a logged object. */
const SECRETS = ["password", "token", "secret", "cookie", "authorization", "totp", "passwordHash", "csrfToken"];

const REQUEST_IDS = Symbol.for("huaru.request-ids");

/** Next loads a module more than once in a process: the request a line belongs to must be known to every copy. */
function requestIdsOfProcess(): AsyncLocalStorage<unknown> {
  const known: unknown = Reflect.get(globalThis, REQUEST_IDS);
  if (known instanceof AsyncLocalStorage) return known;
  const fresh = new AsyncLocalStorage<unknown>();
  Reflect.set(globalThis, REQUEST_IDS, fresh);
  return fresh;
}

const requestIds = requestIdsOfProcess();

export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  mixin: () => {
    const id = requestIds.getStore();
    return typeof id === "string" ? { requestId: id } : {};
  },
  redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "(secret)" },
});

/** Marks everything that happens from here on, in this request, as belonging to it. */
export function enterRequest(id: string): void {
  requestIds.enterWith(id);
}

/** The id of the request that is being answered; null outside of one. */
export function currentRequest(): string | null {
  const id = requestIds.getStore();
  return typeof id === "string" ? id : null;
}
