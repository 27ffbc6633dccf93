import { monthOf } from "@/lib/domain/value/credit-month";
import { forwardSentence } from "@/lib/i18n/change/forward";
import { monthName } from "@/lib/i18n/core/format";
import { inLanguage, withQuery } from "@/lib/i18n/core/address";
import { outlineSentence } from "@/lib/i18n/rule/outline-state";
import { outlineWithLines } from "@/lib/i18n/rule/beside";
import { bandName, outlineSummary } from "@/lib/i18n/rule/outline";
import { TRUST_WORDS, namesIn, nameApart, nameIn } from "@/lib/i18n/core/names";
import { ruleOf } from "@/lib/i18n/core/place";
import { publicWords } from "@/lib/i18n/public/words";
import { AnswerPanel } from "@/components/public/part/answer-panel";
import { BandTable } from "@/components/public/part/band-table";
import { type Frame, to } from "@/components/public/part/frame";
import { LineSources } from "@/components/public/part/line-sources";
import { MomentPicker, MomentStrip } from "@/components/public/part/moment-strip";
import { Page } from "@/components/public/part/frame-of-page";
import { type RegionAnswer, staying } from "@/components/public/part/region-answer";
import { RuleNote } from "@/components/public/part/rule-note";
import { RuleTimeline } from "@/components/public/part/rule-timeline";
import { ShareBlock } from "@/components/public/part/share-block";
import { SourceList } from "@/components/public/part/source-note";
import { StepList } from "@/components/public/part/step-list";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { ASKED_CATEGORIES, categoryInAddress, inReadingOrder } from "@/lib/domain/place/category-order";

const OFTEN = ["balance_query", "family_sharing", "transfer_procedure", "interruption_waiting"];

/** `/r/410300`: the answer, and everything it rests on. */
export function CityPage({ answer, frame }: { readonly answer: RegionAnswer; readonly frame: Frame }) {
  const { sheet, moment } = answer;
  const words = publicWords(frame.language);
  const name = nameApart(frame.language, sheet.region, answer.regions);
  const title = words.city.question(name, nameIn(frame.language, sheet.category), sheet.category.code);
  const path = `/r/${sheet.region.code}`;
  const crumbs = [...sheet.above, sheet.region].map((region) => ({
    name: nameIn(frame.language, region),
    path: `/r/${region.code}`,
  }));
  const { outline } = sheet;
  return (
    <Page
      frame={frame}
      title={title}
      description={describe(answer, frame)}
      crumbs={crumbs}
      feed={`${path}/changes.atom`}
    >
      <MomentStrip
        frame={frame}
        moment={moment}
        problem={answer.problem}
        now={withQuery(path, staying(answer, { on: null, known: null }))}
      />
      <h1>{title}</h1>
      <CategoryTabs frame={frame} answer={answer} />
      <AnswerPanel frame={frame} answer={answer} how="#how" />
      {outline.state === "rule" && outline.bands.length > 3 ? <BandTable frame={frame} bands={outline.bands} /> : null}
      <Upcoming frame={frame} answer={answer} />
      <RuleNote frame={frame} rule={outline.rule} />
      <CategoryTable frame={frame} answer={answer} />
      {sheet.periods.length > 0 ? (
        <section aria-labelledby="timeline">
          <h2 id="timeline">{words.timeline.heading}</h2>
          <RuleTimeline frame={frame} answer={answer} />
        </section>
      ) : null}
      <HowItIsComputed frame={frame} answer={answer} />
      <LocalGuides frame={frame} answer={answer} />
      {outline.rule === null ? null : (
        <section aria-labelledby="sources">
          <h2 id="sources">{words.source.heading}</h2>
          <SourceList
            frame={frame}
            citations={outline.rule.payload.citations}
            verification={outline.rule.payload.verification}
          />
        </section>
      )}
      <LineSources frame={frame} lines={outline.others} />
      <MomentPicker
        frame={frame}
        moment={moment}
        action={path}
        keep={{ c: staying(answer).c }}
        years={yearsOf(answer, frame)}
      />
      <ShareBlock
        frame={frame}
        sentence={shareSentence(answer, frame)}
        address={`${frame.origin}${inLanguage(frame.language, frame.address)}`}
      />
    </Page>
  );
}

