/** Visitors, read from a request: address, browser, device cookie. */
import { keyedHash } from "@/lib/data/log/rate-limits";
import type { Visitor } from "@/lib/domain/account/visitor";

export const DEVICE_COOKIE = "__Host-huaru.device";

/** A visitor from an address. */
export function visitorFrom(
  address: string,
  more: Partial<Pick<Visitor, "userAgent" | "device" | "presented">> = {},
): Visitor {
  const { userAgent = "", device = null, presented = null } = more;
  return { address, addressHash: keyedHash("address", address), userAgent, device, presented };
}

/** The other end of the connection, as the socket has it: set by us before anything else sees the request. */
export const PEER_HEADER = "x-huaru-peer";

/** Whether somebody sits at this very machine: the connection comes from it, and no proxy says that it speaks for somebody else. */
export function isAtThisMachine(headers: Headers): boolean {
  const entries = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  const all = [headers.get(PEER_HEADER) ?? "", ...entries.filter((entry) => entry !== "")];
  return all.every((address) => /^(127\.[\d.]+|::1|::ffff:127\.[\d.]+)$/.test(address));
}
