/** Client addresses: who asks, for the limits that count addresses. */
import { env } from "@/lib/env";

/** Longer than any address: what follows was made up. */
const LONGEST = 60;

/**
 * The client's address, IPv6 by its /64, which one household has to itself. Behind `TRUSTED_PROXY_HOPS` proxies it is the entry that the
 * outermost of them wrote. Without a proxy it is what Next makes of the socket where no header was sent, and a client may send one:
 * limits over addresses therefore always stand beside one over everybody, or one over the account.
 */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const address = (hops.at(-Math.max(1, env.TRUSTED_PROXY_HOPS)) || "unknown").slice(0, LONGEST);
  return address.includes(":") && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;
}
