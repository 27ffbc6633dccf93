import { instantDayName, monthName } from "@/lib/i18n/core/format";
import { publicWords } from "@/lib/i18n/public/words";
import { type Frame, to } from "./frame";
import type { MomentProblemShown, MomentShown } from "./region-answer";

interface MomentStripProps {
  readonly frame: Frame;
  readonly moment: MomentShown;
  readonly problem: MomentProblemShown | null;
  /** The same page without `on` and `known`. */
  readonly now: string;
}

/** "You are looking at the past", or what was wrong with the month asked for. Absent in the present. */
export function MomentStrip({ frame, moment, problem, now }: MomentStripProps) {
  const words = publicWords(frame.language);
  if (problem !== null) {
    return (
      <p className="strip error" role="alert">
        <strong>{words.mark.error}</strong> {words.moment.problems[problem.key](problem.typed)} {words.moment.instead}
      </p>
    );
  }
  if (moment.on === null && moment.asKnown === null) return null;
  const month = monthName(moment.month, frame.language);
  const known = moment.knownAt === null ? null : instantDayName(moment.knownAt, frame.language);
  return (
    <p className="strip">
      {moment.asKnown === null ? words.moment.past(month) : words.moment.pastKnown(month, known ?? "", moment.asKnown)}{" "}
      <a href={to(frame, now)}>{words.moment.back}</a>
    </p>
  );
}

interface MomentPickerProps {
  readonly frame: Frame;
  readonly moment: MomentShown;
  readonly action: string;
  /** Carried on as hidden fields. */
  readonly keep: Readonly<Record<string, string | null>>;
  /** Years on offer, newest first. */
  readonly years: readonly number[];
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** Which month, and as published on which day: a plain GET form. */
export function MomentPicker({ frame, moment, action, keep, years }: MomentPickerProps) {
  const words = publicWords(frame.language).moment;
  const [year, month] = [Number(moment.month.slice(0, 4)), Number(moment.month.slice(5, 7))];
  return (
    <form className="picker" action={to(frame, action)}>
      <h2>{words.heading}</h2>
      {Object.entries(keep).map(([name, value]) =>
        value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="fields">
        <p className="field">
          <label htmlFor="y">{words.year}</label>
          <select id="y" name="y" defaultValue={year}>
            {(years.includes(year) ? years : [year, ...years]).map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor="m">{words.month}</label>
          <select id="m" name="m" defaultValue={month}>
            {MONTHS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor="known">{words.known}</label>
          <input id="known" name="known" type="date" max={frame.today} aria-describedby="known-hint" />
        </p>
        <button className="button quiet" type="submit">
          {words.show}
        </button>
      </div>
      <p className="hint" id="known-hint">
        {words.knownHint}
      </p>
    </form>
  );
}
