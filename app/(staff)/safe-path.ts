/** A path of this site to go to after signing in; anything else is the workbench. */
export function safePath(value: string | string[] | undefined): string {
  const home = "/admin";
  if (typeof value !== "string" || !value.startsWith("/") || value.length > 2000 || /[\\\p{Cc}]/u.test(value))
    return home;
  const base = "http://same-site.invalid";
  if (!URL.canParse(value, base)) return home;
  const url = new URL(value, base);
  return url.origin === base ? url.pathname + url.search : home;
}
