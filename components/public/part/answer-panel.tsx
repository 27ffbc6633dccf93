import type { Outline, OutlineBand } from "@/lib/domain/reading/outline";
import { instantDayName, money, monthName } from "@/lib/i18n/core/format";
import { besideName, outlineLineWords } from "@/lib/i18n/rule/beside";
import { bandName, bandValueWords, figureRange, outlineSummary } from "@/lib/i18n/rule/outline";
import { namesIn, nameIn } from "@/lib/i18n/core/names";
import { roughMoney } from "@/lib/i18n/rule/rule";
import { ruleOf } from "@/lib/i18n/core/place";
import { outlineSentence } from "@/lib/i18n/rule/outline-state";
import { PUBLISHED_BY_FORCE, warningSentence } from "@/lib/i18n/rule/warning";
import { publicWords } from "@/lib/i18n/public/words";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { CorrectedList } from "./corrected-list";
import { Amount, CreditFigure, CreditRow } from "./credit-figure";
import { type Frame, to } from "./frame";
import { type RegionAnswer, staying } from "./region-answer";
import { SourceNote } from "./source-note";
import { statementPlace } from "./statement-place";
import { TrustTag } from "./trust-tag";

interface AnswerPanelProps {
  readonly frame: Frame;
  readonly answer: RegionAnswer;
  /** Where on the page the steps stand; null where there are none. */
  readonly how: string | null;
}

/** The one thing that matters on a city page. Same place for every state; never empty, never 0 for "don't know". */
export function AnswerPanel({ frame, answer, how }: AnswerPanelProps) {
  const { sheet, moment } = answer;
  const { outline, category } = sheet;
  const words = publicWords(frame.language);
  return (
    <section className="answer" aria-label={words.panel.label}>
      <div className="answer-main">
        <p className="note">
          {nameIn(frame.language, category)} · {monthName(moment.month, frame.language)}
        </p>
        <Figure frame={frame} outline={outline} answer={answer} />
        <OtherLines frame={frame} outline={outline} />
        <WarningLines frame={frame} answer={answer} />
        <p className="actions">
          {outline.state === "no_rule" ||
          outline.state === "unknown_by_source" ||
          outline.state === "withheld" ||
          outline.state === "no_account" ? null : (
            <a className="button" href={to(frame, "/calc", { r: sheet.region.code, ...staying(answer) })}>
              {words.panel.calculate}
            </a>
          )}
          {outline.state === "rule" && how !== null ? <a href={how}>{words.panel.how}</a> : null}
          <a href={to(frame, `/r/${sheet.region.code}/history`)}>{words.panel.history}</a>
        </p>
      </div>
      {outline.rule === null ? null : <SourceNote frame={frame} rule={outline.rule} />}
    </section>
  );
}

interface FigureProps {
  readonly frame: Frame;
  readonly outline: Outline;
  readonly answer: RegionAnswer;
}

function Figure({ frame, outline, answer }: FigureProps) {
  const words = publicWords(frame.language).amount;
  if (outline.state === "rule") return <BandFigures frame={frame} bands={outline.bands} />;
  if (outline.state === "approximate") {
    return (
      <>
        <Amount text={words.about(roughMoney(outline.approximateFen, frame.language))} unit={words.unit[outline.per]} />
        <p>{outlineSentence(outline, answer, frame.language)}</p>
      </>
    );
  }
  return (
    <>
      <p className="answer-words">{outlineSentence(outline, answer, frame.language)}</p>
      {outline.state === "no_rule" && outline.resolution.narrower.length === 0 ? (
        <p>{publicWords(frame.language).panel.askLine}</p>
      ) : null}
      {outline.resolution.narrower.length > 0 ? <NarrowerChoice frame={frame} answer={answer} /> : null}
    </>
  );
}

