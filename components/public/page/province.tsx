import { monthName } from "@/lib/i18n/core/format";
import { withQuery } from "@/lib/i18n/core/address";
import { outlineSummary, unansweredSummary } from "@/lib/i18n/rule/outline";
import { TRUST_WORDS, byNameIn, nameIn } from "@/lib/i18n/core/names";
import { publicWords } from "@/lib/i18n/public/words";
import { AnswerPanel } from "@/components/public/part/answer-panel";
import { type Frame, to } from "@/components/public/part/frame";
import { LineNotes } from "@/components/public/part/line-notes";
import { LineSources } from "@/components/public/part/line-sources";
import { MomentPicker, MomentStrip } from "@/components/public/part/moment-strip";
import { Page } from "@/components/public/part/frame-of-page";
import { type AreaRow, type RegionAnswer, staying } from "@/components/public/part/region-answer";
import { BandTable } from "@/components/public/part/band-table";
import { RuleNote } from "@/components/public/part/rule-note";
import { SourceList } from "@/components/public/part/source-note";

/** `/r/410000`: the province's own frame, and its areas. */
export function ProvincePage({ answer, frame }: { readonly answer: RegionAnswer; readonly frame: Frame }) {
  const { sheet, moment, areas } = answer;
  const { outline } = sheet;
  const words = publicWords(frame.language);
  const name = nameIn(frame.language, sheet.region);
  const path = `/r/${sheet.region.code}`;
  const answered = areas.filter(({ isAnswered }) => isAnswered).length;
  const gaps = areas.filter((row) => isGap(row.outline)).length;
  const title = words.province.title(name, nameIn(frame.language, sheet.category), sheet.category.code);
  return (
    <Page frame={frame} title={title} crumbs={[{ name, path }]}>
      <MomentStrip
        frame={frame}
        moment={moment}
        problem={answer.problem}
        now={withQuery(path, staying(answer, { on: null, known: null }))}
      />
      <h1>{title}</h1>
      <p className="lead">{words.province.answered(answered, areas.length - answered - gaps, gaps)}</p>
      <h2>{words.province.frame}</h2>
      <AnswerPanel frame={frame} answer={answer} how={null} />
      <RuleNote frame={frame} rule={outline.rule} />
      {outline.state === "rule" && outline.bands.length > 3 ? <BandTable frame={frame} bands={outline.bands} /> : null}
      <AreaTable frame={frame} answer={answer} rows={areas} heading={words.province.areas} id="areas" />
      {answer.special.length > 0 ? (
        <AreaTable frame={frame} answer={answer} rows={answer.special} heading={words.province.special} id="special" />
      ) : null}
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
      <p className="actions">
        <a href={to(frame, `${path}/history`)}>{words.panel.history}</a>
      </p>
      <MomentPicker
        frame={frame}
        moment={moment}
        action={path}
        keep={{ c: staying(answer).c }}
        years={recentYears(frame)}
      />
    </Page>
  );
}

interface AreaTableProps {
  readonly frame: Frame;
  readonly answer: RegionAnswer;
  readonly rows: readonly AreaRow[];
  readonly heading: string;
  readonly id: string;
}

function AreaTable({ frame, answer, rows, heading, id }: AreaTableProps) {
  const words = publicWords(frame.language);
  const byName = byNameIn(frame.language);
  const sorted = [...rows].sort((a, b) => byName(a.region, b.region));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">{words.province.area}</th>
            <th scope="col">{nameIn(frame.language, answer.sheet.category)}</th>
            <th scope="col">{words.timeline.since}</th>
            <th scope="col">{words.province.trust}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ region, outline, isAnswered }) => (
            <tr key={region.code}>
              <th scope="row">
                <a href={to(frame, `/r/${region.code}`, staying(answer))}>{nameIn(frame.language, region)}</a>
              </th>
              <td>
                {isAnswered ? outlineSummary(outline, frame.language) : unansweredSummary(outline, frame.language)}
                <LineNotes frame={frame} lines={outline.others} />
                {outline.rule?.inherited === true ? <p className="note">{words.province.byProvince}</p> : null}
              </td>
              <td className="nowrap" data-label={words.timeline.since}>
                {outline.rule === null ? null : monthName(outline.rule.from, frame.language)}
              </td>
              <td>
                {outline.rule === null ? null : TRUST_WORDS[outline.rule.payload.verification].tag[frame.language]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isGap({ state, resolution }: AreaRow["outline"]): boolean {
  return state === "no_rule" && resolution.narrower.length === 0;
}

function recentYears(frame: Frame): number[] {
  const present = Number(frame.today.slice(0, 4));
  return Array.from({ length: 8 }, (_, at) => present + 1 - at);
}
