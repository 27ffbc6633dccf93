import { PROVINCES } from "@/lib/i18n/core/province-name";
import { publicWords } from "@/lib/i18n/public/words";
import type { Frame } from "@/components/public/part/frame";
import { Page, SearchForm } from "@/components/public/part/frame-of-page";

/** Hong Kong, Macao, Taiwan: one page that says the mainland scheme does not apply. */
export function OutsidePage({ frame, code }: { readonly frame: Frame; readonly code: string }) {
  const words = publicWords(frame.language);
  const name = PROVINCES.find((province) => province.code === code)?.short[frame.language] ?? code;
  return (
    <Page frame={frame} title={words.outside.title(name)} crumbs={[{ name, path: `/r/${code}` }]}>
      <h1>{words.outside.title(name)}</h1>
      <p>{words.outside.text}</p>
      <p>{words.outside.elsewhere}</p>
      <SearchForm frame={frame} id="q" />
    </Page>
  );
}