/** The region rules on narrower categories only: each is a link to its own answer. */
function NarrowerChoice({ frame, answer }: { readonly frame: Frame; readonly answer: RegionAnswer }) {
  const { sheet, categories } = answer;
  return (
    <ul className="rows">
      {sheet.outline.resolution.narrower.map((code) => {
        const category = categories.get(code);
        const row = sheet.rows.find((each) => each.category.code === code);
        return (
          <li key={code}>
            <a href={to(frame, `/r/${sheet.region.code}`, staying(answer, { c: code }))}>
              <strong>{category === undefined ? code : nameIn(frame.language, category)}</strong>{" "}
              <span className="note">{row === undefined ? null : outlineSummary(row.outline, frame.language)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function BandFigures({ frame, bands }: { readonly frame: Frame; readonly bands: readonly OutlineBand[] }) {
  const words = publicWords(frame.language).amount;
  const [only] = bands;
  if (bands.length === 1 && only !== undefined) return <SingleFigure frame={frame} band={only} />;
  const range = figureRange(bands, frame.language);
  if (bands.length > 3 && range !== null) {
    return (
      <>
        <Amount
          text={words.spread(money(range.least, frame.language), money(range.most, frame.language))}
          unit={words.unit[range.per]}
        />
        {range.isNet ? <p className="answer-second">{words.arrives}</p> : null}
        <p>
          <a href="#bands">{words.bandsBelow(bands.length)}</a>
        </p>
      </>
    );
  }
  return (
    <dl className="bands">
      {bands.map((band) => (
        <div key={bandName(band, frame.language)}>
          <dt>
            {bandName(band, frame.language)}
            <Printed frame={frame} band={band} />
          </dt>
          <dd>
            {band.value.kind === "amount" ? (
              <CreditRow frame={frame} credited={band.value.credited} />
            ) : (
              bandValueWords(band.value, frame.language)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How the source prints the band, where that differs from our words. */
function Printed({ frame, band }: { readonly frame: Frame; readonly band: OutlineBand }) {
  if (band.printed === null || band.printed === "" || band.printed === bandName(band, frame.language)) return null;
  return (
    <span className="note">
      {publicWords(frame.language).bands.printedAs} <span lang="zh-CN">{band.printed}</span>
    </span>
  );
}

function SingleFigure({ frame, band }: { readonly frame: Frame; readonly band: OutlineBand }) {
  const { value } = band;
  if (value.kind !== "amount") return <p className="answer-words">{bandValueWords(value, frame.language)}</p>;
  return <CreditFigure frame={frame} credited={value.credited} />;
}

/** Lines that are credited beside the amount and never added to it; they stand also where there is no amount. */
function OtherLines({ frame, outline }: { readonly frame: Frame; readonly outline: Outline }) {
  const isBelowAmount = outline.state === "rule" || outline.state === "approximate";
  return outline.others.map((line) => (
    <p key={line.code}>
      {besideName(line.code, isBelowAmount, frame.language)}
      {MARKS[frame.language].colon}
      {outlineLineWords(line, frame.language)}{" "}
      {line.rule === null ? null : <TrustTag frame={frame} level={line.rule.payload.verification} />}
    </p>
  ));
}

function WarningLines({ frame, answer }: { readonly frame: Frame; readonly answer: RegionAnswer }) {
  const words = publicWords(frame.language);
  const { outline } = answer.sheet;
  const lines = outline.warnings.map((warning) =>
    warningSentence(warning, namesIn(answer, frame.language), frame.language),
  );
  if (
    outline.rule !== null &&
    outline.rule.inherited &&
    !outline.warnings.some(({ key }) => key === "fallback_to_parent")
  ) {
    const from = answer.regions.get(outline.rule.series.region);
    if (from !== undefined)
      lines.push(words.panel.inherited(ruleOf(from.code, nameIn(frame.language, from), frame.language)));
  }
  if (answer.forced) lines.push(PUBLISHED_BY_FORCE[frame.language]);
  return (
    <>
      {lines.length === 0 && answer.correction === null ? null : (
        <ul className="warnings">
          {lines.map((line) => (
            <li key={line}>
              <strong>{words.mark.warning}</strong> {line}
            </li>
          ))}
          {answer.correction === null ? null : <CorrectionLine frame={frame} answer={answer} />}
        </ul>
      )}
      <p className="note">{words.panel.caveat}</p>
    </>
  );
}

function CorrectionLine({ frame, answer }: { readonly frame: Frame; readonly answer: RegionAnswer }) {
  const words = publicWords(frame.language).panel;
  const { correction } = answer;
  if (correction === null) return null;
  const { path, isRegion } = statementPlace(correction.item.series);
  return (
    <li>
      <strong>{words.corrected(instantDayName(correction.item.publishedAt, frame.language))}</strong>{" "}
      <a href={isRegion ? to(frame, `${path}/history`, { only: "correction" }) : to(frame, "/corrections")}>
        {words.seeCorrection}
      </a>
      <CorrectedList frame={frame} corrected={correction.corrected} trees={answer} />
    </li>
  );
}
