/**
 * The status of the answer that is being made. A server action only returns data, and a page that breaks is a 500 to the framework;
 * when it is the database that is away, the answer is a 503 all the same.
 */
import type { ServerResponse } from "node:http";
import { currentRequest } from "./log";

// Next loads modules more than once in a process: the answers under way must be known to every copy.
const ANSWERS = Symbol.for("huaru.answers");

function answers(): Map<unknown, unknown> {
  const known: unknown = Reflect.get(globalThis, ANSWERS);
  if (known instanceof Map) return known;
  const fresh = new Map<unknown, unknown>();
  Reflect.set(globalThis, ANSWERS, fresh);
  return fresh;
}

/** Lets the status of this answer be decided until its head goes out. */
export function holdStatus(requestId: string, response: ServerResponse): void {
  let retryAfter: number | null = null;
  const becomeUnavailable = (seconds: number) => (retryAfter = seconds);
  const writeHead = response.writeHead;
  // Also what Node calls for an answer whose head nobody wrote: the last word before it is sent.
  Reflect.set(response, "writeHead", (status: number, ...more: unknown[]) => {
    if (retryAfter !== null) response.setHeader("Retry-After", String(retryAfter));
    return Reflect.apply(writeHead, response, [retryAfter === null ? status : 503, ...more]);
  });
  answers().set(requestId, becomeUnavailable);
  response.once("close", () => answers().delete(requestId));
}

/** Makes the answer of this request a 503. Too late, and without effect, when its head is out. */
export function answerUnavailable(retryAfterSeconds: number): void {
  const becomeUnavailable = answers().get(currentRequest());
  if (typeof becomeUnavailable === "function") becomeUnavailable(retryAfterSeconds);
}