function CategoryTabs({ frame, answer }: { readonly frame: Frame; readonly answer: RegionAnswer }) {
  const { sheet, categories } = answer;
  const words = publicWords(frame.language).city;
  const codes = [...new Set([...ASKED_CATEGORIES, sheet.category.code])];
  return (
    <nav className="tabs" aria-label={words.categories}>
      <ul>
        {codes.map((code) => {
          const category = categories.get(code);
          if (category === undefined) return null;
          return (
            <li key={code}>
              <a
                href={to(frame, `/r/${sheet.region.code}`, staying(answer, { c: categoryInAddress(code) }))}
                aria-current={code === sheet.category.code ? "page" : undefined}
              >
                {nameIn(frame.language, category)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** What is published for a later month, right below the answer of now. */
function Upcoming({ frame, answer }: { readonly frame: Frame; readonly answer: RegionAnswer }) {
  const words = publicWords(frame.language).timeline;
  const coming = answer.sheet.periods.filter(({ from }) => from > answer.moment.month);
  if (coming.length === 0) return null;
  // Of an earlier month, what followed may long have happened.
  const isAhead = coming.every(({ from }) => from > monthOf(frame.today));
  return (
    <section className="coming" aria-labelledby="coming">
      <h2 id="coming">{isAhead ? words.standing.future : words.later}</h2>
      <ul>
        {coming.map(({ from, outline }) => (
          <li key={from}>
            <a href={to(frame, `/r/${answer.sheet.region.code}`, staying(answer, { on: from }))}>
              {words.fromMonth(monthName(from, frame.language))}
            </a>
            {MARKS[frame.language].colon}
            {outlineWithLines(outline, frame.language)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CategoryTable({ frame, answer }: { readonly frame: Frame; readonly answer: RegionAnswer }) {
  const words = publicWords(frame.language);
  const { sheet, regions } = answer;
  return (
    <section aria-labelledby="categories">
      <h2 id="categories">{words.city.allCategories}</h2>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{words.city.category}</th>
            <th scope="col">{words.city.credit}</th>
            <th scope="col">{words.timeline.since}</th>
            <th scope="col">{words.source.label}</th>
          </tr>
        </thead>
        <tbody>
          {inReadingOrder(sheet.rows).map(({ category, outline }) => {
            const { rule } = outline;
            const from = rule === null ? undefined : regions.get(rule.series.region);
            return (
              <tr key={category.code}>
                <th scope="row">
                  <a
                    href={to(
                      frame,
                      `/r/${sheet.region.code}`,
                      staying(answer, { c: categoryInAddress(category.code) }),
                    )}
                  >
                    {nameIn(frame.language, category)}
                  </a>
                </th>
                <td>{outlineWithLines(outline, frame.language)}</td>
                <td className="nowrap" data-label={words.timeline.since}>
                  {rule === null ? null : monthName(rule.from, frame.language)}
                </td>
                <td data-label={words.source.label}>
                  {rule === null ? null : TRUST_WORDS[rule.payload.verification].tag[frame.language]}
                  {rule !== null && rule.inherited && from !== undefined ? (
                    <p className="note">
                      {words.city.inherited(ruleOf(from.code, nameIn(frame.language, from), frame.language))}
                    </p>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function HowItIsComputed({ frame, answer }: { readonly frame: Frame; readonly answer: RegionAnswer }) {
  const words = publicWords(frame.language).city;
  const { outline } = answer.sheet;
  if (outline.state !== "rule") return null;
  const band = outline.bands.find(({ value }) => value.kind === "amount");
  return (
    <section aria-labelledby="how">
      <h2 id="how">{words.how}</h2>
      {band?.value.kind === "amount" ? (
        <>
          {band.when === null ? null : <p>{words.example(bandName(band, frame.language))}</p>}
          <StepList
            frame={frame}
            steps={band.value.credited.steps}
            names={namesIn(answer, frame.language)}
            taken={band.value.credited}
          />
        </>
      ) : (
        <p>{outlineSummary(outline, frame.language)}</p>
      )}
      <p className="actions">
        <a href={to(frame, "/calc", { r: answer.sheet.region.code, ...staying(answer) })}>{words.withMyFigures}</a>
      </p>
    </section>
  );
}

function LocalGuides({ frame, answer }: { readonly frame: Frame; readonly answer: RegionAnswer }) {
  const words = publicWords(frame.language);
  if (answer.guides.length === 0) return null;
  const names = new Map(Object.entries(words.guides.topics));
  return (
    <section aria-labelledby="guides">
      <h2 id="guides">{words.home.guides}</h2>
      <ul className="rows">
        {answer.guides
          .filter(({ topic, local }) => local || OFTEN.includes(topic))
          .map(({ topic, local }) => (
            <li key={topic}>
              <a href={to(frame, `/guides/${topic}`, { r: answer.sheet.region.code })}>
                {names.get(topic) ?? topic} {local ? <span className="tag good">{words.guides.local}</span> : null}
              </a>
            </li>
          ))}
      </ul>
      <p>
        <a href={to(frame, "/guides", { r: answer.sheet.region.code })}>{words.city.allGuides}</a>
      </p>
    </section>
  );
}

function yearsOf({ sheet }: RegionAnswer, frame: Frame): number[] {
  const present = Number(frame.today.slice(0, 4));
  const first = Math.min(present, ...sheet.periods.map(({ from }) => Number(from.slice(0, 4))));
  return Array.from({ length: present + 2 - first }, (_, at) => present + 1 - at);
}

function describe(answer: RegionAnswer, frame: Frame): string {
  return outlineSentence(answer.sheet.outline, answer, frame.language);
}

function shareSentence(answer: RegionAnswer, frame: Frame): string {
  const { sheet, moment } = answer;
  const { outline } = sheet;
  const [citation] = outline.rule?.payload.citations ?? [];
  const said = publicWords(frame.language).share.said({
    region: nameIn(frame.language, sheet.region),
    category: nameIn(frame.language, sheet.category),
    answer: outlineWithLines(outline, frame.language),
  });
  return forwardSentence(
    {
      said,
      month: moment.month,
      today: frame.today,
      asKnown: moment.asKnown,
      rule: outline.rule,
      document: citation?.number ?? citation?.title ?? null,
    },
    frame.language,
  );
}
