/** What every public page knows about itself beside its answer. */
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { inLanguage, withQuery } from "@/lib/i18n/core/address";
import type { Language } from "@/lib/i18n/core/language";
import type { Look } from "@/lib/i18n/core/look";

export interface Frame {
  readonly language: Language;
  readonly look: Look;
  /** Path and query of the page as the Chinese twin spells it, with the known query keys only. */
  readonly address: string;
  readonly head: { readonly seq: number; readonly hash: string; readonly at: string };
  readonly today: PlainDate;
  /** E.g. `https://huaru.example`, without a slash at the end. */
  readonly origin: string;
  /** 主办单位; null on a demonstration system. */
  readonly owner: string | null;
  /** A sentence that says why this is not the newest of the register; null while it is. */
  readonly standing: string | null;
  /** A sentence that names what of this page did not pass its check and is not shown; null where everything did. */
  readonly withheld: string | null;
  /** A sentence that names what the address says and nobody knows. */
  readonly unread?: string;
  /** A sentence over the page that is no published page: the preview of a draft. */
  readonly notice?: string;
  /** File name of the one stylesheet. */
  readonly stylesheet: string;
}

type Query = Parameters<typeof withQuery>[1];

/** An address of the public side in the language of the page. */
export function to(frame: Frame, path: string, query: Query = {}): string {
  return inLanguage(frame.language, withQuery(path, query));
}
