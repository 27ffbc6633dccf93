import type { Category } from "@/lib/domain/place/category";
import type { HistoryEntry } from "@/lib/domain/reading/history";
import type { Region } from "@/lib/domain/place/region";
import { publicWords } from "@/lib/i18n/public/words";
import { ChangeList } from "@/components/public/part/change-list";
import { type Frame, to } from "@/components/public/part/frame";
import { Page } from "@/components/public/part/frame-of-page";

export interface ChangesAnswer {
  readonly coming: readonly HistoryEntry[];
  readonly recent: readonly HistoryEntry[];
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
}

/** `/changes`: what is to come first, then what was published last. */
export function ChangesPage({ answer, frame }: { readonly answer: ChangesAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language).changes;
  return (
    <Page frame={frame} title={words.title} crumbs={[{ name: words.title, path: "/changes" }]}>
      <h1>{words.title}</h1>
      <p>
        <a href={to(frame, "/changes.atom")} type="application/atom+xml">
          {words.feed}
        </a>
      </p>
      <section aria-labelledby="coming">
        <h2 id="coming">{words.upcoming}</h2>
        {answer.coming.length === 0 ? (
          <p>{words.noneUpcoming}</p>
        ) : (
          <ChangeList frame={frame} entries={answer.coming} names={answer} />
        )}
      </section>
      <section aria-labelledby="recent">
        <h2 id="recent">{words.recent}</h2>
        <ChangeList frame={frame} entries={answer.recent} names={answer} />
      </section>
    </Page>
  );
}

export interface CorrectionsAnswer {
  readonly entries: readonly HistoryEntry[];
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
}

/** `/corrections`: what was wrong anywhere in the country, with cause, old and new. */
export function CorrectionsPage({ answer, frame }: { readonly answer: CorrectionsAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language).corrections;
  return (
    <Page frame={frame} title={words.title} crumbs={[{ name: words.title, path: "/corrections" }]}>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {answer.entries.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ChangeList frame={frame} entries={answer.entries} names={answer} />
      )}
    </Page>
  );
}
