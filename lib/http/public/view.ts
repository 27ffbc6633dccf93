/** Choosing text size and contrast: sets the `view` cookie and goes back to where the reader was. */
import { parseLook, spellLook } from "@/lib/i18n/core/look";
import { rememberCookie } from "./cookies";
import { publicHeaders } from "./headers";
import { sameSitePath } from "@/lib/http/edge/same-site";

/** `/view?size=l&contrast=normal&back=/r/410300`. Unknown values leave the look as it was. */
export function chooseView(request: Request): Response {
  const search = new URL(request.url).searchParams;
  const look = parseLook(`${search.get("size") ?? "m"}-${search.get("contrast") ?? "normal"}`);
  const headers = publicHeaders("text/plain; charset=utf-8");
  headers.set("Location", sameSitePath(search.get("back")));
  headers.set("Cache-Control", "private, no-store");
  if (look !== null) headers.set("Set-Cookie", rememberCookie("view", spellLook(look)));
  return new Response(null, { status: 302, headers });
}
