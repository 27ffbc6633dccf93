import type { Guide, GuidePart } from "@/lib/domain/reading/guide";
import type { Region } from "@/lib/domain/place/region";
import { instantDayName } from "@/lib/i18n/core/format";
import { publicWords } from "@/lib/i18n/public/words";
import { nameIn } from "@/lib/i18n/core/names";
import { withheldSentence } from "@/lib/i18n/rule/withheld";
import { type Frame, to } from "@/components/public/part/frame";
import { Page } from "@/components/public/part/frame-of-page";
import { SourceList } from "@/components/public/part/source-note";

export interface GuidesAnswer {
  readonly region: Region | null;
}

/** `/guides`: every topic. */
export function GuidesPage({ answer, frame }: { readonly answer: GuidesAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language);
  const leads = new Map(Object.entries(words.guides.leads));
  return (
    <Page frame={frame} title={words.guides.title} crumbs={[{ name: words.guides.title, path: "/guides" }]}>
      <h1>{words.guides.title}</h1>
      {answer.region === null ? null : <p>{words.guides.forRegion(nameIn(frame.language, answer.region))}</p>}
      <ul className="rows">
        {Object.entries(words.guides.topics).map(([topic, name]) => (
          <li key={topic}>
            <a href={to(frame, `/guides/${topic}`, { r: answer.region?.code })}>
              <strong>{name}</strong> <span className="note">{leads.get(topic)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

export interface GuideAnswer {
  readonly topic: string;
  readonly region: Region | null;
  readonly guide: Guide | null;
  /** The entry that did not pass its check, where a part of the guide is withheld for it. */
  readonly withheld: number | null;
  readonly regions: ReadonlyMap<string, Region>;
}

/** `/guides/balance_query?r=410300`: the national text, and what the region says otherwise. */
export function GuidePage({ answer, frame }: { readonly answer: GuideAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language);
  const { guide, region, topic } = answer;
  const title = Object.entries(words.guides.topics).find(([each]) => each === topic)?.[1] ?? topic;
  return (
    <Page
      frame={frame}
      title={title}
      crumbs={[
        { name: words.guides.title, path: "/guides" },
        { name: title, path: `/guides/${topic}` },
      ]}
    >
      <h1>{title}</h1>
      {region === null ? null : (
        <p>
          {words.guides.forRegion(nameIn(frame.language, region))}{" "}
          {guide !== null && guide.items.length < 2 ? words.guides.nationalOnly : null}{" "}
          <a href={to(frame, `/r/${region.code}`)}>{nameIn(frame.language, region)}</a>
        </p>
      )}
      {guide === null ? (
        <p>{answer.withheld === null ? words.guides.none : withheldSentence(answer.withheld, frame.language)}</p>
      ) : (
        <GuideText frame={frame} answer={answer} guide={guide} />
      )}
    </Page>
  );
}

interface GuideTextProps {
  readonly frame: Frame;
  readonly answer: GuideAnswer;
  readonly guide: Guide;
}

function GuideText({ frame, answer, guide }: GuideTextProps) {
  const words = publicWords(frame.language);
  const newest = guide.items.reduce((last, each) => (each.item.seq > last.item.seq ? each : last));
  return (
    <>
      {guide.parts.map((part) => (
        <Part key={`${part.region}-${part.block.code}`} frame={frame} answer={answer} part={part} />
      ))}
      {guide.hidden.map((part) => (
        <Part key={`${part.region}-${part.block.code}`} frame={frame} answer={answer} part={part} />
      ))}
      <section aria-labelledby="sources">
        <h2 id="sources">{words.source.heading}</h2>
        {guide.items.map(({ item, guide: text }) => (
          <SourceList key={item.itemId} frame={frame} citations={text.citations} verification={text.verification} />
        ))}
      </section>
      <p className="note">
        <a href={to(frame, `/publications/${newest.item.seq}`)}>
          {words.guides.updated(instantDayName(newest.item.publishedAt, frame.language), newest.item.seq)}
        </a>
      </p>
    </>
  );
}

function Part({
  frame,
  answer,
  part,
}: {
  readonly frame: Frame;
  readonly answer: GuideAnswer;
  readonly part: GuidePart;
}) {
  const words = publicWords(frame.language).guides;
  const language = frame.language === "en" ? "en" : "zh";
  const region = answer.regions.get(part.region);
  const local = region !== undefined && region.level !== "nation";
  const { heading, lines } = part.block;
  return (
    <section className={local ? "guide-part local" : "guide-part"}>
      <h2>
        {heading[language]}{" "}
        {local ? <span className="tag good">{words.from(nameIn(frame.language, region))}</span> : null}
      </h2>
      <ol>
        {lines.map((line) => (
          <li key={line.zh}>{line[language]}</li>
        ))}
      </ol>
    </section>
  );
}
