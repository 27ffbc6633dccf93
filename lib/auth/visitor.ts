/** Visitors, read from a request: address, browser, device cookie. */
import { keyedHash } from "@/lib/data/log/rate-limits";
import type { Visitor } from "@/lib/domain/account/visitor";
import { env } from "@/lib/env";

export const DEVICE_COOKIE = "__Host-huaru.device";

/** A visitor from an address. */
export function visitorFrom(
  address: string,
  more: Partial<Pick<Visitor, "userAgent" | "device" | "presented">> = {},
): Visitor {
  const isV6 = address.includes(":") && !address.includes(".");
  const counted = isV6 ? address.split(":").slice(0, 4).join(":") : address;
  const { userAgent = "", device = null, presented = null } = more;
  return { address: counted, addressHash: keyedHash("address", counted), userAgent, device, presented };
}

/**
 * The client's address. Behind `TRUSTED_PROXY_HOPS` proxies it is the entry the outermost of them wrote. Without a proxy it is what Next makes
 * of the socket, which a client can forge: then the count per account is what holds.
 */
export function addressOf(headers: Headers): string {
  const entries = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return entries.at(-Math.max(1, env.TRUSTED_PROXY_HOPS)) || "unknown";
}

/** The other end of the connection, as the socket has it: set by us before anything else sees the request. */
export const PEER_HEADER = "x-huaru-peer";

/** Whether somebody sits at this very machine: the connection comes from it, and no proxy says that it speaks for somebody else. */
export function isAtThisMachine(headers: Headers): boolean {
  const entries = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  const all = [headers.get(PEER_HEADER) ?? "", ...entries.filter((entry) => entry !== "")];
  return all.every((address) => /^(127\.[\d.]+|::1|::ffff:127\.[\d.]+)$/.test(address));
}
