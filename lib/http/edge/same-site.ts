/** Where a redirect may lead whose target came from outside: to a page of this site. The one function for it, and what it returns is checked. */

const BASE = "https://same.invalid";
const LONGEST = 2000;

/** The path and query to go on to, as a browser would resolve them; `home` for anything that could leave the site. */
export function sameSitePath(wanted: unknown, home = "/"): string {
  if (typeof wanted !== "string" || wanted.length > LONGEST || !isOurs(wanted)) return home;
  const { pathname, search } = new URL(wanted, BASE);
  const path = pathname + search;
  // Resolving may make a host out of a path: `/.//evil.example` becomes `//evil.example`.
  return isOurs(path) ? path : home;
}

/** Whether a browser that reads this on a page of ours stays on our site. Backslashes and control characters are read in surprising ways. */
function isOurs(path: string): boolean {
  if (!/^\/(?![/\\])/.test(path) || /[\p{Cc}\\]/u.test(path) || !URL.canParse(path, BASE)) return false;
  return new URL(path, BASE).origin === BASE;
}
