/** Redirect targets: only ever our own pages. */

/** `url` when it is a page of `origin`, else `origin`. Never throws. */
export function sameOriginOr(origin: string, url: unknown): string {
  if (typeof url !== "string" || /[\\\p{Cc}]/u.test(url) || !URL.canParse(url, origin)) return origin;
  const target = new URL(url, origin);
  return target.origin === origin && target.username === "" && target.pathname.startsWith("/") ? target.href : origin;
}
