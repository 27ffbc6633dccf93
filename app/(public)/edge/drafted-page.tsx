/** The public page of a draft: the public components on a register nobody else sees yet. For editors only, never cached. */
import "server-only";
import { AbsentPage } from "@/components/public/page/absent";
import type { Frame } from "@/components/public/part/frame";
import { env } from "@/lib/env";
import { editorWords } from "@/lib/i18n/editor/words";
import type { Language } from "@/lib/i18n/core/language";
import { STANDARD_LOOK } from "@/lib/i18n/core/look";
import type { Snapshot } from "@/lib/register/snapshot";
import { stylesheet } from "@/lib/http/public/asset";
import { regionPage } from "@/app/(public)/r/[code]/region-page";

export interface DraftedPage {
  /** The register with the draft laid over it. */
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly code: string;
  readonly category: string;
  /** The credit month, as the address spells it; empty = now. */
  readonly on: string;
}

/** The page of the draft's region in its month, with no policy of its own: the editors' side sets it. */
export async function draftedPage({ snapshot, language, code, category, on }: DraftedPage): Promise<Response> {
  const today = snapshot.today();
  const query = { ...(category === "" ? {} : { c: category }), ...(on === "" ? {} : { on }) };
  const found = regionPage.answer({ params: { code }, query, snapshot, today, language, recent: [] });
  const frame: Frame = {
    language,
    look: STANDARD_LOOK,
    address: `/r/${code}`,
    head: { seq: snapshot.seq, hash: snapshot.hash, at: snapshot.at },
    today,
    origin: env.APP_ORIGIN,
    owner: null,
    standing: null,
    withheld: null,
    notice: editorWords(language).publicPageTitle,
    stylesheet: stylesheet.name,
  };
  const page =
    found.kind === "page" ? (
      regionPage.view({ answer: found.answer, frame })
    ) : (
      <AbsentPage frame={frame} status={404} />
    );
  // A static import of react-dom/server is refused by Next in a route handler.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "private, no-store" };
  return new Response(`<!doctype html>${renderToStaticMarkup(page)}`, { headers });
}
