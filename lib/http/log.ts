/** The log: one JSON object a line, in UTC, with the request it belongs to, and no secrets. */
import { AsyncLocalStorage } from "node:async_hooks";
import pino from "pino";

/** What must never reach a log, wherever it stands in a logged object. */
const SECRETS = ["password", "token", "secret", "cookie", "authorization", "totp", "passwordHash", "csrfToken"];

const requestIds = new AsyncLocalStorage<string>();

export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  mixin: () => {
    const id = requestIds.getStore();
    return id === undefined ? {} : { requestId: id };
  },
  redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "(secret)" },
});

/** Marks everything that happens from here on, in this request, as belonging to it. */
export function enterRequest(id: string): void {
  requestIds.enterWith(id);
}
