/** Redirect targets that came from outside: only a path of this site may be followed. */

/** The path and query to go back to; `/` for anything that could leave the site. */
export function sameSitePath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > 2000 || !/^\/(?![/\\])/.test(wanted)) return "/";
  // Control characters and backslashes are normalised away by browsers, and could turn a path into a host.
  if (/[\p{Cc}\\]/u.test(wanted)) return "/";
  const base = "https://same.invalid";
  if (!URL.canParse(wanted, base)) return "/";
  const url = new URL(wanted, base);
  return url.origin === base ? `${url.pathname}${url.search}` : "/";
}
