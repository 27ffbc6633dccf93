import { publicWords } from "@/lib/i18n/public/words";
import type { Frame } from "@/components/public/part/frame";
import { Page, SearchForm } from "@/components/public/part/frame-of-page";
import { ProvinceList } from "@/components/public/part/province-list";

/** 404 and 410: says so, and helps on. */
export function AbsentPage({ frame, status }: { readonly frame: Frame; readonly status: 404 | 410 }) {
  const words = publicWords(frame.language);
  const title = status === 404 ? words.absent.title : words.absent.goneTitle;
  return (
    <Page frame={frame} title={title} private>
      <h1>{title}</h1>
      <p>{status === 404 ? words.absent.text : words.absent.goneText}</p>
      <SearchForm frame={frame} id="q" />
      <h2>{words.find.byProvince}</h2>
      <ProvinceList frame={frame} />
    </Page>
  );
}
