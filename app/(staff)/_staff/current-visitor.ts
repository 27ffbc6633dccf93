import { headers } from "next/headers";
import { clientAddress } from "@/lib/auth/client-address";
import { visitorFrom } from "@/lib/auth/visitor";

/** The browser behind this request: address, for limits, and what it calls itself. */
export async function currentVisitor() {
  const sent = await headers();
  return visitorFrom(clientAddress(sent), { userAgent: sent.get("user-agent") ?? "" });
}
