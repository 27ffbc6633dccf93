/** A line for every answer: method, path without its query, status, time. Addresses and queries stay out: they can say who somebody is. */
import { randomUUID } from "node:crypto";
import diagnostics from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { format } from "node:util";
import { isCutConnection } from "./cut-connection";
import { enterRequest, log } from "./log";

/** Asked every few seconds by supervisors; only a refusal is news. */
const QUIET = new Set(["/health", "/ready"]);

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const started = new WeakMap<IncomingMessage, { readonly id: string; readonly at: number }>();

/** Begins to log requests, and turns what Next and we print into lines of the log. Call once in a process. */
export function logRequests(): void {
  diagnostics.subscribe("http.server.request.start", (message) => begin(exchangeOf(message)));
  diagnostics.subscribe("http.server.response.finish", (message) => finish(exchangeOf(message)));
  console.error = (...words: unknown[]) =>
    log[words.some((word) => isCutConnection(word)) ? "warn" : "error"](format(...words));
  console.warn = (...words: unknown[]) => log.warn(format(...words));
}

function exchangeOf(message: unknown): Exchange | null {
  if (typeof message !== "object" || message === null || !("request" in message) || !("response" in message))
    return null;
  const { request, response } = message;
  return request instanceof IncomingMessage && response instanceof ServerResponse ? { request, response } : null;
}

function begin(exchange: Exchange | null): void {
  if (!exchange) return;
  const id = randomUUID();
  started.set(exchange.request, { id, at: performance.now() });
  // The caller's own id is not believed: it would let anybody write into the log.
  exchange.request.headers["x-request-id"] = id;
  exchange.response.setHeader("X-Request-Id", id);
  enterRequest(id);
}

function finish(exchange: Exchange | null): void {
  const begun = exchange && started.get(exchange.request);
  if (!begun) return;
  const { method, url = "" } = exchange.request;
  const status = exchange.response.statusCode;
  const path = url.split("?", 1)[0]?.slice(0, 200) ?? "";
  if (path.startsWith("/_next/static/") || (QUIET.has(path) && status < 400)) return;
  const ms = Math.round(performance.now() - begun.at);
  log[status >= 500 ? "error" : "info"]({ requestId: begun.id, method, path, status, ms }, "request");
}
