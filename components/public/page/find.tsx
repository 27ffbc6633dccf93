import type { GuideTopic } from "@/lib/domain/rule/guide.schema";
import type { Region } from "@/lib/domain/place/region";
import type { RegionHit } from "@/lib/domain/reading/region-search";
import { publicWords } from "@/lib/i18n/public/words";
import { nameIn } from "@/lib/i18n/core/names";
import { type Frame, to } from "@/components/public/part/frame";
import { Page, SearchForm } from "@/components/public/part/frame-of-page";
import { ProvinceList } from "@/components/public/part/province-list";

export interface FindAnswer {
  readonly typed: string;
  readonly shortened: boolean;
  readonly hits: readonly RegionHit[];
  readonly nearest: readonly RegionHit[];
  readonly topics: readonly GuideTopic[];
  /** A scheme of its own was asked for that is not recorded: the hits are the region around it. */
  readonly schemeMissing: boolean;
  /** The social-security line was typed. */
  readonly otherLine: boolean;
  readonly regions: ReadonlyMap<string, Region>;
}

/** `/find?q=` where the words name no single region. */
export function FindPage({ answer, frame }: { readonly answer: FindAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language);
  const nothing = answer.hits.length === 0 && answer.topics.length === 0;
  return (
    <Page frame={frame} title={words.find.title(answer.typed)} searched={answer.typed} private>
      <h1>{nothing ? words.find.nothing(answer.typed) : words.find.title(answer.typed)}</h1>
      {answer.shortened ? <p className="note">{words.find.shortened}</p> : null}
      {nothing ? <p>{words.find.checkSpelling}</p> : null}
      {answer.otherLine ? <p className="strip">{words.find.otherLine}</p> : null}
      {answer.schemeMissing ? <p className="strip">{words.find.schemeMissing}</p> : null}
      <HitList frame={frame} hits={answer.hits} regions={answer.regions} />
      {answer.topics.length > 0 ? (
        <section aria-labelledby="topics">
          <h2 id="topics">{words.find.topics}</h2>
          <ul className="rows">
            {answer.topics.map((topic) => (
              <li key={topic}>
                <a href={to(frame, `/guides/${topic}`)}>{words.guides.topics[topic]}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {answer.nearest.length > 0 ? (
        <section aria-labelledby="nearest">
          <h2 id="nearest">{words.find.nearest}</h2>
          <HitList frame={frame} hits={answer.nearest} regions={answer.regions} />
        </section>
      ) : null}
      {nothing ? (
        <>
          <SearchForm frame={frame} id="q" searched={answer.typed} />
          <h2>{words.find.byProvince}</h2>
          <ProvinceList frame={frame} />
        </>
      ) : null}
    </Page>
  );
}

interface HitListProps {
  readonly frame: Frame;
  readonly hits: readonly RegionHit[];
  readonly regions: ReadonlyMap<string, Region>;
}

/** Hits with their province in front: sound-alikes need it. */
function HitList({ frame, hits, regions }: HitListProps) {
  const words = publicWords(frame.language).find;
  if (hits.length === 0) return null;
  return (
    <ul className="rows">
      {hits.map(({ code, parentCode, via }) => {
        const region = regions.get(code);
        if (region === undefined) return null;
        const name = nameIn(frame.language, region);
        const parent = regions.get(parentCode ?? "");
        return (
          <li key={code}>
            <a href={to(frame, `/r/${code}`)}>
              {parent === undefined || parent.level === "nation" ? null : (
                <span className="note">{nameIn(frame.language, parent)} · </span>
              )}
              <strong>{name}</strong>
            </a>
            {via.kind === "county" ? <p className="note">{words.county(via.nameZh, name)}</p> : null}
            {via.kind === "alias" ? <p className="note">{words.alias(via.nameZh, name)}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
