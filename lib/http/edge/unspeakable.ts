/** Requests that Next cannot put into words: it answers 500 where the gate is not asked. They are handed on as something that it can. */
import type { IncomingMessage } from "node:http";
import { isRouterState } from "./router-state";

/** No page has it, and the gate says so. */
const ILL_FORMED = "/%00";
/** Methods that the web's own request refuses to carry; Node reads them. */
const UNCARRIED = new Set(["CONNECT", "TRACE", "TRACK"]);
/** A method that nobody knows, so that the answer is the one for an unknown method. */
const UNKNOWN = "UNKNOWN";

/** In which a page's script tells which parts of the page it has; Next shows it to no gate. */
const ROUTER_STATE = "next-router-state-tree";

/** Changes a request that has just arrived, where Next could not name it: method and address to some that the gate turns away, a header to none. */
export function makeSpeakable(request: Pick<IncomingMessage, "method" | "url" | "headers">): void {
  const state = request.headers[ROUTER_STATE];
  if (state !== undefined && (typeof state !== "string" || !isRouterState(state))) delete request.headers[ROUTER_STATE];
  if (request.method !== undefined && UNCARRIED.has(request.method)) request.method = UNKNOWN;
  if (!isWellFormedAddress(request.url ?? "")) request.url = ILL_FORMED;
}

/**
 * Shortens an address that names a host to its path: it is ours whatever host it names. Next would redirect to the address itself, to a
 * stranger's host as well as to ours, without end.
 */
export function leaveOutHost(request: Pick<IncomingMessage, "url">): void {
  const named = /^https?:\/\/[^/?#]+/i.exec(request.url ?? "");
  if (named === null) return;
  const rest = request.url?.slice(named[0].length) ?? "";
  request.url = rest.startsWith("/") ? rest : `/${rest}`;
}

/** Whether an address, with or without a query and a host, is one whose path stands for text. */
export function isWellFormedAddress(address: string): boolean {
  if (!address.startsWith("/") && !URL.canParse(address)) return false;
  const [path = ""] = address.split("?", 1);
  try {
    return decodeURIComponent(path).isWellFormed() && !path.includes("%00");
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
