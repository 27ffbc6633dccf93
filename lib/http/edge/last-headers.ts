/** The headers that no answer goes without: Next's own redirects, refusals and failures have none of ours. */
import type { ServerResponse } from "node:http";
import { DATA_POLICY, strictTransport } from "./content-security";
import { isStaffPath } from "./staff-entry";

/** What an answer says where nobody said otherwise: that it is no page, and nothing may be made of it. */
const LEAST: Readonly<Record<string, string>> = {
  "Content-Security-Policy": DATA_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  ...strictTransport(),
};

/** Completes the headers of an answer at the moment they are sent. The development server draws pages of its own, which the policy would break. */
export function completeHeaders(response: ServerResponse, pathname: string, development: boolean): void {
  const send = response.writeHead;
  Object.defineProperty(response, "writeHead", {
    value: (...words: unknown[]) => {
      if (!response.headersSent) complete(response, pathname, development);
      return Reflect.apply(send, response, words);
    },
    writable: true,
    configurable: true,
  });
}

function complete(response: ServerResponse, pathname: string, development: boolean): void {
  for (const [name, value] of Object.entries(LEAST)) {
    if (!response.hasHeader(name) && !(development && name === "Content-Security-Policy"))
      response.setHeader(name, value);
  }
  if (!isStaffPath(pathname)) forgetRouter(response);
}

/** Next says of every answer that it varies with its router's headers. A public page does not, and a cache would keep it once for each. */
function forgetRouter(response: ServerResponse): void {
  const vary = [response.getHeader("Vary") ?? []].flat().join(", ");
  const kept = vary.split(/\s*,\s*/).filter((name) => name !== "" && !/^(?:rsc|next-(?:router-.*|url))$/i.test(name));
  if (kept.length === 0) response.removeHeader("Vary");
  else response.setHeader("Vary", kept.join(", "));
}
