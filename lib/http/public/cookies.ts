/** The two optional cookies of the public side. Neither is a secret; values come from closed lists. */
import { env } from "@/lib/env";

const YEAR = 365 * 86_400;

/** The cookies of a request by name. A malformed pair is left out. */
export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const pairs = (header ?? "").slice(0, 8000).split(";");
  return new Map(
    pairs.flatMap((pair) => {
      const [name, value] = pair.trim().split("=", 2);
      return name === undefined || name === "" || value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** A `Set-Cookie` line for one of them. */
export function rememberCookie(name: "view" | "recent", value: string): string {
  const secure = env.APP_ORIGIN.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax; HttpOnly${secure}`;
}
