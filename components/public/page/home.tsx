import type { Category } from "@/lib/domain/place/category";
import type { Share } from "@/lib/domain/reading/coverage";
import type { HistoryEntry } from "@/lib/domain/reading/history";
import type { Region } from "@/lib/domain/place/region";
import { publicWords } from "@/lib/i18n/public/words";
import { nameIn } from "@/lib/i18n/core/names";
import { ChangeList } from "@/components/public/part/change-list";
import { type Frame, to } from "@/components/public/part/frame";
import { Page, SearchForm } from "@/components/public/part/frame-of-page";
import { ProvinceGrid } from "@/components/public/part/province-grid";

export interface HomeAnswer {
  readonly shares: ReadonlyMap<string, Share>;
  readonly recent: readonly Region[];
  readonly changes: readonly HistoryEntry[];
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly empty: boolean;
}

const HOME_GUIDES = ["balance_query", "family_sharing", "transfer_procedure", "interruption_waiting"] as const;

/** `/`: my city in three actions. */
export function HomePage({ answer, frame }: { readonly answer: HomeAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language);
  return (
    <Page frame={frame} title={words.home.title}>
      <h1>{words.home.title}</h1>
      {answer.empty ? (
        <p className="strip">
          {words.home.empty} <a href="/sign-in">{words.frame.signIn}</a>
        </p>
      ) : null}
      <SearchForm frame={frame} id="q" />
      {answer.recent.length > 0 ? (
        <p className="recent">
          {words.home.recent}{" "}
          {answer.recent.map((region) => (
            <a key={region.code} href={to(frame, `/r/${region.code}`)}>
              {nameIn(frame.language, region)}
            </a>
          ))}
        </p>
      ) : null}
      <div className="beside">
        <section aria-labelledby="provinces">
          <h2 id="provinces">{words.home.provinces}</h2>
          <ProvinceGrid frame={frame} shares={answer.shares} />
        </section>
        <section aria-labelledby="guides">
          <h2 id="guides">{words.home.guides}</h2>
          <ul className="rows">
            {HOME_GUIDES.map((topic) => (
              <li key={topic}>
                <a href={to(frame, `/guides/${topic}`)}>
                  <strong>{words.guides.topics[topic]}</strong>{" "}
                  <span className="note">{words.guides.leads[topic]}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section aria-labelledby="changes">
        <h2 id="changes">{words.home.changes}</h2>
        <ChangeList frame={frame} entries={answer.changes} names={answer} />
        <p>
          <a href={to(frame, "/changes")}>{words.home.allChanges}</a>
        </p>
      </section>
    </Page>
  );
}
