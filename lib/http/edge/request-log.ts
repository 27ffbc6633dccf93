/**
 * The way of a request through the process: made fit to be handed on, its answer's headers completed, and a line for the answer: method,
 * path without its query, status, time. Addresses and queries stay out: they can say who somebody is.
 */
import { randomUUID } from "node:crypto";
import diagnostics from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { format } from "node:util";
import { PEER_HEADER } from "@/lib/auth/visitor";
import { env } from "@/lib/env";
import { holdStatus } from "./answer-status";
import { isCutConnection } from "./cut-connection";
import { completeHeaders } from "./last-headers";
import { enterRequest, log } from "./log";
import { leaveOutHost, makeSpeakable } from "./unspeakable";

/** Asked every few seconds by supervisors; only a refusal is news. */
const QUIET = new Set(["/health", "/ready"]);

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** How a request arrived: it may be handed on under another name. */
interface Arrival {
  readonly id: string;
  readonly at: number;
  readonly method: string | undefined;
  readonly path: string;
}

const arrivals = new WeakMap<IncomingMessage, Arrival>();

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
  const { request, response } = exchange;
  const id = randomUUID();
  leaveOutHost(request);
  const path = request.url?.split("?", 1)[0] ?? "";
  arrivals.set(request, { id, at: performance.now(), method: request.method, path: loggedPath(path) });
  makeSpeakable(request);
  completeHeaders(response, path, env.NODE_ENV === "development");
  // The caller's own id is not believed: it would let anybody write into the log.
  request.headers["x-request-id"] = id;
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
  response.setHeader("X-Request-Id", id);
  holdStatus(id, response);
  enterRequest(id);
}

function finish(exchange: Exchange | null): void {
  const arrival = exchange && arrivals.get(exchange.request);
  if (!arrival) return;
  const { id: requestId, at, method, path } = arrival;
  const status = exchange.response.statusCode;
  if (path.startsWith("/_next/static/") || (QUIET.has(path) && status < 400)) return;
  const ms = Math.round(performance.now() - at);
  log[status >= 500 ? "error" : "info"]({ requestId, method, path: path.slice(0, 200), status, ms }, "request");
}

/** The path as it is written down. One-time codes have no place in a path; a link that broke on its way may still bring one there. */
function loggedPath(path: string): string {
  return /^\/+invite./i.test(path) ? "/invite…" : path;
}
