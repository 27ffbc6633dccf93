import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { SheetPeriod } from "@/lib/domain/reading/region-sheet";
import { monthName, signedMoney } from "@/lib/i18n/core/format";
import { amountRange, figureDifference, outlineSummary } from "@/lib/i18n/rule/outline";
import { publicWords } from "@/lib/i18n/public/words";
import { type Frame, to } from "./frame";
import { LineNotes } from "./line-notes";
import { type RegionAnswer, staying } from "./region-answer";

type Standing = "future" | "current" | "past";

/** Reads like a passbook: months at the left, newest first, figures at the right. Future rows stand on top. */
export function RuleTimeline({ frame, answer }: { readonly frame: Frame; readonly answer: RegionAnswer }) {
  const words = publicWords(frame.language).timeline;
  const { sheet, moment } = answer;
  const periods = [...sheet.periods].reverse();
  return (
    <>
      <BarStrip periods={sheet.periods} month={moment.month} />
      <table className="passbook">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.value}</th>
            <th scope="col" className="num">
              {words.change}
            </th>
            <th scope="col">{words.document}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period, at) => (
            <PeriodRow
              key={period.from}
              frame={frame}
              answer={answer}
              period={period}
              before={periods[at + 1] ?? null}
              standing={standingOf(period, moment.month)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface PeriodRowProps {
  readonly frame: Frame;
  readonly answer: RegionAnswer;
  readonly period: SheetPeriod;
  readonly before: SheetPeriod | null;
  readonly standing: Standing;
}

function PeriodRow({ frame, answer, period, before, standing }: PeriodRowProps) {
  const words = publicWords(frame.language).timeline;
  const { outline, from } = period;
  // A reader of another month is told what was in force then, not what is.
  const mark = answer.moment.on === null && answer.moment.asKnown === null ? words.standing : words.standingThen;
  const withdrawn = outline.state === "no_rule" && outline.why.kind === "withdrawn";
  const [citation] = outline.rule?.payload.citations ?? [];
  return (
    <tr className={standing}>
      <th scope="row">
        <a href={to(frame, `/r/${answer.sheet.region.code}`, staying(answer, { on: from }))}>
          {monthName(from, frame.language)}
        </a>
        {standing === "past" ? null : <span className="mark"> {mark[standing]}</span>}
      </th>
      <td>
        {withdrawn ? words.withdrawn : outlineSummary(outline, frame.language)}
        <LineNotes frame={frame} lines={outline.others} />
      </td>
      <td className="num" data-label={words.change}>
        {changeIn(period, before, frame)}
      </td>
      <td data-label={words.document} lang="zh-CN">
        {citation?.number ?? citation?.title}
      </td>
    </tr>
  );
}

function changeIn(period: SheetPeriod, before: SheetPeriod | null, { language }: Frame): string {
  const change = before === null ? null : figureDifference(before.outline, period.outline, language);
  return change === null ? "" : signedMoney(change, language);
}

function standingOf(period: SheetPeriod, month: CreditMonth): Standing {
  if (period.from > month) return "future";
  return period.to === null || period.to > month ? "current" : "past";
}

const WIDTH = 720;
const HEIGHT = 56;

/** One bar a period, as wide as it lasts and as high as it pays. The table says the same in words. */
function BarStrip({ periods, month }: { readonly periods: readonly SheetPeriod[]; readonly month: CreditMonth }) {
  const bars = periods.map((period) => ({ period, most: mostOf(period) }));
  const highest = Math.max(0, ...bars.map(({ most }) => most ?? 0));
  if (bars.filter(({ most }) => most !== null).length < 2 || highest === 0) return null;
  const months = bars.map(({ period }, at) => lengthOf(period, periods[at + 1], month));
  const total = months.reduce((sum, each) => sum + each, 0);
  return (
    <svg
      className="bar-strip"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {bars.map(({ period, most }, at) => {
        const left = months.slice(0, at).reduce((sum, each) => sum + each, 0);
        const height = most === null ? 0 : Math.max(3, (most / highest) * (HEIGHT - 4));
        return (
          <rect
            key={period.from}
            className={standingOf(period, month)}
            x={((left / total) * WIDTH).toFixed(1)}
            y={(HEIGHT - height).toFixed(1)}
            width={Math.max(1, ((months[at] ?? 0) / total) * WIDTH - 2).toFixed(1)}
            height={height.toFixed(1)}
          />
        );
      })}
    </svg>
  );
}

function mostOf({ outline }: SheetPeriod): number | null {
  if (outline.state === "approximate") return outline.approximateFen;
  return outline.state === "rule" ? (amountRange(outline.bands)?.most ?? null) : null;
}

/** Months a bar stands for; an open end is drawn a year beyond the later of its start and the month looked at. */
function lengthOf(period: SheetPeriod, next: SheetPeriod | undefined, month: CreditMonth): number {
  const end = next?.from ?? period.to;
  const index = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
  return Math.max(
    6,
    end === null
      ? Math.max(index(month), index(period.from)) + 12 - index(period.from)
      : index(end) - index(period.from),
  );
}
