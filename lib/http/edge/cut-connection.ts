/** Cut connections: the other side went away. Nothing of ours is broken by that, however far up the error comes. */

const CODES = new Set([
  "ABORT_ERR",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTCONN",
  "EPIPE",
  "ERR_HTTP_REQUEST_TIMEOUT",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_PREMATURE_CLOSE",
  "ETIMEDOUT",
  "UND_ERR_ABORTED",
  "UND_ERR_BODY_TIMEOUT",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_SOCKET",
]);
/** Next's own name, and the web's, for a reader who left before the answer was whole. */
const NAMES = new Set(["AbortError", "ResponseAborted", "TimeoutError"]);
/** Some streams say it in words only. */
const WORDS = /^(?:aborted|premature close|terminated|socket hang up|client connection prematurely closed)\b/i;

/** How many errors that caused one another are looked at. */
const MOST_CAUSES = 8;

/** Whether an error says no more than that a connection was cut, itself or by what caused it. */
export function isCutConnection(error: unknown, left = MOST_CAUSES): boolean {
  if (left === 0 || typeof error !== "object" || error === null) return false;
  if ("code" in error && typeof error.code === "string" && CODES.has(error.code)) return true;
  if ("name" in error && typeof error.name === "string" && NAMES.has(error.name)) return true;
  if ("message" in error && typeof error.message === "string" && WORDS.test(error.message)) return true;
  return "cause" in error && isCutConnection(error.cause, left - 1);
}
