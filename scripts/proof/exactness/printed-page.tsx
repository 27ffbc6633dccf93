/** Printed pages: what the calculator's result and a city's page say to a reader, as text without markup. */
import { renderToStaticMarkup } from "react-dom/server";
import { CalcResult } from "@/components/public/part/calc-result";
import type { Frame } from "@/components/public/part/frame";
import type { AmountAnswer } from "@/lib/domain/calculation/answer";
import type { Outline } from "@/lib/domain/reading/outline";
import type { RegisterView } from "@/lib/domain/register/view";
import { creditCell } from "@/lib/i18n/rule/credit";
import type { Language } from "@/lib/i18n/core/language";
import { STANDARD_LOOK } from "@/lib/i18n/core/look";

export interface PageSaid {
  /** The figure set large; null where words stand alone. */
  readonly figure: string | null;
  /** Each element's own text: what stands in two elements is not one sentence. */
  readonly texts: readonly string[];
  /** The text for passing on. */
  readonly copy: string;
}

/** The page of the result, read as its reader does. */
export function resultPage(answer: AmountAnswer, view: RegisterView, language: Language): PageSaid {
  const { regions, categories } = view;
  const { month, known } = answer;
  const html = renderToStaticMarkup(
    <CalcResult
      frame={frameOf(answer, language)}
      answer={{
        step: { kind: "result", answer, next: null },
        problem: null,
        typings: {},
        month,
        moment: { on: month, known },
        q: null,
        hits: null,
        regions,
        categories,
      }}
      result={{ kind: "result", answer, next: null }}
    />,
  );
  return {
    figure: /<strong class="figure">([^<]*)</.exec(html)?.[1] ?? null,
    texts: wholeSentences(html)
      .split(/<[^>]*>/)
      .map(plain),
    copy: plain(/<p class="copy">.*?<\/p>/s.exec(html)?.[0] ?? ""),
  };
}

/** A mark of the language inside a sentence does not end it. */
function wholeSentences(html: string): string {
  return html.replace(/<span lang="[^"]*">([^<]*)<\/span>/g, "$1");
}

/** The cells of a city's tables: each band that needs no personal fact. */
export function cellsOf(outline: Outline, language: Language): string[] {
  return [outline, ...outline.others].flatMap((said) =>
    (said.state === "rule" ? said.bands : []).flatMap(({ value }) =>
      value.kind === "amount" ? creditCell(value.credited, language) : [],
    ),
  );
}

function frameOf({ question }: AmountAnswer, language: Language): Frame {
  return {
    language,
    look: STANDARD_LOOK,
    address: "/calc/result",
    head: { seq: 1, hash: "0", at: "2026-01-01T00:00:00Z" },
    today: question.today,
    origin: "http://127.0.0.1",
    owner: null,
    standing: null,
    withheld: null,
    stylesheet: "site.css",
  };
}

/** Text without markup and without addresses: the signs in `?on=2026-01` state no equation. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/https?:\/\/\S+/g, " ")
    .replaceAll(/\s+/g, " ");
}
