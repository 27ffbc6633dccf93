/** Pages of text, which depend on nothing but the language. */
import type { PublicPage } from "./public-page";

/** The page of a text. */
export function textPage(view: PublicPage<never, null>["view"]): PublicPage<never, null> {
  return { query: [], answer: () => ({ kind: "page", answer: null }), view };
}
