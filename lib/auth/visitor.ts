/** Visitors, read from a request: address, browser, device cookie. */
import { keyedHash } from "@/lib/data/rate-limits";
import type { Visitor } from "@/lib/domain/visitor";
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
